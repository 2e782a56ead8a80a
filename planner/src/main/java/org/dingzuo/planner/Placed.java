package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps of one job are, in a form the search can take out and put back quickly. Never changed.
 *
 * @param sittings triples of step, from, until for all work of hands
 * @param around by step, the setup or the hands around a load; null elements where there is nothing
 */
record Placed(
        int[] start,
        int[] end,
        int[] person,
        int[] machine,
        int[] sittings,
        @Nullable Around[] around,
        int finish) {

    /** For jobs with nothing around any step, the most common. */
    static final @Nullable Around[] BARE = new Around[0];

    static Placed of(Insertion done) {
        OwnWork own = done.own;
        int[] sittings = new int[3 * own.count];
        int count = 0;
        for (int i = 0; i < own.count; i++) {
            int s = own.step[i];
            if (own.resource[i] == done.person[s] && !own.around[i]) {
                sittings[count++] = s;
                sittings[count++] = own.from[i];
                sittings[count++] = own.until[i];
            }
        }
        return new Placed(
                Arrays.copyOf(done.start, done.steps),
                Arrays.copyOf(done.end, done.steps),
                Arrays.copyOf(done.person, done.steps),
                Arrays.copyOf(done.machine, done.steps),
                Arrays.copyOf(sittings, count),
                around(done),
                done.finish);
    }

    private static @Nullable Around[] around(Insertion done) {
        for (int s = 0; s < done.steps; s++) {
            if (done.around[s] != null) {
                return Arrays.copyOf(done.around, done.steps);
            }
        }
        return BARE;
    }

    static @Nullable Around[] orBare(@Nullable Around[] some) {
        for (Around one : some) {
            if (one != null) {
                return some;
            }
        }
        return BARE;
    }

    @Nullable
    Around around(int step) {
        return around.length == 0 ? null : around[step];
    }

    /** When the load of a step begins, without the hands before it. */
    int fired(int step) {
        Around tended = around(step);
        return tended == null ? start[step] : tended.from();
    }

    /** The first steps as they are, to place the rest around them; with what is fixed anyway. */
    Fixed firstSteps(int count, @Nullable Fixed also) {
        boolean[] stays = new boolean[start.length];
        for (int s = 0; s < stays.length; s++) {
            stays[s] = s < count || (also != null && also.holds(s));
        }
        return new Fixed(stays, start, end);
    }

    /** The first steps of this one, the others of the next. */
    Placed continued(int count, Placed next) {
        System.arraycopy(person, 0, next.person, 0, count);
        System.arraycopy(machine, 0, next.machine, 0, count);
        @Nullable Around[] kept = next.around;
        if (around.length > 0) {
            kept = next.around.length > 0 ? next.around : new Around[around.length];
            System.arraycopy(around, 0, kept, 0, count);
        }
        int[] both = Arrays.copyOf(sittings, sittings.length + next.sittings.length);
        int length = 0;
        for (int i = 0; i < sittings.length; i += 3) {
            if (sittings[i] < count) {
                System.arraycopy(sittings, i, both, length, 3);
                length += 3;
            }
        }
        System.arraycopy(next.sittings, 0, both, length, next.sittings.length);
        return new Placed(
                next.start,
                next.end,
                next.person,
                next.machine,
                Arrays.copyOf(both, length + next.sittings.length),
                orBare(kept),
                next.finish);
    }

    /** How many steps, in the order of the job, begin before an instant without one that begins later among them. */
    int stepsBefore(int instant) {
        int s = 0;
        while (s < start.length && start[s] < instant) {
            s++;
        }
        return s;
    }

    List<Window> sittingsOf(int step) {
        List<Window> windows = new ArrayList<>(1);
        for (int i = 0; i < sittings.length; i += 3) {
            if (sittings[i] == step) {
                windows.add(new Window(sittings[i + 1], sittings[i + 2]));
            }
        }
        return windows;
    }

    /** When the piece was there for its step. */
    int ready(Route route, int step) {
        int ready = route.job.release();
        for (int i = route.firstBefore(step); i < route.endBefore(step); i++) {
            ready = Math.max(ready, end[route.before(i)]);
        }
        return ready;
    }

    int begin() {
        int first = Integer.MAX_VALUE;
        for (int s = 0; s < start.length; s++) {
            first = Math.min(first, start[s]);
        }
        return first;
    }

    int movedFrom(Placed other) {
        int moved = 0;
        for (int s = 0; s < start.length; s++) {
            if (start[s] != other.start[s] || person[s] != other.person[s] || machine[s] != other.machine[s]) {
                moved++;
            }
        }
        return moved;
    }
}
