package org.dingzuo.bench.solve.cjs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ruin and recreate with annealing, as the planner's own search: some jobs leave the shop and come back one after the
 * other, each operation joining a batch or opening one, some of them held so that others may join.
 */
final class RouteSearch {

    private static final int MOST = 10;

    private final Routes routes;
    private final SplittableRandom random;
    private final Bay[] bays;
    /** By job and operation, machine and beginning and end. */
    private final int[][] machine;

    private final int[][] start;
    private final int[][] end;
    private final int[] out;
    private final int[][] oldMachine;
    private final int[][] oldStart;
    private final int[][] oldEnd;
    private int outs;
    private long cost;
    private long bestCost = Long.MAX_VALUE;
    private int[][] bestMachine;
    private int[][] bestStart;
    private int[][] bestEnd;
    private int patience;
    private int hold;
    private int holdUntil;

    RouteSearch(Routes routes, long seed) {
        this.routes = routes;
        random = new SplittableRandom(seed);
        bays = new Bay[routes.capacity().length];
        Arrays.setAll(bays, _ -> new Bay());
        int jobs = routes.jobs();
        machine = new int[jobs][];
        start = new int[jobs][];
        end = new int[jobs][];
        for (int j = 0; j < jobs; j++) {
            int operations = routes.families()[j].length;
            machine[j] = new int[operations];
            start[j] = new int[operations];
            end[j] = new int[operations];
        }
        out = new int[jobs];
        oldMachine = new int[jobs][];
        oldStart = new int[jobs][];
        oldEnd = new int[jobs][];
        Integer[] byDue = new Integer[jobs];
        Arrays.setAll(byDue, j -> j);
        Arrays.sort(byDue, (a, b) -> Integer.compare(urgency(a), urgency(b)));
        for (int j : byDue) {
            insert(j);
        }
        bestMachine = copy(machine);
        bestStart = copy(start);
        bestEnd = copy(end);
        bestCost = cost;
    }

    private int urgency(int job) {
        return routes.tardiness() ? routes.due()[job] : routes.release()[job] - 10 * routes.weight()[job];
    }

    void run(long nanos) {
        long begun = System.nanoTime();
        double warmest = Math.max(1, 1.5 * cost / routes.jobs());
        double temperature = warmest;
        for (int round = 0; bestCost > 0; round++) {
            if (round % 64 == 0) {
                double used = (double) (System.nanoTime() - begun) / nanos;
                if (used >= 1) {
                    return;
                }
                temperature = warmest * (1 - used) * (1 - used) * (1 - used);
            }
            long before = cost;
            choose();
            boolean sound = change();
            if (!sound || cost - before > -temperature * Math.log(random.nextDouble() + 1e-12)) {
                undo(before);
            } else if (cost < bestCost) {
                bestCost = cost;
                bestMachine = copy(machine);
                bestStart = copy(start);
                bestEnd = copy(end);
            }
        }
    }

    private void choose() {
        int jobs = routes.jobs();
        outs = 1 + random.nextInt(Math.min(jobs, MOST));
        boolean[] taken = new boolean[jobs];
        int centre = random.nextInt(jobs);
        int middle = (start[centre][0] + end[centre][end[centre].length - 1]) / 2;
        int reach = random.nextInt(3) == 0 ? Integer.MAX_VALUE : 20 + random.nextInt(200);
        int found = 0;
        for (int tries = 0; tries < 20 * outs && found < outs; tries++) {
            int j = tries == 0 ? centre : random.nextInt(jobs);
            int his = (start[j][0] + end[j][end[j].length - 1]) / 2;
            if (!taken[j] && Math.abs(his - middle) <= reach) {
                taken[j] = true;
                out[found++] = j;
            }
        }
        outs = found;
    }

    private boolean change() {
        for (int i = 0; i < outs; i++) {
            int j = out[i];
            oldMachine[j] = machine[j].clone();
            oldStart[j] = start[j].clone();
            oldEnd[j] = end[j].clone();
            lift(j);
        }
        for (int i = 0; i < outs; i++) {
            for (int m : oldMachine[out[i]]) {
                if (!bays[m].isSound(routes.setup())) {
                    Arrays.stream(out, 0, outs).forEach(this::insertPlainly);
                    return false;
                }
            }
        }
        if (random.nextBoolean()) {
            sortByUrgency();
        }
        boolean shared = random.nextBoolean();
        ease();
        for (int i = 0; i < outs; i++) {
            if (!shared) {
                ease();
            }
            insert(out[i]);
        }
        return true;
    }

    private void insertPlainly(int job) {
        patience = 0;
        hold = 0;
        insert(job);
    }

    private void ease() {
        patience = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
        hold = random.nextInt(4) == 0 ? random.nextInt(25) : 0;
        holdUntil = 0;
        if (random.nextInt(3) == 0) {
            int j = out[random.nextInt(outs)];
            int o = random.nextInt(oldStart[j].length);
            holdUntil = o == 0 ? routes.release()[j] : oldEnd[j][o - 1];
        }
    }

    private void sortByUrgency() {
        int noise = 1 + random.nextInt(60);
        int[] rank = new int[outs];
        Arrays.setAll(rank, i -> urgency(out[i]) - 4 * routes.weight()[out[i]] + random.nextInt(noise));
        for (int i = 1; i < outs; i++) {
            for (int at = i; at > 0 && rank[at - 1] > rank[at]; at--) {
                int heldRank = rank[at];
                rank[at] = rank[at - 1];
                rank[at - 1] = heldRank;
                int held = out[at];
                out[at] = out[at - 1];
                out[at - 1] = held;
            }
        }
    }

    private void insert(int j) {
        int ready = routes.release()[j];
        for (int o = 0; o < machine[j].length; o++) {
            ready = place(j, o, ready);
        }
        cost += routes.cost(j, ready);
    }

    private int place(int j, int o, int ready) {
        int family = routes.families()[j][o];
        int[] machines = routes.machine()[family];
        long best = Long.MAX_VALUE;
        for (int r = 0; r < machines.length; r++) {
            int m = machines[r];
            int length = routes.minutes()[family][r];
            Bay bay = bays[m];
            int capacity = routes.capacity()[m];
            if (capacity > 1) {
                for (int i = bay.indexFrom(ready); i < bay.count && bay.end[i] < best; i++) {
                    if (bay.family[i] == family && bay.members[i] < capacity) {
                        best = bay.end[i];
                        set(j, o, m, bay.start[i], bay.end[i]);
                        break;
                    }
                }
            }
            boolean holds = capacity > 1 && holdUntil > ready && holdUntil - ready < 200;
            int earliest = capacity == 1 ? ready : holds ? holdUntil : ready + hold;
            int begin = bay.opening(earliest, length, family, routes.setup());
            long worth = (long) begin + length + (capacity > 1 ? patience : 0);
            if (worth < best) {
                best = worth;
                set(j, o, m, begin, begin + length);
            }
        }
        bays[machine[j][o]].enter(start[j][o], end[j][o], family);
        return end[j][o];
    }

    private void set(int j, int o, int m, int from, int until) {
        machine[j][o] = m;
        start[j][o] = from;
        end[j][o] = until;
    }

    private void lift(int j) {
        for (int o = 0; o < machine[j].length; o++) {
            bays[machine[j][o]].leave(start[j][o]);
        }
        cost -= routes.cost(j, end[j][end[j].length - 1]);
    }

    private void undo(long before) {
        for (int i = 0; i < outs; i++) {
            lift(out[i]);
        }
        for (int i = 0; i < outs; i++) {
            int j = out[i];
            machine[j] = oldMachine[j];
            start[j] = oldStart[j];
            end[j] = oldEnd[j];
            for (int o = 0; o < machine[j].length; o++) {
                bays[machine[j][o]].enter(start[j][o], end[j][o], routes.families()[j][o]);
            }
        }
        cost = before;
    }

    private static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    /** Rows of job, operation, machine, start, end; the first three count from 1. */
    List<int[]> best() {
        List<int[]> rows = new ArrayList<>();
        for (int j = 0; j < bestStart.length; j++) {
            for (int o = 0; o < bestStart[j].length; o++) {
                rows.add(new int[] {j + 1, o + 1, bestMachine[j][o] + 1, bestStart[j][o], bestEnd[j][o]});
            }
        }
        return rows;
    }
}
