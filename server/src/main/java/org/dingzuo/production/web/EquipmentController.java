package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.production.equipment.Equipment;
import org.dingzuo.production.equipment.Terms;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long machines ran, when they are due, and whether it pays to own them. Each act answers with all of them as they stand then. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/equipment")
class EquipmentController {
    private static final long MOST_MONEY = 100_000_000_000L;
    private static final int FURTHEST_DAYS = 365;

    private final Equipment equipment;
    private final Studios studios;
    private final Clock clock;

    EquipmentController(Equipment equipment, Studios studios, Clock clock) {
        this.equipment = equipment;
        this.studios = studios;
        this.clock = clock;
    }

    /** Money in fen. @param everyHours null: not by hours
     *  @param everyMonths null: not by the calendar */
    record TermsEdit(
            @Nullable Long price,
            @Nullable Long lifetimeMonths,
            @Nullable Long upkeep,
            @Nullable Long rent,
            Terms.@Nullable Per per,
            @Nullable Long everyHours,
            @Nullable Long everyMonths) {}

    record Note(@Nullable String note) {}

    record Block(@Nullable LocalDate day, @Nullable String note) {}

    @GetMapping
    List<EquipmentBody> all(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return bodies(request);
    }

    @PutMapping("/{machine}")
    @OwnerOnly
    List<EquipmentBody> say(
            @PathVariable String studio,
            @PathVariable UUID machine,
            @RequestBody TermsEdit edit,
            HttpServletRequest request) {
        InShop.require();
        var terms = read(edit, Versions.seen(request));
        return answer(equipment.say(new MachineId(machine), terms), request);
    }

    @PostMapping("/{machine}/services")
    @ResponseStatus(HttpStatus.CREATED)
    List<EquipmentBody> served(
            @PathVariable String studio,
            @PathVariable UUID machine,
            @RequestBody Note body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var note = faults.text("note", body.note(), 200);
        faults.refuseIfAny();
        return answer(equipment.served(new MachineId(machine), note), request);
    }

    /** Keeps a day of the plan free for looking after it. */
    @PostMapping("/{machine}/maintenance")
    @ResponseStatus(HttpStatus.CREATED)
    List<EquipmentBody> block(
            @PathVariable String studio,
            @PathVariable UUID machine,
            @RequestBody Block body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var note = faults.text("note", body.note(), 100);
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        var day = body.day() == null ? LocalDate.MIN : body.day();
        if (day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST_DAYS))) {
            faults.add("day", "out-of-range", "Give a day from today on, at most a year ahead");
        }
        faults.refuseIfAny();
        return answer(equipment.block(new MachineId(machine), day, note), request);
    }

    private static Terms read(TermsEdit edit, long seen) {
        var faults = new Faults();
        var terms = new Terms(
                Money.of(faults.number("price", edit.price(), 0, MOST_MONEY)),
                (int) faults.number("lifetimeMonths", edit.lifetimeMonths(), 1, 600),
                Money.of(faults.number("upkeep", edit.upkeep(), 0, MOST_MONEY)),
                Money.of(faults.number("rent", edit.rent(), 0, MOST_MONEY)),
                edit.per() == null ? Terms.Per.HOUR : edit.per(),
                edit.everyHours() == null ? null : (int) faults.number("everyHours", edit.everyHours(), 1, 100_000),
                edit.everyMonths() == null ? null : (int) faults.number("everyMonths", edit.everyMonths(), 1, 120),
                seen);
        faults.refuseIfAny();
        return terms;
    }

    private List<EquipmentBody> answer(Equipment.Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Equipment.Outcome.Done() -> bodies(request);
            case Equipment.Outcome.Unknown() -> throw Problem.notFound("There is no such machine");
            case Equipment.Outcome.Stale() -> throw Versions.stale();
            case Equipment.Outcome.Busy() ->
                throw Problem.conflict(
                        "machine-planned", "Work is planned on it that day; choose one on which it is idle");
        };
    }

    private List<EquipmentBody> bodies(HttpServletRequest request) {
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return equipment.all().stream()
                .map(kept -> EquipmentBody.of(kept, language, profile.zone()))
                .toList();
    }
}
