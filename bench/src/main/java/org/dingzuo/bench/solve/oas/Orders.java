package org.dingzuo.bench.solve.oas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;
import org.jspecify.annotations.Nullable;

/**
 * An instance. Orders are 1 to n; 0 is the idle machine at the start, n + 1 a dummy at the end.
 *
 * @param setup {@code setup[i][j]} between i and j, begun when both i is done and j is released
 */
record Orders(
        int count,
        int[] release,
        int[] length,
        int[] due,
        int[] deadline,
        double[] revenue,
        double[] weight,
        int[][] setup)
        implements Problem {

    static Orders read(List<String> lines) {
        List<double[]> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                String[] words = line.strip().split("[,\\s]+");
                double[] row = new double[words.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Double.parseDouble(words[i]);
                }
                rows.add(row);
            }
        }
        int all = rows.getFirst().length;
        int[][] setup = new int[all][];
        for (int i = 0; i < all; i++) {
            setup[i] = whole(rows.get(6 + i));
        }
        return new Orders(
                all - 2,
                whole(rows.get(0)),
                whole(rows.get(1)),
                whole(rows.get(2)),
                whole(rows.get(3)),
                rows.get(4),
                rows.get(5),
                setup);
    }

    private static int[] whole(double[] row) {
        int[] whole = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            whole[i] = (int) row[i];
        }
        return whole;
    }

    @Override
    public Solution solve(Duration budget, long seed) {
        int[] sequence = new OrdersSearch(this, seed).run(budget.toNanos());
        return OrdersCheck.solution(this, sequence);
    }

    @Override
    public @Nullable Double yardstick(Duration budget) {
        return OrdersCpSat.best(this, budget);
    }
}
