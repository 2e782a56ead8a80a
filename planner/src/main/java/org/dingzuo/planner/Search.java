package org.dingzuo.planner;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Ruin and recreate (Schrimpf and others 2000) with simulated annealing on a draft: takes some jobs out, brings them
 * back in another order with loads that wait differently, keeps what is better and, while warm, some that is not.
 * A job that could go on as planned never passes its promise, not even on the way.
 */
final class Search {

    private final Draft draft;
    private final boolean[] holds;
    private final SplittableRandom random;
    private final Ruin ruin;
    private final @Nullable Placed[] undo;

    @Nullable
    Placed[] best;

    long bestCost;
    int rounds;

    Search(Draft draft, boolean[] holds, long seed) {
        this.draft = draft;
        this.holds = holds;
        random = new SplittableRandom(seed);
        ruin = new Ruin(random, draft.size());
        undo = new Placed[draft.size()];
        best = draft.placed.clone();
        bestCost = draft.cost();
    }

    void run(Budget budget, Aims aims) {
        runUntil(1, budget, aims);
    }

    /** Goes on until such a share of the budget is used. */
    void runUntil(double share, Budget budget, Aims aims) {
        double warmest = Math.max(60, aims.perLoad());
        for (double used = budget.used(rounds); used < share; used = budget.used(++rounds)) {
            double temperature = warmest * (1 - used) * (1 - used);
            long before = draft.cost();
            if (!change()) {
                undo();
                continue;
            }
            long now = draft.cost();
            if (now - before > -temperature * Math.log(random.nextDouble() + 1e-12)) {
                undo();
            } else if (now < bestCost) {
                bestCost = now;
                best = draft.placed.clone();
            }
        }
    }

    /** Forgets what was found and goes on from this plan. */
    void goBackTo(@Nullable Placed[] plan, long cost) {
        for (int j = 0; j < plan.length; j++) {
            draft.remove(j);
        }
        for (int j = 0; j < plan.length; j++) {
            Placed where = plan[j];
            if (where != null) {
                draft.put(j, where);
            }
        }
        best = plan;
        bestCost = cost;
    }

    private boolean change() {
        ruin.choose(draft);
        ruin.order(draft);
        int way = random.nextInt(3);
        int instant = way == 0 ? someInstant() : 0;
        for (int i = 0; i < ruin.count; i++) {
            int job = ruin.jobs[i];
            Placed where = draft.placed[job];
            undo[i] = where;
            // Whole jobs, their ends from one instant on, or ends of any length: else a job that goes first
            // would go first in all its steps.
            int steps = draft.routes[job].count;
            int from = way == 0 && where != null ? where.stepsBefore(instant) : way == 1 ? random.nextInt(steps) : 0;
            draft.removeFrom(job, from == steps ? 0 : from);
        }
        Ease shared = ease();
        for (int i = 0; i < ruin.count; i++) {
            int job = ruin.jobs[i];
            boolean placed = draft.insert(job, random.nextInt(4) > 0 ? shared : ease());
            Placed where = draft.placed[job];
            if (holds[job] && (!placed || (where != null && where.finish() > draft.limit[job]))) {
                return false;
            }
        }
        return true;
    }

    private int someInstant() {
        Placed where = draft.placed[ruin.jobs[random.nextInt(ruin.count)]];
        return where == null ? 0 : where.start()[random.nextInt(where.start().length)];
    }

    private Ease ease() {
        int openFrom = random.nextInt(3) == 0 ? someoneReady() : Integer.MIN_VALUE;
        int hold = random.nextInt(3) == 0 ? random.nextInt(1_440) : 0;
        int patience = random.nextBoolean() ? random.nextInt(5_760) : 0;
        return new Ease(hold, openFrom, patience);
    }

    /** The instant at which a piece of one of the jobs taken out stood before its load. */
    private int someoneReady() {
        int i = random.nextInt(ruin.count);
        Placed where = undo[i];
        if (where == null) {
            return Integer.MIN_VALUE;
        }
        Route route = draft.routes[ruin.jobs[i]];
        int s = random.nextInt(route.count);
        return route.steps[s] instanceof Step.Batch ? where.ready(route, s) : Integer.MIN_VALUE;
    }

    private void undo() {
        for (int i = 0; i < ruin.count; i++) {
            draft.remove(ruin.jobs[i]);
        }
        for (int i = 0; i < ruin.count; i++) {
            Placed where = undo[i];
            if (where != null) {
                draft.put(ruin.jobs[i], where);
            }
        }
    }
}
