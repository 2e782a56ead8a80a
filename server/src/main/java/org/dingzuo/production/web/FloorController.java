package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.promise.KeptCount;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the maker's hands report: begin, pause, finish, photograph. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class FloorController {
    private static final Pattern MEDIA_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,200}");
    private static final int DAYS_SHOWN = 7;

    private final Floor floor;
    private final Promises promises;
    private final Studios studios;
    private final Clock clock;

    FloorController(Floor floor, Promises promises, Studios studios, Clock clock) {
        this.floor = floor;
        this.promises = promises;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param now what runs at this moment
     *  @param next what can be begun or waits, planned for today or overdue
     *  @param later the rest of the coming week */
    record Today(
            LocalDate today,
            List<TaskBody> now,
            List<TaskBody> next,
            List<TaskBody> later,
            List<RiskBody> risks,
            Kept kept) {}

    record Kept(int kept, int shipped) {}

    record Start(@Nullable UUID person) {}

    /** @param photo media key of an uploaded picture
     *  @param show false: held back from the buyer for now; true where nothing is said */
    record Finish(@Nullable String photo, @Nullable Boolean show) {}

    @GetMapping("/today")
    Today today(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var day = LocalDate.ofInstant(clock.instant(), profile.zone());
        var tomorrow = day.plusDays(1).atStartOfDay(profile.zone()).toInstant();
        var week = day.plusDays(DAYS_SHOWN).atStartOfDay(profile.zone()).toInstant();
        var tasks = floor.agenda(week).stream()
                .map(task -> TaskBody.of(task, language, profile.zone(), clock.instant()))
                .toList();
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new Today(
                day,
                tasks.stream().filter(task -> task.state().equals("RUNNING")).toList(),
                tasks.stream().filter(task -> isNext(task, tomorrow)).toList(),
                tasks.stream()
                        .filter(task -> !isNext(task, tomorrow) && !task.state().equals("RUNNING"))
                        .toList(),
                risks(week.plusSeconds(86_400L * 60), profile),
                kept(promises.keptSince(monday)));
    }

    @GetMapping("/orders/{order}/steps")
    List<TaskBody> steps(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var tasks = floor.tasksOf(new OrderId(order));
        if (tasks.isEmpty()) {
            throw Problem.notFound("There is no such order");
        }
        return bodies(tasks, RequestLanguage.of(request, profile.language()), profile);
    }

    @PostMapping("/orders/{order}/lines/{line}/steps/{step}/start")
    TaskBody start(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Start body,
            HttpServletRequest request) {
        InShop.require();
        var person = body == null || body.person() == null ? null : new PersonId(body.person());
        return answer(key(order, line, step), floor.start(key(order, line, step), person), request);
    }

    @PostMapping("/orders/{order}/lines/{line}/steps/{step}/pause")
    TaskBody pause(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            HttpServletRequest request) {
        InShop.require();
        return answer(key(order, line, step), floor.pause(key(order, line, step)), request);
    }

    @PostMapping("/orders/{order}/lines/{line}/steps/{step}/finish")
    TaskBody finish(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Finish body,
            HttpServletRequest request) {
        InShop.require();
        var photo = body == null ? null : mediaKey(body.photo());
        var show = body == null || !Boolean.FALSE.equals(body.show());
        return answer(key(order, line, step), floor.finish(key(order, line, step), photo, show), request);
    }

    @PostMapping("/orders/{order}/lines/{line}/steps/{step}/photo")
    TaskBody photograph(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @PathVariable String step,
            @RequestBody Finish body,
            HttpServletRequest request) {
        InShop.require();
        var photo = mediaKey(body.photo());
        if (photo == null) {
            throw Problem.unprocessable("invalid-request", "Upload the picture first and give its key as photo");
        }
        var show = !Boolean.FALSE.equals(body.show());
        return answer(key(order, line, step), floor.photograph(key(order, line, step), photo, show), request);
    }

    private TaskBody answer(StepKey key, FloorOutcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case FloorOutcome.Done done -> {
                var profile = studios.profile();
                var language = RequestLanguage.of(request, profile.language());
                yield bodies(floor.tasksOf(key.order()), language, profile).stream()
                        .filter(task -> task.line() == key.line() && task.step().equals(key.step()))
                        .findFirst()
                        .orElseThrow();
            }
            case FloorOutcome.NoSuchStep() -> throw Problem.notFound("There is no such step");
            case FloorOutcome.NotYet(var first) ->
                throw Problem.conflict("not-yet", "Other steps come first").with("first", first);
            case FloorOutcome.WrongMoment(var state) ->
                throw Problem.conflict("wrong-moment", "The step is " + state).with("state", state);
            case FloorOutcome.OrderNotInMaking(var state) ->
                throw Problem.conflict("not-in-making", "The order is " + state).with("state", state);
        };
    }

    private List<TaskBody> bodies(List<Task> tasks, Language language, Profile profile) {
        return tasks.stream()
                .map(task -> TaskBody.of(task, language, profile.zone(), clock.instant()))
                .toList();
    }

    private List<RiskBody> risks(Instant horizon, Profile profile) {
        return promises.atRisk(horizon).stream()
                .map(risk -> RiskBody.of(risk, profile.zone()))
                .toList();
    }

    private static boolean isNext(TaskBody task, Instant tomorrow) {
        var from = task.from();
        return !task.state().equals("RUNNING")
                && from != null
                && from.toInstant().isBefore(tomorrow);
    }

    private static Kept kept(KeptCount count) {
        return new Kept(count.kept(), count.shipped());
    }

    private static StepKey key(UUID order, int line, String step) {
        return new StepKey(new OrderId(order), line, step);
    }

    private static @Nullable String mediaKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (!MEDIA_KEY.matcher(key).matches() || key.contains("..")) {
            throw Problem.unprocessable("invalid-request", "photo is not the key of an uploaded picture");
        }
        return key;
    }
}
