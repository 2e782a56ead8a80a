package org.dingzuo.bench.solve.shop;

/** Operations in sequence on their machines: the longest way to each and from each. Operations are numbered job by job. */
final class Graph {

    static final int NONE = -1;

    final int size;
    final int[] job;
    final int[] operation;
    final int[] machine;
    final int[] minutes;
    final int[][] sequence;
    final int[] count;
    final int[] head;
    final int[] tail;
    /** As last measured. */
    int makespan;

    private final int[] machineBefore;
    private final int[] machineAfter;
    private final int[] position;
    private final int[] missing;
    private final int[] order;
    private final boolean[] firstOfJob;
    private final boolean[] lastOfJob;

    Graph(Shop shop) {
        int all = 0;
        for (int[][] one : shop.machine()) {
            all += one.length;
        }
        size = all;
        job = new int[size];
        operation = new int[size];
        machine = new int[size];
        minutes = new int[size];
        sequence = new int[shop.machines()][size];
        count = new int[shop.machines()];
        head = new int[size];
        tail = new int[size];
        machineBefore = new int[size];
        machineAfter = new int[size];
        position = new int[size];
        missing = new int[size];
        order = new int[size];
        firstOfJob = new boolean[size];
        lastOfJob = new boolean[size];
        int v = 0;
        for (int j = 0; j < shop.machine().length; j++) {
            for (int o = 0; o < shop.machine()[j].length; o++) {
                job[v] = j;
                operation[v] = o;
                firstOfJob[v] = o == 0;
                lastOfJob[v] = o == shop.machine()[j].length - 1;
                v++;
            }
        }
    }

    void become(Graph other) {
        System.arraycopy(other.machine, 0, machine, 0, size);
        System.arraycopy(other.minutes, 0, minutes, 0, size);
        System.arraycopy(other.head, 0, head, 0, size);
        System.arraycopy(other.count, 0, count, 0, count.length);
        for (int m = 0; m < count.length; m++) {
            System.arraycopy(other.sequence[m], 0, sequence[m], 0, count[m]);
        }
    }

    /**
     * Computes heads and tails.
     *
     * @param without an operation that is on no machine and takes no time, or {@link #NONE}
     * @return the makespan
     */
    int measure(int without) {
        for (int v = 0; v < size; v++) {
            machineBefore[v] = NONE;
            machineAfter[v] = NONE;
        }
        for (int m = 0; m < count.length; m++) {
            int before = NONE;
            for (int p = 0; p < count[m]; p++) {
                int v = sequence[m][p];
                if (v == without) {
                    continue;
                }
                machineBefore[v] = before;
                position[v] = p;
                if (before != NONE) {
                    machineAfter[before] = v;
                }
                before = v;
            }
        }
        int ready = 0;
        for (int v = 0; v < size; v++) {
            missing[v] = (firstOfJob[v] ? 0 : 1) + (machineBefore[v] == NONE ? 0 : 1);
            if (missing[v] == 0) {
                order[ready++] = v;
            }
        }
        int longest = 0;
        for (int done = 0; done < ready; done++) {
            int v = order[done];
            int start = firstOfJob[v] ? 0 : head[v - 1] + time(v - 1, without);
            int before = machineBefore[v];
            head[v] = before == NONE ? start : Math.max(start, head[before] + minutes[before]);
            longest = Math.max(longest, head[v] + time(v, without));
            if (!lastOfJob[v] && --missing[v + 1] == 0) {
                order[ready++] = v + 1;
            }
            int after = machineAfter[v];
            if (after != NONE && --missing[after] == 0) {
                order[ready++] = after;
            }
        }
        for (int done = ready - 1; done >= 0; done--) {
            int v = order[done];
            int rest = lastOfJob[v] ? 0 : tail[v + 1] + time(v + 1, without);
            int after = machineAfter[v];
            tail[v] = after == NONE ? rest : Math.max(rest, tail[after] + minutes[after]);
        }
        makespan = longest;
        return longest;
    }

    int machineBefore(int v) {
        return machineBefore[v];
    }

    int machineAfter(int v) {
        return machineAfter[v];
    }

    int jobAfter(int v) {
        return lastOfJob[v] ? NONE : v + 1;
    }

    /** In the sequence of its machine. */
    int position(int v) {
        return position[v];
    }

    private int time(int v, int without) {
        return v == without ? 0 : minutes[v];
    }

    int headOfJob(int v) {
        return firstOfJob[v] ? 0 : head[v - 1] + minutes[v - 1];
    }

    /** When the operation before it in its job begins; like {@link #headOfJob} when that takes no time. */
    int headBefore(int v) {
        return firstOfJob[v] ? NONE : head[v - 1];
    }

    int tailOfJob(int v) {
        return lastOfJob[v] ? 0 : tail[v + 1] + minutes[v + 1];
    }

    void drop(int v) {
        int m = machine[v];
        int p = 0;
        while (sequence[m][p] != v) {
            p++;
        }
        count[m]--;
        System.arraycopy(sequence[m], p + 1, sequence[m], p, count[m] - p);
    }

    void insert(int v, int onMachine, int position, int takes) {
        machine[v] = onMachine;
        minutes[v] = takes;
        System.arraycopy(sequence[onMachine], position, sequence[onMachine], position + 1, count[onMachine] - position);
        sequence[onMachine][position] = v;
        count[onMachine]++;
    }
}
