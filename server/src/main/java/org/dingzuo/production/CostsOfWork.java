package org.dingzuo.production;

import java.time.Clock;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.CostsAsked;
import org.dingzuo.ordering.cost.Costs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes hands-on minutes into the order's cost ledger: when a step is paused or finished, and when somebody sums up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CostsOfWork {
    private final Tasks tasks;
    private final RemakeStore remakes;
    private final Costs costs;
    private final Clock clock;

    CostsOfWork(Tasks tasks, RemakeStore remakes, Costs costs, Clock clock) {
        this.tasks = tasks;
        this.remakes = remakes;
        this.costs = costs;
        this.clock = clock;
    }

    @EventListener
    public void asked(CostsAsked asked) {
        tasks.of(asked.order()).forEach(this::note);
    }

    /** Whole minutes; a step that was finished without its clock ever running counts as planned. What failed was worked all the same. */
    public void note(Task task) {
        var work = task.work();
        if (work == null || task.kind() != RoutingStep.Kind.ATTENDED) {
            return;
        }
        var untimed = isUntimed(work);
        var before = remakes.minutesBefore(StudioScope.studio(), task.key());
        costs.worked(
                task.key().order(),
                task.key().line(),
                task.key().step(),
                task.label(),
                before + minutes(task, work),
                !untimed);
    }

    /** What a begun step counts as, this time alone. */
    long minutes(Task task, Work work) {
        return isUntimed(work)
                ? task.plannedMinutes()
                : work.workedBy(clock.instant()).toMinutes();
    }

    private static boolean isUntimed(Work work) {
        return work.state() == Work.State.DONE && work.worked().isZero();
    }
}
