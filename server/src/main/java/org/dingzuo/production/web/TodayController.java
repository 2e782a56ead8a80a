package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hands should do next. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class TodayController {
    private static final int DAYS_SHOWN = 7;
    private static final Duration RISKS_SEEN = Duration.ofDays(67);

    private final Floor floor;
    private final Promises promises;
    private final Orders orders;
    private final Studios studios;
    private final TaskWords words;
    private final RiskWords risks;
    private final SopWords sops;
    private final Clock clock;

    TodayController(
            Floor floor,
            Promises promises,
            Orders orders,
            Studios studios,
            TaskWords words,
            RiskWords risks,
            SopWords sops,
            Clock clock) {
        this.floor = floor;
        this.promises = promises;
        this.orders = orders;
        this.studios = studios;
        this.words = words;
        this.risks = risks;
        this.sops = sops;
        this.clock = clock;
    }

    /** @param now what runs at this moment
     *  @param next what can be begun or waits, planned for today or overdue
     *  @param later the rest of the coming week, and what rests begun although it was planned for later still
     *  @param sops how these are done: the wordings they were begun by, the latest of what is not begun
     *  @param kept this week's promises */
    record Today(
            LocalDate today,
            List<TaskBody> now,
            List<TaskBody> next,
            List<TaskBody> later,
            List<SopBody> sops,
            List<RiskBody> risks,
            Kept kept) {}

    record Kept(int kept, int shipped) {}

    @GetMapping("/today")
    Today today(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var day = LocalDate.ofInstant(clock.instant(), profile.zone());
        var tomorrow = day.plusDays(1).atStartOfDay(profile.zone()).toInstant();
        var week = day.plusDays(DAYS_SHOWN).atStartOfDay(profile.zone()).toInstant();
        var agenda = floor.agenda(week);
        var tasks = words.of(agenda, language, profile);
        var kept = promises.keptSince(day.minusDays(day.getDayOfWeek().getValue() - 1L));
        return new Today(
                day,
                tasks.stream().filter(TodayController::isRunning).toList(),
                tasks.stream()
                        .filter(task -> !isRunning(task) && isBefore(task, tomorrow))
                        .toList(),
                tasks.stream()
                        .filter(task -> !isRunning(task) && !isBefore(task, tomorrow))
                        .toList(),
                sops.forTasks(agenda),
                risks.until(clock.instant().plus(RISKS_SEEN), language, profile),
                new Kept(kept.kept(), kept.shipped()));
    }

    /** Every step of one order, done ones included. */
    @GetMapping("/orders/{order}/steps")
    List<TaskBody> steps(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var tasks = floor.tasksOf(new OrderId(order));
        if (tasks.isEmpty() && orders.heads(List.of(order)).isEmpty()) {
            throw Problem.notFound("There is no such order");
        }
        return words.of(tasks, RequestLanguage.of(request, profile.language()), profile);
    }

    private static boolean isRunning(TaskBody task) {
        return task.state().equals("RUNNING");
    }

    private static boolean isBefore(TaskBody task, Instant moment) {
        var from = task.from();
        return from != null && from.toInstant().isBefore(moment);
    }
}
