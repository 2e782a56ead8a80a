package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Ten thousand orders over the four crafts at four loads each: are promises kept, and are they shorter than rules'? */
final class ArrivalsBench {

    private static final double[] LOADS = {0.60, 0.75, 0.85, 0.95};
    private static final int ORDERS = 10_000;
    private static final long SEED = Long.getLong("arrivals.seed", 41);

    private static final class Sum {
        int orders;
        int kept;
        double lead;
        double con;
        double twk;
        double jiq;

        void add(List<OpenOrder> orders, DueDateRules rules) {
            for (OpenOrder order : orders) {
                this.orders++;
                kept += order.finish() <= order.promise ? 1 : 0;
                lead += order.promise - order.arrived;
                con += rules.con();
                twk += rules.twk();
                jiq += rules.jiq();
            }
        }

        String fields() {
            return String.format(
                    Locale.ROOT,
                    "\"orders\":%d,\"keptPercent\":%.2f,\"leadHours\":%.1f,\"conHours\":%.1f,\"twkHours\":%.1f,\"jiqHours\":%.1f",
                    orders,
                    100.0 * kept / orders,
                    lead / orders / 60,
                    con / orders / 60,
                    twk / orders / 60,
                    jiq / orders / 60);
        }
    }

    private ArrivalsBench() {}

    static List<String> measure(boolean full) {
        int each = (full ? ORDERS : ORDERS / 10) / (LOADS.length * Craft.values().length);
        Sum all = new Sum();
        Map<String, int[]> byClass = new TreeMap<>();
        for (Craft craft : Craft.values()) {
            for (double load : LOADS) {
                long begun = System.nanoTime();
                Arrivals run = new Arrivals(craft, load, each, SEED + Math.round(100 * load));
                long kept = run.delivered.stream()
                        .filter(order -> order.finish() <= order.promise)
                        .count();
                DueDateRules rules = DueDateRules.tuned(run.delivered, run.work, (double) kept / run.delivered.size());
                Sum one = new Sum();
                one.add(run.delivered, rules);
                all.add(run.delivered, rules);
                for (OpenOrder order : run.delivered) {
                    int[] count = byClass.computeIfAbsent(craft + " " + order.productClass, _ -> new int[2]);
                    count[0]++;
                    count[1] += order.finish() <= order.promise ? 1 : 0;
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "{\"set\":\"arrivals\",\"craft\":\"%s\",\"load\":%.2f,%s,\"refused\":%d,\"stuck\":%d,\"seconds\":%.1f}",
                        craft,
                        load,
                        one.fields(),
                        run.refused,
                        run.desk.stuck(),
                        (System.nanoTime() - begun) / 1e9));
            }
        }
        List<String> classes = new ArrayList<>();
        byClass.forEach((name, count) -> classes.add(String.format(
                Locale.ROOT,
                "\"%s\":{\"orders\":%d,\"keptPercent\":%.2f}",
                name,
                count[0],
                100.0 * count[1] / count[0])));
        return List.of(
                "\"arrivals\":{" + all.fields() + "}", "\"arrivalsByClass\":{" + String.join(",", classes) + "}");
    }
}
