package org.dingzuo.bench.solve.oven;

import java.time.Duration;
import java.util.List;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;

/**
 * An instance. Ovens and jobs count from 0, attributes from 1; attribute 0 is no state.
 *
 * @param shiftStart {@code [oven][shift]}; a load and the setup before it lie inside one shift
 * @param longest per job, the most time it may spend in the oven
 * @param perMinute weight of a minute an oven runs, {@code perLate} of a late job, {@code perSetupCost} of a unit of cost
 * @param scale what the weighted sum is divided by
 */
record Ovens(
        int horizon,
        int[][] setupCost,
        int[][] setupTime,
        int[] capacity,
        int[] firstState,
        int[][] shiftStart,
        int[][] shiftEnd,
        boolean[][] eligible,
        int[] earliest,
        int[] due,
        int[] shortest,
        int[] longest,
        int[] size,
        int[] attribute,
        long perMinute,
        long perLate,
        long perSetupCost,
        long scale)
        implements Problem {

    int jobs() {
        return size.length;
    }

    int ovens() {
        return capacity.length;
    }

    static Ovens read(List<String> lines) {
        OplValues values = new OplValues(String.join("\n", lines));
        int ovens = values.number("nMachines");
        int[][] sets = values.table("EligibleMachines");
        boolean[][] eligible = new boolean[sets.length][ovens];
        for (int j = 0; j < sets.length; j++) {
            for (int oven : sets[j]) {
                eligible[j][oven - 1] = true;
            }
        }
        return new Ovens(
                values.number("LengthSchedulingHorizon"),
                fromOne(values.table("SetupCosts")),
                fromOne(values.table("SetupTimes")),
                values.list("MaxCap"),
                values.list("initState"),
                values.table("ShiftStartTimes"),
                values.table("ShiftEndTimes"),
                eligible,
                values.list("EarliestStart"),
                values.list("LatestEnd"),
                values.list("MinTime"),
                values.list("MaxTime"),
                values.list("JobSize"),
                values.list("Attribute"),
                values.number("mult_factor_total_runtime"),
                values.number("mult_factor_finished_toolate"),
                values.number("mult_factor_total_setupcosts"),
                values.number("upper_bound_integer_objective"));
    }

    /** The file's columns begin with attribute 1, its rows with 0. */
    private static int[][] fromOne(int[][] table) {
        int[][] shifted = new int[table.length][];
        for (int i = 0; i < table.length; i++) {
            shifted[i] = new int[table[i].length + 1];
            System.arraycopy(table[i], 0, shifted[i], 1, table[i].length);
        }
        return shifted;
    }

    @Override
    public Solution solve(Duration budget, long seed) {
        Firing best = new OvenSearch(this, seed).run(budget.toNanos());
        return OvenCheck.solution(this, best.rows());
    }

    long costOf(int minutes, int late, int setups) {
        return perMinute * minutes + perLate * late + perSetupCost * setups;
    }
}
