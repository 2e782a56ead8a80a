package org.dingzuo.production;

import java.time.Clock;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.ordering.Costs;
import org.dingzuo.ordering.CostsAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes hands-on minutes into the order's cost ledger: when a step is paused or finished, and when somebody sums up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CostsOfWork {
    private final Tasks tasks;
    private final Costs costs;
    private final Clock clock;

    CostsOfWork(Tasks tasks, Costs costs, Clock clock) {
        this.tasks = tasks;
        this.costs = costs;
        this.clock = clock;
    }

    @EventListener
    public void asked(CostsAsked asked) {
        tasks.of(asked.order()).forEach(this::note);
    }

    /** Whole minutes; a step that was finished without its clock ever running counts as planned. */
    public void note(Task task) {
        var work = task.work();
        if (work == null || task.kind() != RoutingStep.Kind.ATTENDED) {
            return;
        }
        var minutes = work.workedBy(clock.instant()).toMinutes();
        var untimed = work.state() == Work.State.DONE && work.worked().isZero();
        costs.worked(
                task.key().order(),
                task.key().line(),
                task.key().step(),
                task.label(),
                untimed ? task.plannedMinutes() : minutes,
                !untimed);
    }
}
