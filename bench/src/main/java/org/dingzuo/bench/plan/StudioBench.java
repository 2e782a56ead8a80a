package org.dingzuo.bench.plan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

/**
 * Replanning of generated studios beside CP-SAT: at ten orders it is to prove how good our plan is, and gets a minute, two
 * workers and that plan; at more it is a rival, and gets twenty seconds and the booked plan to start from.
 */
final class StudioBench {

    private static final Aims AIMS = new Aims(2_880, 0);
    private static final Duration YARDSTICK = Duration.ofSeconds(20);
    private static final int PROVABLE = 10;
    private static final Duration PROOF = Duration.ofSeconds(Integer.getInteger("studio.proof.seconds", 60));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
                // Seconds of the processor, so that others on the machine do not count.
                Replan ours =
                        Planner.replan(ask, Budget.time(THREADS::getCurrentThreadCpuTime, seconds * 1_000_000_000L), 1);
                double took = (System.nanoTime() - begun) / 1e9;
                int faults = PlanCheck.faults(
                                studio.plan().people(), studio.plan().machines(), studio.jobs(), ours.placements())
                        .size();
                boolean prove = orders == PROVABLE;
                StudioCpSat.Found cpSat = prove
                        ? StudioCpSat.proof(studio.with(ours.placements()), AIMS, PROOF)
                        : StudioCpSat.better(studio, AIMS, YARDSTICK);
                long floor = studio.releases();
                // It was handed the booked plan; where it reports nothing, that plan is what it is good for.
                long rival = cpSat.objective() == null
                        ? ours.costBefore()
                        : Math.min(ours.costBefore(), cpSat.objective().longValue());
                double ratio = (double) (ours.costAfter() - floor) / (rival - floor);
                proved += cpSat.proved() ? 1 : 0;
                ratios += ratio;
                compared += cpSat.objective() == null ? 0 : 1;
                System.out.println(String.format(
                        Locale.ROOT,
                        "{\"set\":\"studio\",\"craft\":\"%s\",\"orders\":%d,\"booked\":%d,\"ours\":%d,\"seconds\":%.2f,\"faults\":%d,\"cpsat\":%s,\"bound\":%s,\"cpsatProved\":%b,\"ratio\":%.4f}",
                        craft,
                        orders,
                        ours.costBefore() - floor,
                        ours.costAfter() - floor,
                        took,
                        faults,
                        cpSat.objective() == null
                                ? "null"
                                : Long.toString(cpSat.objective().longValue() - floor),
                        cpSat.bound() == null
                                ? "null"
                                : Long.toString(Math.round(Math.ceil(cpSat.bound() - 1e-6)) - floor),
                        cpSat.proved(),
                        ratio));
            }
            summary.add(String.format(
                    Locale.ROOT,
                    "\"studio%d\":{\"gapPercent\":%.3f,\"cpsatGapPercent\":0,\"seconds\":%d,\"cpsatSeconds\":%d,\"cpsatFound\":%d,\"proved\":%d}",
                    orders,
                    100 * (ratios / Craft.values().length - 1),
                    seconds,
                    orders == PROVABLE ? PROOF.toSeconds() : YARDSTICK.toSeconds(),
                    compared,
                    proved));
        }
        return summary;
    }
}
