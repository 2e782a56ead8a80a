package org.dingzuo.bench.plan;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a bench ran on, as JSON fields. */
final class Machinery {

    private Machinery() {}

    static String fields() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "\"cores\":%d,\"load\":%.1f,\"heapMiB\":%d,\"java\":\"%s\",\"os\":\"%s\"",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                system.getArch());
    }
}
