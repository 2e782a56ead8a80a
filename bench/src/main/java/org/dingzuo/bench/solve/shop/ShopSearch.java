package org.dingzuo.bench.solve.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tabu search that takes a critical operation out and puts it back at the best place among those that surely make no
 * circle, on any machine that can do it (Mastrolilli and Gambardella 2000). Where there is only one machine for each
 * operation, {@link SequenceSearch} goes on instead.
 */
final class ShopSearch {

    private static final int PATIENCE = 3_000;

    private final Shop shop;
    private final SplittableRandom random;
    private final Graph graph;
    private final Graph best;
    private final long[] tabuUntil;
    private int bestMakespan = Integer.MAX_VALUE;

    private int moved;
    private int toMachine;
    private int toPosition;
    private int takes;

    ShopSearch(Shop shop, long seed) {
        this.shop = shop;
        random = new SplittableRandom(seed);
        graph = new Graph(shop);
        best = new Graph(shop);
        tabuUntil = new long[graph.size];
    }

    void run(long nanos) {
        long until = System.nanoTime() + nanos;
        int bound = shop.bound();
        start();
        if (shop.isPlain()) {
            best.become(new SequenceSearch(shop, graph, random).run(until));
            return;
        }
        long lastGain = 0;
        for (long round = 0; System.nanoTime() < until && bestMakespan > bound; round++) {
            int makespan = graph.measure(Graph.NONE);
            if (makespan < bestMakespan) {
                bestMakespan = makespan;
                best.become(graph);
                lastGain = round;
            }
            if (round - lastGain > PATIENCE) {
                graph.become(best);
                graph.measure(Graph.NONE);
                lastGain = round;
                for (int kicks = 3 + random.nextInt(10); kicks > 0; kicks--) {
                    kick();
                }
            }
            step(round);
        }
    }

    /** Gives each operation in turn, jobs in random order, to the machine that ends it first. */
    private void start() {
        int[] next = new int[shop.machine().length];
        int[] jobFree = new int[next.length];
        int[] machineFree = new int[shop.machines()];
        int[] first = new int[next.length];
        for (int v = 0; v < graph.size; v++) {
            if (graph.operation[v] == 0) {
                first[graph.job[v]] = v;
            }
        }
        for (int left = graph.size; left > 0; left--) {
            int j = random.nextInt(next.length);
            while (next[j] == shop.machine()[j].length) {
                j = (j + 1) % next.length;
            }
            int o = next[j]++;
            int chosen = 0;
            int end = Integer.MAX_VALUE;
            for (int w = 0; w < shop.machine()[j][o].length; w++) {
                int ends = Math.max(jobFree[j], machineFree[shop.machine()[j][o][w]]) + shop.minutes()[j][o][w];
                if (ends < end) {
                    end = ends;
                    chosen = w;
                }
            }
            int m = shop.machine()[j][o][chosen];
            graph.insert(first[j] + o, m, graph.count[m], shop.minutes()[j][o][chosen]);
            jobFree[j] = end;
            machineFree[m] = end;
        }
    }

    private void step(long round) {
        int makespan = graph.measure(Graph.NONE);
        int[] critical = criticalPath(makespan);
        int least = Integer.MAX_VALUE;
        int ties = 0;
        int chosen = Graph.NONE;
        int chosenMachine = 0;
        int chosenPosition = 0;
        int chosenTakes = 0;
        for (int v : critical) {
            int value = bestPlace(v);
            boolean allowed = tabuUntil[v] <= round || value < bestMakespan;
            if (!allowed || value == Integer.MAX_VALUE) {
                continue;
            }
            ties = value < least ? 1 : value == least ? ties + 1 : ties;
            if (value < least || (value == least && random.nextInt(ties) == 0)) {
                least = value;
                chosen = moved;
                chosenMachine = toMachine;
                chosenPosition = toPosition;
                chosenTakes = takes;
            }
        }
        if (chosen == Graph.NONE) {
            kick();
            return;
        }
        graph.drop(chosen);
        graph.insert(chosen, chosenMachine, chosenPosition, chosenTakes);
        tabuUntil[chosen] = round + 8 + critical.length / 2 + random.nextInt(8);
    }

    /** A random operation to a random safe place. */
    private void kick() {
        int v = random.nextInt(graph.size);
        graph.measure(Graph.NONE);
        if (bestPlace(v) < Integer.MAX_VALUE) {
            graph.drop(v);
            graph.insert(v, toMachine, toPosition, takes);
        }
    }

    private int[] criticalPath(int makespan) {
        int at = Graph.NONE;
        for (int v = 0; v < graph.size && at == Graph.NONE; v++) {
            at = graph.head[v] == 0 && graph.minutes[v] + graph.tail[v] == makespan ? v : at;
        }
        int[] path = new int[graph.size];
        int length = 0;
        while (at != Graph.NONE) {
            path[length++] = at;
            int end = graph.head[at] + graph.minutes[at];
            int next = Graph.NONE;
            int ways = 0;
            for (int v = 0; v < graph.size; v++) {
                boolean follows = v == at + 1 && graph.job[v] == graph.job[at] || graph.machine[v] == graph.machine[at];
                if (v != at
                        && follows
                        && graph.head[v] == end
                        && graph.head[v] + graph.minutes[v] + graph.tail[v] == makespan
                        && random.nextInt(++ways) == 0) {
                    next = v;
                }
            }
            at = next;
        }
        return Arrays.copyOf(path, length);
    }

    /** Value of the best other place of an operation; leaves it in the fields. The graph is as before afterwards. */
    private int bestPlace(int v) {
        int without = graph.measure(v);
        int oldMachine = graph.machine[v];
        int head = graph.headOfJob(v);
        int tail = graph.tailOfJob(v);
        int least = Integer.MAX_VALUE;
        int ties = 0;
        moved = v;
        int[] ways = shop.machine()[graph.job[v]][graph.operation[v]];
        for (int w = 0; w < ways.length; w++) {
            int m = ways[w];
            int time = shop.minutes()[graph.job[v]][graph.operation[v]][w];
            int position = 0;
            int oldPosition = -1;
            int[] sequence = graph.sequence[m];
            // In the sequence without v: those that must come before v, and those that must come after.
            int lowest = 0;
            int highest = 0;
            for (int p = 0; p < graph.count[m]; p++) {
                int x = sequence[p];
                if (x == v) {
                    oldPosition = position;
                    continue;
                }
                boolean endsAfter = graph.head[x] + graph.minutes[x] > head;
                boolean restLonger = graph.tail[x] + graph.minutes[x] > tail;
                lowest = restLonger && !endsAfter ? position + 1 : lowest;
                highest = restLonger || !endsAfter ? position + 1 : highest;
                position++;
            }
            for (int p = lowest; p <= highest; p++) {
                if (m == oldMachine && p == oldPosition) {
                    continue;
                }
                int before = at(sequence, p - 1, v, oldPosition, position);
                int after = at(sequence, p, v, oldPosition, position);
                int from = before == Graph.NONE ? head : Math.max(head, graph.head[before] + graph.minutes[before]);
                int rest = after == Graph.NONE ? tail : Math.max(tail, graph.tail[after] + graph.minutes[after]);
                int value = Math.max(without, from + time + rest);
                ties = value < least ? 1 : value == least ? ties + 1 : ties;
                if (value < least || (value == least && random.nextInt(ties) == 0)) {
                    least = value;
                    toMachine = m;
                    toPosition = p;
                    takes = time;
                }
            }
        }
        return least;
    }

    /** The operation at a position of the sequence without {@code v}. */
    private static int at(int[] sequence, int position, int v, int oldPosition, int count) {
        if (position < 0 || position >= count) {
            return Graph.NONE;
        }
        return sequence[oldPosition >= 0 && position >= oldPosition ? position + 1 : position];
    }

    List<int[]> bestRows() {
        best.measure(Graph.NONE);
        List<int[]> rows = new ArrayList<>();
        for (int v = 0; v < best.size; v++) {
            rows.add(new int[] {
                best.job[v] + 1,
                best.operation[v] + 1,
                best.machine[v] + 1,
                best.head[v],
                best.head[v] + best.minutes[v]
            });
        }
        return rows;
    }
}
