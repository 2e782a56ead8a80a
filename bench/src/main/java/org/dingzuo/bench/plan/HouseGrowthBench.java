package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replanning;

/**
 * What many studios cost one server: the memory of their snapshots, and a quote that comes to any of them, so that the
 * processor seldom has that studio's plan at hand. Each has thirty open orders; the crafts take turns.
 */
final class HouseGrowthBench {

    private static final int[] STUDIOS = {10, 30, 100, 300, 1_000};
    private static final int ORDERS = 30;
    private static final int QUOTES = 20_000;
    private static final int REPLANS = 10;
    private static final int ROUNDS = 500;

    private HouseGrowthBench() {}

    static List<String> measure() {
        System.out.println(
                "studios,orders,heapMiB,kibPerStudio,quoteP50Micros,quoteP95Micros,quoteP99Micros,replan500RoundsMillis");
        List<String> summary = new ArrayList<>();
        row(30);
        for (int studios : STUDIOS) {
            String row = row(studios);
            System.out.println(row);
            summary.add("\"house" + studios + "\":\"" + row + "\"");
        }
        return summary;
    }

    private static String row(int count) {
        Craft[] crafts = Craft.values();
        Job[][] wishes = new Job[crafts.length][];
        for (Craft craft : crafts) {
            wishes[craft.ordinal()] = craft.jobs(64, 1, new Random(7)).toArray(Job[]::new);
        }
        long before = usedBytes();
        Studio[] house = new Studio[count];
        Arrays.setAll(house, i -> Studio.booked(crafts[i % crafts.length], ORDERS, 6, i));
        long bytes = usedBytes() - before;
        Random random = new Random(count);
        long[] nanos = new long[QUOTES];
        for (int i = -QUOTES; i < QUOTES; i++) {
            int studio = random.nextInt(count);
            Job wish = wishes[studio % crafts.length][random.nextInt(64)];
            long begun = System.nanoTime();
            Planner.quote(house[studio].plan(), wish);
            nanos[Math.max(0, i)] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%d,%d,%.1f,%.0f,%.2f,%.2f,%.2f,%.1f",
                count,
                count * ORDERS,
                bytes / 1048576.0,
                bytes / 1024.0 / count,
                nanos[QUOTES / 2] / 1e3,
                nanos[QUOTES * 95 / 100] / 1e3,
                nanos[QUOTES * 99 / 100] / 1e3,
                replanMillis(house, random));
    }

    /** The median of some studios'. */
    private static double replanMillis(Studio[] house, Random random) {
        double[] millis = new double[REPLANS];
        for (int i = 0; i < REPLANS; i++) {
            Studio studio = house[random.nextInt(house.length)];
            Replanning ask = new Replanning(studio.plan(), studio.jobs(), 0, Aims.USUAL);
            long begun = System.nanoTime();
            Planner.replan(ask, Budget.rounds(ROUNDS), i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[REPLANS / 2];
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
