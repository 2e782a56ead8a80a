package org.dingzuo.studio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.studio.PublicHolidays;
import org.dingzuo.studio.SpecialDay;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holidays, make-up days, and the days on which this studio departs from them. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/calendar")
class CalendarController {
    private static final int MOST_DAYS = 400;

    private final Studios studios;
    private final StudioSetup setup;

    CalendarController(Studios studios, StudioSetup setup) {
        this.studios = studios;
        this.setup = setup;
    }

    /** @param holiday the public calendar departs from the plain week here: rest, or a make-up day
     *  @param worked as which weekday (1 is Monday) the studio works; null: not at all
     *  @param own the studio's own word on it */
    record DayBody(
            LocalDate day,
            boolean holiday,
            @Nullable Integer worked,
            SpecialDay.@Nullable Kind own,
            @Nullable String reason) {}

    record MarkBody(
            SpecialDay.@Nullable Kind kind, @Nullable String reason) {}

    /** Only the days that are not plain. */
    @GetMapping
    List<DayBody> days(@RequestParam LocalDate from, @RequestParam(defaultValue = "92") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.unprocessable("invalid-request", "Ask for 1 to " + MOST_DAYS + " days");
        }
        requireNear(from);
        var own = setup.specialDays().stream().collect(Collectors.toMap(SpecialDay::day, day -> day));
        var working = studios.workforce().days();
        var found = new ArrayList<DayBody>();
        from.datesUntil(from.plusDays(days)).forEach(day -> {
            var special = own.get(day);
            var holiday = PublicHolidays.pattern(day) != day.getDayOfWeek();
            if (special != null || holiday) {
                found.add(body(day, holiday, working, special));
            }
        });
        return found;
    }

    @PutMapping("/{day}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable LocalDate day, @RequestBody MarkBody body) {
        var faults = new Faults();
        var kind = body.kind() == null ? SpecialDay.Kind.CLOSED : body.kind();
        if (body.kind() == null) {
            faults.add("kind", "missing", "Choose CLOSED or WORKED");
        }
        requireNear(day);
        var reason = faults.optionalText("reason", body.reason(), 100);
        faults.refuseIfAny();
        setup.mark(new SpecialDay(day, kind, reason));
    }

    @DeleteMapping("/{day}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable LocalDate day) {
        requireNear(day);
        if (!setup.unmark(day)) {
            throw Problem.notFound("The studio says nothing of its own about that day");
        }
    }

    private static void requireNear(LocalDate day) {
        if (!Reach.covers(day)) {
            throw Problem.unprocessable("invalid-request", "This day is out of any plan's reach");
        }
    }

    private static DayBody body(LocalDate day, boolean holiday, WorkingDays working, @Nullable SpecialDay special) {
        var pattern = working.pattern(day);
        return new DayBody(
                day,
                holiday,
                pattern == null ? null : pattern.getValue(),
                special == null ? null : special.kind(),
                special == null ? null : special.reason());
    }
}
