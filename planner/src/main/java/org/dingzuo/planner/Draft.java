package org.dingzuo.planner;

import java.util.Arrays;
import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/** A plan the search may scribble on: jobs go out of it and come back, and what that costs is counted along. */
final class Draft {

    private static final long NOWHERE = 1L << 40;
    private static final long LATE = 1L << 30;
    private static final long LATE_MINUTE = 1_000;

    final Board board;
    final Route[] routes;
    final @Nullable Fixed[] fixed;
    final int[] limit;
    private final @Nullable Placed[] standing;
    final @Nullable Placed[] placed;
    private final long[] costs;
    private final Aims aims;
    private final Insertion insertion;
    private long jobCost;
    private int loadCount;

    /**
     * @param board everything on it stays: others' work and fixed steps
     * @param standing where each job is now, null for new ones and those that cannot stay
     * @param limit the latest finish each job may have
     */
    Draft(Board board, Route[] routes, @Nullable Fixed[] fixed, @Nullable Placed[] standing, int[] limit, Aims aims) {
        this.board = board.fork();
        this.routes = routes;
        this.fixed = fixed;
        this.standing = standing;
        this.limit = limit;
        this.aims = aims;
        placed = new Placed[routes.length];
        costs = new long[routes.length];
        Arrays.fill(costs, NOWHERE);
        jobCost = NOWHERE * routes.length;
        insertion = new Insertion(board, routes[0]);
    }

    long cost() {
        return jobCost + (long) loadCount * aims.perLoad();
    }

    int size() {
        return routes.length;
    }

    /** Places a job as early as it goes, other jobs staying; false when there is no room. */
    boolean insert(int job, Ease ease) {
        if (insertion.place(board, routes[job], fixed[job], ease) != Outcome.PLACED) {
            return false;
        }
        put(job, Placed.of(insertion));
        return true;
    }

    void put(int job, Placed where) {
        Step[] steps = routes[job].steps;
        int[] sittings = where.sittings();
        for (int i = 0; i < sittings.length; i += 3) {
            int s = sittings[i];
            board.lane(where.person()[s]).cut(sittings[i + 1], sittings[i + 2]);
            if (where.machine()[s] != Roster.NONE) {
                board.lane(where.machine()[s]).cut(sittings[i + 1], sittings[i + 2]);
            }
        }
        for (int s = 0; s < steps.length; s++) {
            if (steps[s] instanceof Step.Batch batch && where.machine()[s] != Roster.NONE) {
                load(batch, where.machine()[s], where.start()[s], where.end()[s]);
            }
        }
        placed[job] = where;
        count(job, cost(job, where));
    }

    private void load(Step.Batch batch, int machine, int start, int end) {
        Loads loads = board.loads(machine);
        int i = loads.indexFrom(start);
        if (i < loads.count && loads.start[i] == start) {
            loads.join(i, batch.size());
        } else {
            // The key is written only when the plan is; inside the search a load is its machine and its beginning.
            loads.open("", batch.family(), start, end, batch.size());
            board.lane(machine).cut(start, end);
            loadCount++;
        }
    }

    void remove(int job) {
        Placed where = placed[job];
        if (where == null) {
            return;
        }
        int[] sittings = where.sittings();
        for (int i = 0; i < sittings.length; i += 3) {
            int s = sittings[i];
            give(where.person()[s], sittings[i + 1], sittings[i + 2]);
            if (where.machine()[s] != Roster.NONE) {
                give(where.machine()[s], sittings[i + 1], sittings[i + 2]);
            }
        }
        Step[] steps = routes[job].steps;
        for (int s = 0; s < steps.length; s++) {
            int machine = where.machine()[s];
            if (steps[s] instanceof Step.Batch batch && machine != Roster.NONE) {
                Loads loads = board.loads(machine);
                if (loads.leave(loads.indexFrom(where.start()[s]), batch.size())) {
                    give(machine, where.start()[s], where.end()[s]);
                    loadCount--;
                }
            }
        }
        placed[job] = null;
        count(job, NOWHERE);
    }

    private void give(int resource, int from, int until) {
        board.lane(resource).give(from, until, board.roster.calendar[resource]);
    }

    private void count(int job, long cost) {
        jobCost += cost - costs[job];
        costs[job] = cost;
    }

    private long cost(int job, Placed where) {
        long cost = where.finish();
        Placed before = standing[job];
        if (before != null) {
            cost += (long) aims.perMovedStep() * where.movedFrom(before);
        }
        if (where.finish() > limit[job]) {
            cost += LATE + LATE_MINUTE * ((long) where.finish() - limit[job]);
        }
        return cost;
    }
}
