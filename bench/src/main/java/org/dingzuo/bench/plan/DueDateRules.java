package org.dingzuo.bench.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The due-date rules of the literature, each given the best constants for these very orders in hindsight, so that it
 * keeps the same share of its dates as we did: CON d = r + k, TWK d = r + k p, JIQ d = r + k1 p + k2 q (Baker and
 * Bertrand 1981; q: orders open when it came).
 */
record DueDateRules(double con, double twk, double jiq) {

    private static final int GRID = 60;

    static DueDateRules tuned(List<OpenOrder> orders, List<Integer> work, double kept) {
        double[] flow = orders.stream().mapToDouble(o -> o.finish() - o.arrived).toArray();
        double[] p = work.stream().mapToDouble(minutes -> minutes).toArray();
        double[] q = orders.stream().mapToDouble(o -> o.openOrdersThen).toArray();
        int n = flow.length;
        double con = quantile(n, i -> flow[i], kept);
        double k = quantile(n, i -> flow[i] / p[i], kept);
        double most = quantile(n, i -> flow[i] / p[i], kept);
        double best = Double.MAX_VALUE;
        for (int step = 0; step <= GRID; step++) {
            double k1 = most * step / GRID;
            double k2 = Math.max(0, quantile(n, i -> (flow[i] - k1 * p[i]) / (q[i] + 1), kept));
            best = Math.min(best, mean(n, i -> k1 * p[i] + k2 * (q[i] + 1)));
        }
        return new DueDateRules(con, mean(n, i -> k * p[i]), best);
    }

    private static double quantile(int n, ToDoubleFunction<Integer> value, double share) {
        double[] sorted =
                IntStream.range(0, n).mapToDouble(value::applyAsDouble).sorted().toArray();
        return sorted[Math.clamp((int) Math.ceil(share * n) - 1, 0, n - 1)];
    }

    private static double mean(int n, ToDoubleFunction<Integer> value) {
        return IntStream.range(0, n).mapToDouble(value::applyAsDouble).average().orElse(0);
    }
}
