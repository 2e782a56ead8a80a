package org.dingzuo.bench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.PlanCheck;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.dingzuo.planner.Replanning;

/** Replanning of generated studios beside CP-SAT, which gets twenty seconds and the booked plan to start from. */
final class StudioBench {

    private static final Aims AIMS = new Aims(2_880, 0);
    private static final Duration YARDSTICK = Duration.ofSeconds(20);

    private StudioBench() {}

    static List<String> measure() {
        List<String> summary = new ArrayList<>();
        for (int orders : new int[] {10, 60, 200}) {
            int seconds = orders == 200 ? 5 : 1;
            double ratios = 0;
            int proved = 0;
            int compared = 0;
            for (Craft craft : Craft.values()) {
                Studio studio = Studio.inOneSitting(craft, orders, 3, 11);
                Replanning ask = new Replanning(studio.plan(), studio.jobs(), 0, AIMS);
                long begun = System.nanoTime();
                Replan ours = Planner.replan(ask, Budget.time(System::nanoTime, seconds * 1_000_000_000L), 1);
                double took = (System.nanoTime() - begun) / 1e9;
                int faults = PlanCheck.faults(
                                studio.plan().people(), studio.plan().machines(), studio.jobs(), ours.placements())
                        .size();
                StudioCpSat.Found cpSat = StudioCpSat.best(studio, AIMS, YARDSTICK);
                long floor = studio.releases();
                Double ratio = cpSat.objective() == null
                        ? null
                        : (double) (ours.costAfter() - floor)
                                / (cpSat.objective().longValue() - floor);
                proved += cpSat.proved() ? 1 : 0;
                if (ratio != null) {
                    ratios += ratio;
                    compared++;
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "{\"set\":\"studio\",\"craft\":\"%s\",\"orders\":%d,\"booked\":%d,\"ours\":%d,\"seconds\":%.2f,\"faults\":%d,\"cpsat\":%s,\"cpsatProved\":%b,\"ratio\":%.4f}",
                        craft,
                        orders,
                        ours.costBefore() - floor,
                        ours.costAfter() - floor,
                        took,
                        faults,
                        cpSat.objective() == null
                                ? "null"
                                : Long.toString(cpSat.objective().longValue() - floor),
                        cpSat.proved(),
                        ratio));
            }
            summary.add(String.format(
                    Locale.ROOT,
                    "\"studio%d\":{\"gapPercent\":%s,\"cpsatGapPercent\":0,\"seconds\":%d,\"cpsatSeconds\":20,\"compared\":%d,\"proved\":%d}",
                    orders,
                    compared == 0 ? "null" : String.format(Locale.ROOT, "%.3f", 100 * (ratios / compared - 1)),
                    seconds,
                    compared,
                    proved));
        }
        return summary;
    }
}
