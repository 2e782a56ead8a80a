package org.dingzuo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Ids;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.production.Work;
import org.dingzuo.production.quality.Defect.Cause;
import org.dingzuo.production.quality.Defect.Found;
import org.dingzuo.production.quality.Defect.Lesson;
import org.dingzuo.production.quality.Defect.Remedy;
import org.dingzuo.production.quality.DefectOutcome;
import org.dingzuo.production.quality.Quality;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A piece that did not turn out well this week and is done again, and some that were good enough. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoFlaws {
    private final Orders orders;
    private final Floor floor;
    private final Quality quality;
    private final Clock clock;

    DemoFlaws(Orders orders, Floor floor, Quality quality, Clock clock) {
        this.orders = orders;
        this.floor = floor;
        this.quality = quality;
        this.clock = clock;
    }

    void find() {
        var made = orders.inState(List.of(OrderState.MAKING)).stream()
                .flatMap(order -> lastDone(floor.tasksOf(order.id())).stream())
                .toList();
        made.stream().findFirst().ifPresent(step -> note(step, Cause.STEP, "底足修薄了，敲着声音不对", Remedy.REWORK));
        made.stream().skip(1).findFirst().ifPresent(step -> note(step, Cause.MATERIAL, "泥里有砂点，磨平了", Remedy.KEPT));
        made.stream().skip(2).findFirst().ifPresent(step -> note(step, Cause.STEP, "口沿略有高低", Remedy.KEPT));
        quality.found().stream().skip(1).findFirst().ifPresent(one -> quality.learn(one.id(), Lesson.SOP));
    }

    private static Optional<StepKey> lastDone(List<Task> steps) {
        return steps.stream()
                .flatMap(step -> Optional.ofNullable(step.work()).stream())
                .filter(work -> work.state() == Work.State.DONE)
                .max(Comparator.comparing(Work::actedAt))
                .map(work -> new StepKey(work.order(), work.line(), work.step()));
    }

    private void note(StepKey step, Cause cause, String words, Remedy remedy) {
        var found = new Found(step, step.step(), cause, 1, words, null, null, null, null, remedy);
        var keeps = remedy == Remedy.KEPT
                || quality.outlook(found) instanceof DefectOutcome.Outlook ahead && ahead.isKept();
        if (keeps) {
            quality.record(Ids.next(clock), found, LocalDate.MAX, "");
        }
    }
}
