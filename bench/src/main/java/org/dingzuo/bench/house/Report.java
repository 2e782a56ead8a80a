package org.dingzuo.bench.house;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of JSON on the standard output. */
public final class Report {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public Report(String bench) {
        with("bench", bench);
    }

    public Report with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    Report times(String prefix, Tally tally) {
        return with(prefix + "P50Ms", tally.millis(0.50))
                .with(prefix + "P95Ms", tally.millis(0.95))
                .with(prefix + "P99Ms", tally.millis(0.99));
    }

    public void print() {
        var line = new StringBuilder("{");
        fields.forEach((name, value) -> line.append(line.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(
                        value == null || value instanceof Number || value instanceof Boolean
                                ? String.valueOf(value)
                                : quoted(value)));
        System.out.println(line.append("}"));
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** What this ran on. The load average tells whether the machine was quiet. */
    public static Report machine(String bench) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Report(bench)
                .with("on", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("java", System.getProperty("java.version"))
                .with("loadBefore", round(system.getSystemLoadAverage()));
    }
}
