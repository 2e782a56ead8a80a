package org.dingzuo.bench.solve.shop;

import java.util.SplittableRandom;

/**
 * Tabu search for shops in which every operation has one machine: operations of a critical block go to its ends, and those
 * at its ends go inside (N6 and its estimate: Balas and Vazacopoulos 1998; the tabu of reversed pairs and its length:
 * Zhang, Li, Guan, Rao 2007). One measure of the graph for each step, however many moves it has.
 */
final class SequenceSearch {

    private static final int PATIENCE = 12_000;
    private static final int ELITES = 6;

    private final Graph graph;
    private final Graph best;
    private final Graph[] elites;
    private final SplittableRandom random;
    private final int bound;
    /** Until which round the first may not be put before the second. */
    private final long[][] tabu;

    private final int tenure;
    private final int[] block;
    private final int[] head;
    private final int[] tail;
    private int bestMakespan = Integer.MAX_VALUE;
    private int elite;

    private int least;
    private int ties;
    private int chosenFrom;
    private int chosenTo;
    private int anyFrom;
    private int anyTo;
    private int anyWays;
    private int chosenMachine;
    private int anyMachine;

    /** @param started with a schedule to begin with */
    SequenceSearch(Shop shop, Graph started, SplittableRandom random) {
        graph = started;
        best = new Graph(shop);
        best.become(started);
        elites = new Graph[ELITES];
        for (int e = 0; e < ELITES; e++) {
            elites[e] = new Graph(shop);
            elites[e].become(started);
        }
        this.random = random;
        bound = shop.bound();
        tabu = new long[graph.size][graph.size];
        tenure = 10 + shop.machine().length / Math.max(1, shop.machines());
        block = new int[graph.size];
        head = new int[graph.size];
        tail = new int[graph.size];
    }

    Graph run(long until) {
        long lastGain = 0;
        for (long round = 1; bestMakespan > bound && System.nanoTime() < until; round++) {
            int makespan = graph.measure(Graph.NONE);
            if (makespan < bestMakespan) {
                bestMakespan = makespan;
                best.become(graph);
                elites[elite++ % ELITES].become(graph);
                lastGain = round;
            }
            if (round - lastGain > PATIENCE) {
                graph.become(random.nextInt(3) == 0 ? elites[random.nextInt(ELITES)] : best);
                graph.measure(Graph.NONE);
                lastGain = round;
                for (int kicks = 5 + random.nextInt(20); kicks > 0; kicks--) {
                    look(round);
                    if (anyWays > 0) {
                        move(anyMachine, anyFrom, anyTo, round);
                        graph.measure(Graph.NONE);
                    }
                }
            }
            look(round);
            if (least < Integer.MAX_VALUE) {
                move(chosenMachine, chosenFrom, chosenTo, round);
            } else if (anyWays > 0) {
                move(anyMachine, anyFrom, anyTo, round);
            } else {
                return best;
            }
        }
        return best;
    }

    /** Weighs every move of one critical path. */
    private void look(long round) {
        least = Integer.MAX_VALUE;
        ties = 0;
        anyWays = 0;
        int makespan = graph.makespan;
        int at = Graph.NONE;
        int starts = 0;
        for (int v = 0; v < graph.size; v++) {
            if (graph.head[v] == 0 && graph.minutes[v] + graph.tail[v] == makespan && random.nextInt(++starts) == 0) {
                at = v;
            }
        }
        int length = 0;
        while (at != Graph.NONE) {
            block[length++] = at;
            int onMachine = graph.machineAfter(at);
            int ofJob = graph.jobAfter(at);
            boolean stays = follows(at, onMachine);
            boolean goes = follows(at, ofJob);
            if (stays && (!goes || random.nextBoolean())) {
                at = onMachine;
            } else {
                weigh(length, round);
                length = 0;
                at = goes ? ofJob : Graph.NONE;
            }
        }
    }

    private boolean follows(int v, int next) {
        return next != Graph.NONE
                && graph.head[next] == graph.head[v] + graph.minutes[v]
                && graph.head[next] + graph.minutes[next] + graph.tail[next] == graph.makespan;
    }

    private void weigh(int length, long round) {
        int last = length - 1;
        for (int i = 0; i < last; i++) {
            after(i, last, round);
            if (i > 0) {
                after(0, i, round);
                before(0, i, round);
                before(i, last, round);
            }
        }
        if (last > 1) {
            before(0, last, round);
        }
    }

    /** The operation at {@code i} right after that at {@code k}, if that surely makes no circle. */
    private void after(int i, int k, long round) {
        int u = block[i];
        int v = block[k];
        int next = graph.jobAfter(u);
        // An operation of no length could lie on a way between the two all the same.
        int spare = next == Graph.NONE ? 1 : graph.tail[v] + graph.minutes[v] - graph.tail[next] - graph.minutes[next];
        if (spare < 0 || (spare == 0 && graph.minutes[next] == 0)) {
            return;
        }
        boolean allowed = true;
        int before = graph.machineBefore(u);
        int from = before == Graph.NONE ? 0 : graph.head[before] + graph.minutes[before];
        for (int x = i + 1; x <= k; x++) {
            int w = block[x];
            allowed &= tabu[w][u] <= round;
            head[w] = Math.max(graph.headOfJob(w), from);
            from = head[w] + graph.minutes[w];
        }
        int begin = Math.max(graph.headOfJob(u), from);
        int behind = graph.machineAfter(v);
        int rest = Math.max(graph.tailOfJob(u), behind == Graph.NONE ? 0 : graph.tail[behind] + graph.minutes[behind]);
        int value = begin + graph.minutes[u] + rest;
        rest += graph.minutes[u];
        for (int x = k; x > i; x--) {
            int w = block[x];
            rest = Math.max(graph.tailOfJob(w), rest);
            value = Math.max(value, head[w] + graph.minutes[w] + rest);
            rest += graph.minutes[w];
        }
        offer(i, k, value, allowed);
    }

    /** The operation at {@code k} right before that at {@code i}, if that surely makes no circle. */
    private void before(int i, int k, long round) {
        int u = block[i];
        int v = block[k];
        int spare = graph.head[u] + graph.minutes[u] - graph.headOfJob(v);
        if (spare < 0 || (spare == 0 && graph.headOfJob(v) == graph.headBefore(v))) {
            return;
        }
        boolean allowed = true;
        int behind = graph.machineAfter(v);
        int rest = behind == Graph.NONE ? 0 : graph.tail[behind] + graph.minutes[behind];
        for (int x = k - 1; x >= i; x--) {
            int w = block[x];
            allowed &= tabu[v][w] <= round;
            tail[w] = Math.max(graph.tailOfJob(w), rest);
            rest = tail[w] + graph.minutes[w];
        }
        int before = graph.machineBefore(u);
        int from = Math.max(graph.headOfJob(v), before == Graph.NONE ? 0 : graph.head[before] + graph.minutes[before]);
        int value = from + graph.minutes[v] + Math.max(graph.tailOfJob(v), rest);
        from += graph.minutes[v];
        for (int x = i; x < k; x++) {
            int w = block[x];
            from = Math.max(graph.headOfJob(w), from);
            value = Math.max(value, from + graph.minutes[w] + tail[w]);
            from += graph.minutes[w];
        }
        offer(k, i, value, allowed);
    }

    private void offer(int from, int to, int value, boolean allowed) {
        int machine = graph.machine[block[from]];
        int first = graph.position(block[from]);
        int second = graph.position(block[to]);
        if (random.nextInt(++anyWays) == 0) {
            anyMachine = machine;
            anyFrom = first;
            anyTo = second;
        }
        if (!allowed && value >= bestMakespan) {
            return;
        }
        ties = value < least ? 1 : value == least ? ties + 1 : ties;
        if (value < least || (value == least && random.nextInt(ties) == 0)) {
            least = value;
            chosenMachine = machine;
            chosenFrom = first;
            chosenTo = second;
        }
    }

    private void move(int machine, int from, int to, long round) {
        int[] sequence = graph.sequence[machine];
        int u = sequence[from];
        int step = from < to ? 1 : -1;
        long until = round + tenure + random.nextInt(tenure / 2 + 1);
        for (int p = from; p != to; p += step) {
            int w = sequence[p + step];
            sequence[p] = w;
            if (step > 0) {
                tabu[u][w] = until;
            } else {
                tabu[w][u] = until;
            }
        }
        sequence[to] = u;
    }
}
