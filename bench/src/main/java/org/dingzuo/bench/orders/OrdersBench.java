package org.dingzuo.bench.orders;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** Quote, order, sandbox deposit, durable, over many studios, beside the floor on the same database. */
public final class OrdersBench {
    private static final int STUDIOS = 128;
    private static final int[] CONNECTIONS = {1, 8, 32};

    private OrdersBench() {}

    public static int run(double seconds) throws IOException, InterruptedException, ExecutionException, SQLException {
        Report.machine("orders")
                .with("studios", STUDIOS)
                .with("secondsEach", seconds)
                .with("rateLimits", "off")
                .with("acceptedDate", "any")
                .print();
        var recording = Files.createTempFile("dingzuo-orders-", ".jfr");
        var jfr = "-XX:StartFlightRecording=filename=" + recording + ",settings=profile,dumponexit=true";
        Load.Result last = null;
        double floor;
        try (var instance = Instance.fresh(STUDIOS, 0, "")) {
            instance.start();
            var load = new Load(instance.port, STUDIOS);
            load.untilSteady();
            for (var connections : CONNECTIONS) {
                last = load.run(connections, seconds, new ConcurrentLinkedQueue<>());
                said(connections, last).print();
            }
            try (var db = instance.connect("dingzuo_backup")) {
                var rows = new Floor(instance, Sample.of(db));
                rows.perSecond(32, Math.min(3, seconds));
                floor = rows.perSecond(32, seconds);
            }
        }
        profile(jfr, recording, seconds);
        Files.deleteIfExists(recording);
        if (last == null) {
            throw new IllegalStateException("nothing ran");
        }
        new Report("orders")
                .with("connections", 32)
                .with("perSecond", Report.round(last.perSecond()))
                .with("floorPerSecond", Report.round(floor))
                .with("ratio", Report.round(last.perSecond() / floor))
                .with(
                        "p99Ms",
                        Math.max(
                                last.quote().millis(0.99),
                                Math.max(last.order().millis(0.99), last.pay().millis(0.99))))
                .with("errors", last.errors())
                .print();
        return last.errors() == 0 ? 0 : 1;
    }

    private static Report said(int connections, Load.Result result) {
        var report = new Report("orders")
                .with("connections", connections)
                .with("perSecond", Report.round(result.perSecond()))
                .with("errors", result.errors())
                .times("quote", result.quote())
                .times("order", result.order())
                .times("pay", result.pay());
        return result.faults().isEmpty()
                ? report
                : report.with("firstFault", result.faults().getFirst());
    }

    /** A run of its own under a sampler, so that the measured one carries no sampler. */
    private static void profile(String jfr, Path recording, double seconds)
            throws IOException, InterruptedException, ExecutionException {
        Duration server;
        Duration database;
        Duration driver;
        Load.Result result;
        try (var instance = Instance.fresh(STUDIOS, 0, jfr)) {
            instance.start();
            var load = new Load(instance.port, STUDIOS);
            load.untilSteady();
            var serverBefore = instance.processorTime(false);
            var databaseBefore = instance.processorTime(true);
            var driverBefore = own();
            result = load.run(32, seconds, new ConcurrentLinkedQueue<>());
            server = instance.processorTime(false).minus(serverBefore);
            database = instance.processorTime(true).minus(databaseBefore);
            driver = own().minus(driverBefore);
        }
        var orders = Math.max(1, result.pay().count());
        var where = new Report("orders")
                .with("whereTimeGoes", "processor milliseconds per order at 32 connections")
                .with("server", Report.round(server.toNanos() / 1e6 / orders))
                .with("database", Report.round(database.toNanos() / 1e6 / orders))
                .with("driver", Report.round(driver.toNanos() / 1e6 / orders));
        Profile.of(recording).percent().forEach((name, share) -> where.with("server: " + name + " %", share));
        where.print();
    }

    private static Duration own() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseGet(() ->
                        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }
}
