package org.dingzuo.bench.solve.rcpsp;

import java.util.Arrays;

/**
 * Serial schedule generation over a time line, and justification to both sides (Valls, Ballestin, Quintanilla 2005):
 * pushing everything right, then left again, never makes a schedule longer and often shorter.
 */
final class Decoder {

    private final Project forward;
    private final Project backward;
    private final int[][] free;
    private final int[] other;
    private final int[] order;
    private final long[] keys;

    Decoder(Project project) {
        forward = project;
        backward = project.mirrored();
        int horizon = 1;
        for (int[] durations : project.duration()) {
            horizon += Arrays.stream(durations).max().orElse(0);
        }
        free = new int[project.capacity().length][horizon];
        other = new int[project.size()];
        order = new int[project.size()];
        keys = new long[project.size()];
    }

    /** Decodes the list, justifies, and leaves the list sorted by the final beginnings. */
    void decode(Individual it) {
        int end = generate(forward, it.list, it.mode, it.start);
        // Right: the last to end goes first in the mirrored project.
        sort(it, j -> -(it.start[j] + forward.duration()[j][it.mode[j]]));
        generate(backward, order, it.mode, other);
        int mirrored = 0;
        for (int j = 0; j < other.length; j++) {
            mirrored = Math.max(mirrored, other[j] + forward.duration()[j][it.mode[j]]);
        }
        int turn = mirrored;
        sort(it, j -> turn - other[j] - forward.duration()[j][it.mode[j]]);
        System.arraycopy(order, 0, it.list, 0, order.length);
        it.makespan = Math.min(end, generate(forward, it.list, it.mode, it.start));
        sort(it, j -> it.start[j]);
        System.arraycopy(order, 0, it.list, 0, order.length);
    }

    private interface Key {
        int of(int activity);
    }

    /** Sorts activities by key, equal ones in the order of the list before. */
    private void sort(Individual it, Key key) {
        for (int i = 0; i < keys.length; i++) {
            int j = it.list[i];
            keys[i] = (long) (key.of(j) + (1 << 20)) << 32 | (long) i << 16 | j;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & 0xFFFF);
        }
        repair(it, key);
    }

    /** Activities of no length may tie with those they wait for; the dummies go to their ends. */
    private void repair(Individual it, Key key) {
        boolean right = key.of(0) < key.of(order.length - 1);
        int first = right ? 0 : order.length - 1;
        int last = right ? order.length - 1 : 0;
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            if (order[i] == first) {
                System.arraycopy(order, 0, order, 1, i);
                order[0] = first;
            }
        }
        for (int i = 0; i < order.length; i++) {
            at = order[i] == last ? i : at;
        }
        System.arraycopy(order, at + 1, order, at, order.length - at - 1);
        order[order.length - 1] = last;
    }

    private int generate(Project project, int[] list, int[] mode, int[] start) {
        int[] capacity = project.capacity();
        for (int r = 0; r < capacity.length; r++) {
            Arrays.fill(free[r], capacity[r]);
        }
        int end = 0;
        for (int j : list) {
            int length = project.duration()[j][mode[j]];
            int t = 0;
            for (int i : project.before()[j]) {
                t = Math.max(t, start[i] + project.duration()[i][mode[i]]);
            }
            t = place(project.demand()[j][mode[j]], t, length);
            start[j] = t;
            end = Math.max(end, t + length);
        }
        return end;
    }

    private int place(int[] demand, int earliest, int length) {
        int t = earliest;
        for (int r = 0; r < demand.length; r++) {
            int needed = demand[r];
            int[] line = free[r];
            for (int u = t + length - 1; needed > 0 && u >= t; u--) {
                if (line[u] < needed) {
                    // Past the last hole that is too small, and ask all resources again.
                    t = u + 1;
                    u = t + length;
                    r = -1;
                    break;
                }
            }
        }
        for (int r = 0; r < demand.length; r++) {
            if (demand[r] > 0) {
                for (int u = t; u < t + length; u++) {
                    free[r][u] -= demand[r];
                }
            }
        }
        return t;
    }
}
