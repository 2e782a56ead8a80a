package org.dingzuo.bench.plan;

import java.util.List;
import java.util.PriorityQueue;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;

/**
 * What really happens. Work-conserving: steps are taken up in the order in which they are planned, by whoever ends them
 * first; loads begin as planned or, when their pieces come late, as soon as they can. What has begun goes on to its end.
 */
final class Floor {

    private record Turn(int when, int order, int step) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int byTime = Integer.compare(when, other.when);
            int byOrder = byTime != 0 ? byTime : Integer.compare(order, other.order);
            return byOrder != 0 ? byOrder : Integer.compare(step, other.step);
        }
    }

    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private PlanSnapshot real;

    Floor(PlanSnapshot empty) {
        real = empty;
    }

    /** Lets everything begin that begins before {@code until}. */
    void run(int from, int until, PlanSnapshot plan, List<OpenOrder> open) {
        for (int o = 0; o < open.size(); o++) {
            call(open.get(o), o, from, until, plan);
        }
        while (!turns.isEmpty()) {
            Turn turn = turns.poll();
            OpenOrder order = open.get(turn.order);
            if (!order.hasBegun(turn.step) && begin(order, turn.step, from, until, plan)) {
                call(order, turn.order, from, until, plan);
            }
        }
    }

    private void call(OpenOrder order, int at, int from, int until, PlanSnapshot plan) {
        for (int s = 0; s < order.end.length; s++) {
            int ready = Math.max(from, order.ready(s));
            if (!order.hasBegun(s) && ready < until) {
                turns.add(new Turn(Math.max(ready, planned(order, s, plan)), at, s));
            }
        }
    }

    private static int planned(OpenOrder order, int s, PlanSnapshot plan) {
        String key = order.written.steps().get(s).key();
        for (Placement placement : plan.placementsOf(order.written.key())) {
            if (placement.step().equals(key)) {
                return placement.start();
            }
        }
        return 0;
    }

    private boolean begin(OpenOrder order, int s, int from, int until, PlanSnapshot plan) {
        int ready = Math.max(from, order.ready(s));
        return switch (order.written.steps().get(s)) {
            case Step.Active active -> work(order, s, active, ready, until);
            case Step.Passive _ -> {
                order.begin[s] = order.ready(s);
                order.end[s] = order.begin[s] + order.real[s];
                yield true;
            }
            case Step.Batch batch ->
                take(order, s, Steps.after(batch, List.of()), Math.max(ready, planned(order, s, plan)), until);
        };
    }

    private boolean work(OpenOrder order, int s, Step.Active active, int ready, int until) {
        // What turns out longer than any sitting is done in two.
        return take(order, s, Steps.really(active, order.real[s], active.splittable()), ready, until)
                || take(order, s, Steps.really(active, order.real[s], true), ready, until);
    }

    private boolean take(OpenOrder order, int s, Step step, int ready, int until) {
        if (Planner.quote(real, alone(order, s, step, ready)) instanceof Proposal.Fits fits
                && fits.placements().getFirst().start() < until) {
            Placement there = fits.placements().getFirst();
            real = real.with(fits.placements());
            order.begin[s] = there.start();
            order.end[s] = there.end();
            order.at[s] = there;
            return true;
        }
        return false;
    }

    private static Job alone(OpenOrder order, int s, Step step, int ready) {
        return new Job(order.written.key() + "/" + s, ready, List.of(step), null);
    }

    static int minutes(Placement work) {
        return work.parts().stream().mapToInt(Window::minutes).sum();
    }

    static int minutesBefore(Placement work, int now) {
        return work.parts().stream()
                .mapToInt(part -> Math.max(0, Math.min(part.until(), now) - part.from()))
                .sum();
    }
}
