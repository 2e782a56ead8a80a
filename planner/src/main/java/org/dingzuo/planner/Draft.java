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
    /** A job of which only the later steps are out: where its earlier ones still are, and how many they are. */
    private final @Nullable Placed[] head;

    private final int[] headSteps;
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
        head = new Placed[routes.length];
        headSteps = new int[routes.length];
        costs = new long[routes.length];
        Arrays.fill(costs, NOWHERE);
        jobCost = NOWHERE * routes.length;
        insertion = new Insertion(board);
    }

    long cost() {
        return jobCost + (long) loadCount * aims.perLoad();
    }

    int size() {
        return routes.length;
    }

    /** Places a job, or what of it is out, as early as it goes, all else staying; false when there is no room. */
    boolean insert(int job, Ease ease) {
        Placed before = head[job];
        Fixed stays = before == null ? fixed[job] : before.firstSteps(headSteps[job], fixed[job]);
        if (insertion.place(board, routes[job], stays, ease) != Outcome.PLACED) {
            return false;
        }
        int from = before == null ? 0 : headSteps[job];
        Placed where = before == null ? Placed.of(insertion) : before.continued(from, Placed.of(insertion));
        occupy(job, where, from);
        settle(job, where);
        return true;
    }

    void put(int job, Placed where) {
        occupy(job, where, 0);
        settle(job, where);
    }

    private void settle(int job, Placed where) {
        head[job] = null;
        placed[job] = where;
        count(job, cost(job, where));
    }

    private void occupy(int job, Placed where, int from) {
        int[] sittings = where.sittings();
        for (int i = 0; i < sittings.length; i += 3) {
            int s = sittings[i];
            if (s >= from) {
                board.lane(where.person()[s]).cut(sittings[i + 1], sittings[i + 2]);
                if (where.machine()[s] != Roster.NONE) {
                    board.lane(where.machine()[s]).cut(sittings[i + 1], sittings[i + 2]);
                }
            }
        }
        for (int s = from; s < routes[job].count; s++) {
            if (board.take(
                    routes[job].steps[s],
                    where.person()[s],
                    where.machine()[s],
                    where.start()[s],
                    where.end()[s],
                    where.around(s))) {
                loadCount++;
            }
        }
    }

    void remove(int job) {
        Placed where = placed[job];
        Placed first = head[job];
        if (where != null) {
            lift(job, where, 0, routes[job].count);
        } else if (first != null) {
            lift(job, first, 0, headSteps[job]);
        }
        leave(job, null);
    }

    /** Takes out the steps from a position on; those before it stay, and {@link #insert} goes on after them. */
    void removeFrom(int job, int step) {
        Placed where = placed[job];
        if (where == null || step == 0) {
            remove(job);
            return;
        }
        lift(job, where, step, routes[job].count);
        headSteps[job] = step;
        leave(job, where);
    }

    private void leave(int job, @Nullable Placed firstSteps) {
        head[job] = firstSteps;
        placed[job] = null;
        count(job, NOWHERE);
    }

    private void lift(int job, Placed where, int from, int until) {
        int[] sittings = where.sittings();
        for (int i = 0; i < sittings.length; i += 3) {
            int s = sittings[i];
            if (s < from || s >= until) {
                continue;
            }
            board.give(where.person()[s], sittings[i + 1], sittings[i + 2]);
            if (where.machine()[s] != Roster.NONE) {
                board.give(where.machine()[s], sittings[i + 1], sittings[i + 2]);
            }
        }
        for (int s = from; s < until; s++) {
            if (board.free(
                    routes[job].steps[s],
                    where.person()[s],
                    where.machine()[s],
                    where.start()[s],
                    where.end()[s],
                    where.around(s))) {
                loadCount--;
            }
        }
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
