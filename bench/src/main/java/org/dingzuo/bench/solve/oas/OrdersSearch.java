package org.dingzuo.bench.solve.oas;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020) carried over to one machine with orders that
 * may be refused: takes strings of neighbours out, brings back what pays, best position with blinks, under annealing.
 */
final class OrdersSearch {

    private static final int LONGEST_STRING = 10;
    private static final double WARMEST = 4;
    private static final double COLDEST = 0.05;

    private final Orders orders;
    private final SplittableRandom random;
    private final Line line;
    private final Line now;
    private final Line best;
    private final boolean[] inside;
    private final int[] outside;
    private final double[] rank;
    private int outsideCount;

    OrdersSearch(Orders orders, long seed) {
        this.orders = orders;
        random = new SplittableRandom(seed);
        line = new Line(orders);
        now = new Line(orders);
        best = new Line(orders);
        inside = new boolean[orders.count() + 2];
        outside = new int[orders.count()];
        rank = new double[orders.count() + 2];
    }

    int[] run(long nanos) {
        long begun = System.nanoTime();
        double warmth = Math.log(COLDEST / WARMEST);
        double temperature = WARMEST;
        recreate();
        now.become(line);
        best.become(line);
        for (int round = 0; ; round++) {
            if ((round & 15) == 0) {
                double used = (double) (System.nanoTime() - begun) / nanos;
                if (used >= 1) {
                    return Arrays.copyOfRange(best.order, 1, best.count);
                }
                temperature = WARMEST * Math.exp(warmth * used);
            }
            line.become(now);
            ruin();
            recreate();
            if (line.worth > now.worth + temperature * Math.log(random.nextDouble() + 1e-12)) {
                now.become(line);
                if (now.profit > best.profit + 1e-9) {
                    best.become(now);
                }
            }
        }
    }

    private void ruin() {
        int strings = 1 + random.nextInt(3);
        int first = line.count;
        for (int s = 0; s < strings && line.count > 1; s++) {
            int length = Math.min(line.count - 1, 1 + random.nextInt(LONGEST_STRING));
            int at = 1 + random.nextInt(line.count - length);
            line.remove(at, length);
            first = Math.min(first, at);
        }
        line.refresh(Math.min(first, line.count));
    }

    private void recreate() {
        Arrays.fill(inside, false);
        for (int k = 1; k < line.count; k++) {
            inside[line.order[k]] = true;
        }
        outsideCount = 0;
        int way = random.nextInt(5);
        for (int j = 1; j <= orders.count(); j++) {
            if (!inside[j]) {
                outside[outsideCount++] = j;
                rank[j] = switch (way) {
                    case 0 -> random.nextDouble();
                    case 1 -> -orders.revenue()[j] * (0.8 + 0.4 * random.nextDouble());
                    case 2 -> -orders.revenue()[j] / orders.length()[j] * (0.8 + 0.4 * random.nextDouble());
                    case 3 -> orders.deadline()[j] * (0.9 + 0.2 * random.nextDouble());
                    default -> orders.release()[j] * (0.9 + 0.2 * random.nextDouble());
                };
            }
        }
        sort();
        for (int i = 0; i < outsideCount; i++) {
            long skip = 1L << random.nextInt(64);
            line.bestGain(outside[i], 0, skip);
            if (line.bestPosition > 0) {
                line.insert(line.bestPosition, outside[i]);
            }
        }
    }

    private void sort() {
        for (int i = 1; i < outsideCount; i++) {
            int j = outside[i];
            int at = i;
            while (at > 0 && rank[outside[at - 1]] > rank[j]) {
                outside[at] = outside[at - 1];
                at--;
            }
            outside[at] = j;
        }
    }
}
