package org.dingzuo.bench.solve.oven;

import java.util.SplittableRandom;

/** Ruin and recreate with annealing: jobs leave their loads, and come back where they cost least, joining or opening. */
final class OvenSearch {

    private static final double WARMEST = 0.02;
    private static final double COLDEST = 0.0002;

    private final Ovens ovens;
    private final SplittableRandom random;
    private final Firing trial;
    private final Firing now;
    private final Firing best;
    private final int[] out;
    private final double[] rank;
    private int outCount;

    OvenSearch(Ovens ovens, long seed) {
        this.ovens = ovens;
        random = new SplittableRandom(seed);
        trial = new Firing(ovens);
        now = new Firing(ovens);
        best = new Firing(ovens);
        out = new int[ovens.jobs()];
        rank = new double[ovens.jobs()];
    }

    Firing run(long nanos) {
        long begun = System.nanoTime();
        for (int j = 0; j < ovens.jobs(); j++) {
            out[outCount++] = j;
        }
        recreate();
        now.become(trial);
        best.become(trial);
        long nowCost = now.cost();
        long bestCost = nowCost;
        while (true) {
            double used = (double) (System.nanoTime() - begun) / nanos;
            if (used >= 1) {
                return best;
            }
            double temperature = bestCost * WARMEST * Math.exp(Math.log(COLDEST / WARMEST) * used);
            trial.become(now);
            ruin();
            recreate();
            long cost = trial.cost();
            if (cost <= nowCost - temperature * Math.log(random.nextDouble() + 1e-12)) {
                now.become(trial);
                nowCost = cost;
                if (cost < bestCost) {
                    bestCost = cost;
                    best.become(trial);
                }
            }
        }
    }

    private void ruin() {
        outCount = 0;
        int wanted = 1 + random.nextInt(Math.min(ovens.jobs(), 10));
        boolean wholeLoads = random.nextBoolean();
        boolean alike = random.nextBoolean();
        int centre = random.nextInt(ovens.jobs());
        while (outCount < wanted) {
            int job = random.nextInt(ovens.jobs());
            if (alike && ovens.attribute()[job] != ovens.attribute()[centre] && random.nextInt(8) > 0) {
                continue;
            }
            int b = trial.loadOf[job];
            if (b == Firing.NONE) {
                wanted--;
            } else if (wholeLoads) {
                while (trial.firstJob[b] != Firing.NONE) {
                    takeOut(trial.firstJob[b]);
                }
            } else {
                takeOut(job);
            }
        }
        for (int m = 0; m < ovens.ovens(); m++) {
            for (int p = trial.count[m] - 1; p >= 0; p--) {
                if (trial.firstJob[trial.sequence[m][p]] == Firing.NONE) {
                    trial.drop(m, p);
                }
            }
            trial.ovenCost[m] = trial.judge(m, Long.MAX_VALUE);
        }
    }

    private void takeOut(int job) {
        trial.leave(job);
        out[outCount++] = job;
    }

    private void recreate() {
        int way = random.nextInt(4);
        for (int i = 0; i < outCount; i++) {
            int j = out[i];
            rank[j] = switch (way) {
                case 0 -> random.nextDouble();
                case 1 -> ovens.due()[j] + random.nextInt(5);
                case 2 -> -ovens.shortest()[j] + 3 * random.nextDouble();
                default -> ovens.attribute()[j] * 1_000 - ovens.shortest()[j] + 3 * random.nextDouble();
            };
        }
        for (int i = 1; i < outCount; i++) {
            int j = out[i];
            int at = i;
            while (at > 0 && rank[out[at - 1]] > rank[j]) {
                out[at] = out[at - 1];
                at--;
            }
            out[at] = j;
        }
        for (int i = 0; i < outCount; i++) {
            comeBack(out[i]);
        }
    }

    private void comeBack(int job) {
        long least = Long.MAX_VALUE;
        int oven = Firing.NONE;
        int position = 0;
        boolean joins = false;
        int opened = trial.freeLoad();
        for (int m = 0; m < ovens.ovens(); m++) {
            if (!ovens.eligible()[job][m] || ovens.size()[job] > ovens.capacity()[m]) {
                continue;
            }
            long before = trial.ovenCost[m];
            for (int p = 0; p <= trial.count[m]; p++) {
                if (p < trial.count[m] && trial.takes(trial.sequence[m][p], job, m)) {
                    trial.join(trial.sequence[m][p], job);
                    long more = trial.judge(m, limit(least, before)) - before;
                    trial.leave(job);
                    if (more < least) {
                        least = more;
                        oven = m;
                        position = p;
                        joins = true;
                    }
                }
                trial.join(opened, job);
                trial.insert(m, p, opened);
                long more = trial.judge(m, limit(least, before)) - before;
                trial.drop(m, p);
                trial.leave(job);
                if (more < least) {
                    least = more;
                    oven = m;
                    position = p;
                    joins = false;
                }
            }
        }
        if (joins) {
            trial.join(trial.sequence[oven][position], job);
        } else {
            trial.join(opened, job);
            trial.insert(oven, position, opened);
        }
        trial.ovenCost[oven] += least;
    }

    private static long limit(long least, long before) {
        return least == Long.MAX_VALUE ? Long.MAX_VALUE : least + before;
    }
}
