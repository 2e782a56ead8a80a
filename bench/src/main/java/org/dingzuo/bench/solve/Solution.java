package org.dingzuo.bench.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, after a check that shares no code with the search.
 *
 * @param objective makespan, cost or profit, as the set defines it
 * @param bound proved bound on it, null where there is none
 * @param faults what the check found wrong; empty when the schedule keeps every rule
 * @param schedule rows of numbers, named by {@code columns}
 */
public record Solution(
        double objective, @Nullable Double bound, List<String> faults, List<String> columns, List<int[]> schedule) {

    public boolean feasible() {
        return faults.isEmpty();
    }
}
