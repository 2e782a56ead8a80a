package org.dingzuo.bench.solve.oven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loads in sequence on each oven, each begun as early as it can be, and what that costs. */
final class Firing {

    static final int NONE = -1;
    /** Weight of a load that does not fit before the horizon any more: above everything else. */
    private static final long BEYOND = 1L << 40;

    private final Ovens ovens;
    final int[] loadOf;
    final int[][] sequence;
    final int[] count;
    final long[] ovenCost;
    // Per load; a load exists while it has jobs. Jobs of a load are chained.
    final int[] firstJob;
    private final int[] nextJob;
    private final int[] load;
    private final int[] length;
    private final int[] longest;
    private final int[] earliest;

    Firing(Ovens ovens) {
        this.ovens = ovens;
        int n = ovens.jobs();
        loadOf = new int[n];
        Arrays.fill(loadOf, NONE);
        sequence = new int[ovens.ovens()][n + 1];
        count = new int[ovens.ovens()];
        ovenCost = new long[ovens.ovens()];
        firstJob = new int[n];
        Arrays.fill(firstJob, NONE);
        nextJob = new int[n];
        load = new int[n];
        length = new int[n];
        longest = new int[n];
        earliest = new int[n];
    }

    void become(Firing other) {
        copy(other.loadOf, loadOf);
        copy(other.count, count);
        for (int m = 0; m < count.length; m++) {
            System.arraycopy(other.sequence[m], 0, sequence[m], 0, count[m]);
            ovenCost[m] = other.ovenCost[m];
        }
        copy(other.firstJob, firstJob);
        copy(other.nextJob, nextJob);
        copy(other.load, load);
        copy(other.length, length);
        copy(other.longest, longest);
        copy(other.earliest, earliest);
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    long cost() {
        return Arrays.stream(ovenCost).sum();
    }

    boolean takes(int b, int job, int oven) {
        int first = firstJob[b];
        return ovens.eligible()[job][oven]
                && ovens.attribute()[first] == ovens.attribute()[job]
                && load[b] + ovens.size()[job] <= ovens.capacity()[oven]
                && Math.max(length[b], ovens.shortest()[job]) <= Math.min(longest[b], ovens.longest()[job]);
    }

    void join(int b, int job) {
        nextJob[job] = firstJob[b];
        firstJob[b] = job;
        loadOf[job] = b;
        gather(b);
    }

    void leave(int job) {
        int b = loadOf[job];
        loadOf[job] = NONE;
        if (firstJob[b] == job) {
            firstJob[b] = nextJob[job];
        } else {
            int at = firstJob[b];
            while (nextJob[at] != job) {
                at = nextJob[at];
            }
            nextJob[at] = nextJob[job];
        }
        gather(b);
    }

    private void gather(int b) {
        load[b] = 0;
        length[b] = 0;
        earliest[b] = 0;
        longest[b] = Integer.MAX_VALUE;
        for (int j = firstJob[b]; j != NONE; j = nextJob[j]) {
            load[b] += ovens.size()[j];
            length[b] = Math.max(length[b], ovens.shortest()[j]);
            longest[b] = Math.min(longest[b], ovens.longest()[j]);
            earliest[b] = Math.max(earliest[b], ovens.earliest()[j]);
        }
    }

    int freeLoad() {
        int b = 0;
        while (firstJob[b] != NONE) {
            b++;
        }
        return b;
    }

    void insert(int oven, int position, int b) {
        System.arraycopy(sequence[oven], position, sequence[oven], position + 1, count[oven] - position);
        sequence[oven][position] = b;
        count[oven]++;
    }

    void drop(int oven, int position) {
        count[oven]--;
        System.arraycopy(sequence[oven], position + 1, sequence[oven], position, count[oven] - position);
    }

    /** What the loads of an oven cost; stops above a limit. */
    long judge(int oven, long limit) {
        long cost = 0;
        int time = 0;
        int state = ovens.firstState()[oven];
        for (int p = 0; p < count[oven]; p++) {
            int b = sequence[oven][p];
            int start = begin(oven, b, state, time);
            if (start == NONE) {
                return cost + BEYOND * (count[oven] - p);
            }
            time = start + length[b];
            int late = 0;
            for (int j = firstJob[b]; j != NONE; j = nextJob[j]) {
                late += time > ovens.due()[j] ? 1 : 0;
            }
            int attribute = ovens.attribute()[firstJob[b]];
            cost += ovens.costOf(length[b], late, ovens.setupCost()[state][attribute]);
            state = attribute;
            if (cost >= limit) {
                return cost;
            }
        }
        return cost;
    }

    private int begin(int oven, int b, int state, int time) {
        int setup = ovens.setupTime()[state][ovens.attribute()[firstJob[b]]];
        int[] from = ovens.shiftStart()[oven];
        int[] until = ovens.shiftEnd()[oven];
        int soonest = Math.max(time + setup, earliest[b]);
        for (int s = 0; s < from.length; s++) {
            int start = Math.max(soonest, from[s] + setup);
            if (start + length[b] <= Math.min(until[s], ovens.horizon())) {
                return start;
            }
        }
        return NONE;
    }

    /** Rows of job, oven, start, end, all counting from 1 as the file does. */
    List<int[]> rows() {
        List<int[]> rows = new ArrayList<>();
        for (int m = 0; m < count.length; m++) {
            int time = 0;
            int state = ovens.firstState()[m];
            for (int p = 0; p < count[m]; p++) {
                int b = sequence[m][p];
                int start = begin(m, b, state, time);
                time = start + length[b];
                state = ovens.attribute()[firstJob[b]];
                for (int j = firstJob[b]; j != NONE; j = nextJob[j]) {
                    rows.add(new int[] {j + 1, m + 1, start, time});
                }
            }
        }
        return rows;
    }
}
