package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.dingzuo.planner.Replanning;
import org.dingzuo.planner.Simulation;
import org.dingzuo.planner.Uncertainty;

/** What one pottery costs as it grows: prints a line of comma separated values for each number of open orders. */
final class GrowthBench {

    private static final int[] ORDERS = {10, 30, 100, 300, 1_000, 3_000, 10_000};
    private static final int QUOTES = 2_000;
    private static final int WARM = 5_000;
    private static final int MOST_TO_REPLAN = 1_000;
    private static final int SCENARIOS = 20;
    private static final long SECOND = 1_000_000_000L;

    private GrowthBench() {}

    static List<String> measure() {
        System.out.println("orders,bookMicros,quoteMicros,dateMicros,snapshotKiB,whatIfMillis,roundsInOneSecond,"
                + "costSavedPercent,scenarioMillis");
        List<String> summary = new ArrayList<>();
        row(300);
        row(1_000);
        for (int orders : ORDERS) {
            String row = row(orders);
            System.out.println(row);
            summary.add("\"growth" + orders + "\":\"" + row + "\"");
        }
        return summary;
    }

    private static String row(int orders) {
        long before = usedBytes();
        long begun = System.nanoTime();
        Studio studio = Studio.booked(Craft.POTTERY, orders, 3, 1);
        double book = (System.nanoTime() - begun) / 1e3 / orders;
        long bytes = usedBytes() - before;
        Job[] wishes = Craft.POTTERY.jobs(256, 1, new Random(7)).toArray(Job[]::new);
        double quote = micros(i -> Planner.quote(studio.plan(), wishes[i]));
        double date = micros(i -> Planner.finish(studio.plan(), wishes[i]));
        String replanned = orders > MOST_TO_REPLAN ? ",,," : replanned(studio);
        return String.format(Locale.ROOT, "%d,%.1f,%.2f,%.2f,%d,%s", orders, book, quote, date, bytes >> 10, replanned);
    }

    private static String replanned(Studio studio) {
        Replanning ask = new Replanning(studio.plan(), studio.jobs(), 0, Aims.USUAL);
        long begun = System.nanoTime();
        Planner.whatIf(ask);
        double whatIf = (System.nanoTime() - begun) / 1e6;
        Replan better = Planner.replan(ask, Budget.time(System::nanoTime, SECOND), 1);
        begun = System.nanoTime();
        Simulation.of(ask, Uncertainty.logNormal(0.3, 0.15), SCENARIOS, 1);
        double scenario = (System.nanoTime() - begun) / 1e6 / SCENARIOS;
        long floor = studio.releases();
        double saved = 100.0 * (better.costBefore() - better.costAfter()) / (better.costBefore() - floor);
        return String.format(Locale.ROOT, "%.2f,%d,%.1f,%.2f", whatIf, better.rounds(), saved, scenario);
    }

    /** The median, so that others on the machine do not count. */
    private static double micros(IntConsumer quote) {
        long[] nanos = new long[QUOTES];
        for (int i = -WARM; i < QUOTES; i++) {
            long begun = System.nanoTime();
            quote.accept(i & 255);
            nanos[Math.max(0, i)] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[QUOTES / 2] / 1e3;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
