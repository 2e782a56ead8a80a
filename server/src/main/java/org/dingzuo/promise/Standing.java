package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Replanning;

/** The plan of one studio as it stands now, put as a question to the planner.
 *  @param ask jobs that may move with the minute by which each must end, what may not move, and the frozen zone
 *  @param orders by job that may move, what is known of it
 *  @param behind jobs with a step whose time is over though nobody began it: they cannot go on as planned */
record Standing(Replanning ask, Map<String, InHand> orders, Set<String> behind) {

    /** Where the open steps of a job that may move really lie. */
    List<Placement> rows(String job) {
        var order = orders.get(job);
        return order == null ? List.of() : order.rows();
    }

    /** The same, with these jobs left where they are. */
    Standing without(Collection<String> jobs) {
        var rest = ask.jobs().stream().filter(job -> !jobs.contains(job.key())).toList();
        return new Standing(new Replanning(ask.snapshot(), rest, ask.frozenUntil(), ask.aims()), orders, behind);
    }

    /** The same question, answered by another measure of what is good. */
    Standing aimingAt(Aims aims) {
        return new Standing(new Replanning(ask.snapshot(), ask.jobs(), ask.frozenUntil(), aims), orders, behind);
    }

    /** The same, with every job asked for by another minute. */
    Standing by(UnaryOperator<Job> deadline) {
        var jobs = ask.jobs().stream().map(deadline).toList();
        return new Standing(new Replanning(ask.snapshot(), jobs, ask.frozenUntil(), ask.aims()), orders, behind);
    }

    /** Whether nothing is on its machine then, and it may run then. */
    boolean isFree(Placement load) {
        var runs = ask.snapshot().machines().stream()
                .filter(machine -> machine.key().equals(load.machine()))
                .flatMap(machine -> machine.open().stream())
                .anyMatch(open -> open.from() <= load.start() && load.end() <= open.until());
        return runs
                && ask.snapshot().placements().stream()
                        .filter(placement -> Objects.equals(placement.machine(), load.machine()))
                        .allMatch(placement -> placement.end() <= load.start() || placement.start() >= load.end());
    }

    /** The same, with one more thing that is taken. */
    Standing beside(Placement taken) {
        var more = new ArrayList<>(ask.snapshot().placements());
        more.add(taken);
        return new Standing(new Replanning(snapshot(more), ask.jobs(), ask.frozenUntil(), ask.aims()), orders, behind);
    }

    /** The same, with one job that cannot begin before a minute: what nobody began of it by then must find another place. */
    Standing released(String key, int minute) {
        var late = new HashSet<String>();
        for (var placement : rows(key)) {
            if (placement.start() < minute) {
                late.add(placement.step());
            }
        }
        var order = orders.get(key);
        if (order == null || late.isEmpty() || !order.begun().isEmpty()) {
            return this;
        }
        var taken = ask.snapshot().placements().stream()
                .flatMap(placement -> placement.job().equals(key)
                        ? Missed.setAside(List.of(placement), late, ask.frozenUntil()).stream()
                        : List.of(placement).stream())
                .toList();
        var jobs = ask.jobs().stream()
                .map(job -> job.key().equals(key) ? new Job(key, minute, job.steps(), job.promisedBy()) : job)
                .toList();
        var more = new HashSet<>(behind);
        more.add(key);
        return new Standing(new Replanning(snapshot(taken), jobs, ask.frozenUntil(), ask.aims()), orders, more);
    }

    private PlanSnapshot snapshot(List<Placement> taken) {
        var now = ask.snapshot();
        return PlanSnapshot.of(now.version(), now.from(), now.until(), now.people(), now.machines(), taken);
    }
}
