package org.dingzuo.bench.solve.shop;

import java.time.Duration;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;
import org.jspecify.annotations.Nullable;

/**
 * An instance.
 *
 * @param machine {@code [job][operation][way]}
 * @param minutes {@code [job][operation][way]}
 */
record Shop(int machines, int[][][] machine, int[][][] minutes) implements Problem {

    @Override
    public Solution solve(Duration budget, long seed) {
        ShopSearch search = new ShopSearch(this, seed);
        search.run(budget.toNanos());
        return ShopCheck.solution(this, search.bestRows());
    }

    /** Whether every operation has one machine, and every job something to do. */
    boolean isPlain() {
        for (int[][] job : machine) {
            for (int[] ways : job) {
                if (ways.length != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The longest job and the fullest machine when each operation goes the quickest way. */
    int bound() {
        int bound = 0;
        long sum = 0;
        long[] only = new long[machines];
        for (int j = 0; j < machine.length; j++) {
            int length = 0;
            for (int o = 0; o < machine[j].length; o++) {
                int least = Integer.MAX_VALUE;
                for (int minute : minutes[j][o]) {
                    least = Math.min(least, minute);
                }
                length += least;
                sum += least;
                if (machine[j][o].length == 1) {
                    only[machine[j][o][0]] += least;
                }
            }
            bound = Math.max(bound, length);
        }
        for (long load : only) {
            bound = Math.max(bound, (int) load);
        }
        return Math.max(bound, (int) Math.ceilDiv(sum, machines));
    }

    @Override
    public @Nullable Double yardstick(Duration budget) {
        return ShopCpSat.best(this, budget);
    }
}
