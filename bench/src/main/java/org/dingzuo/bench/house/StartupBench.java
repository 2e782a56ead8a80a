package org.dingzuo.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** A second start with the demo in place, and what server and database take of the machine's memory: at rest, and after a minute of
 *  load. Shared pages count for each process by its share (PSS). */
public final class StartupBench {
    private static final int STUDIOS = 16;
    private static final Duration REST = Duration.ofSeconds(60);

    private StartupBench() {}

    public static int run(int runs) throws IOException, InterruptedException, ExecutionException {
        Report.machine("startup")
                .with("runs", runs)
                .with("restSeconds", REST.toSeconds())
                .print();
        try (var instance = Instance.demo(STUDIOS)) {
            new Report("startup")
                    .with("firstStartSeconds", Report.round(instance.start()))
                    .print();
            var slowest = 0.0;
            for (int run = 1; run <= runs; run++) {
                instance.stop();
                var ready = instance.start();
                slowest = Math.max(slowest, ready);
                new Report("startup")
                        .with("run", run)
                        .with("readySeconds", Report.round(ready))
                        .print();
            }
            Thread.sleep(REST);
            var idle = resident(instance, "idle");
            var load = new Load(instance.address, STUDIOS).run(8, 60, new ConcurrentLinkedQueue<>());
            new Report("startup")
                    .with("readySeconds", Report.round(slowest))
                    .with("residentIdleMiB", Report.round(idle))
                    .with("residentLoadMiB", Report.round(resident(instance, "load")))
                    .with("ordersUnderLoad", load.pay().count())
                    .with("errors", load.errors())
                    .print();
            return load.errors() == 0 ? 0 : 1;
        }
    }

    private static double resident(Instance instance, String when) throws IOException {
        var server = 0.0;
        var database = 0.0;
        var processes = instance.processes();
        for (int at = 0; at < processes.size(); at++) {
            var mib = proportional(processes.get(at).pid());
            server += at == 0 ? mib : 0;
            database += at == 0 ? 0 : mib;
        }
        new Report("startup")
                .with("resident", when)
                .with("serverMiB", Report.round(server))
                .with("databaseMiB", Report.round(database))
                .with("processes", processes.size())
                .print();
        return server + database;
    }

    private static double proportional(long pid) throws IOException {
        var rollup = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        if (!Files.exists(rollup)) {
            return 0;
        }
        return Files.readAllLines(rollup).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
