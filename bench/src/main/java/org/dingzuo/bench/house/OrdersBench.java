package org.dingzuo.bench.house;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Quote, order, sandbox deposit, durable, over many studios, beside the floor on the same database. */
public final class OrdersBench {
    private static final int STUDIOS = 128;
    private static final int[] FEWER = {1, 8};
    private static final int MOST = 32;

    private OrdersBench() {}

    /** @param against a running house whose buyers are not held off, with studios of the bench's own; null: one of its own */
    public static int run(double seconds, @Nullable Address against)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        Report.machine("orders")
                .with("secondsEach", seconds)
                .with("rateLimits", "off")
                .with("acceptedDate", "any")
                .print();
        if (against != null) {
            var studios = studiosOf(against);
            if (studios == 0) {
                System.err.println(
                        against + " has no studios to order from. Start it with JAVA_OPTS='-Ddingzuo.sandbox=true"
                                + " -Ddingzuo.bench-studios=" + STUDIOS + " -Ddingzuo.limits.posts-per-minute=0'");
                return 1;
            }
            return summary(measured(new Load(against, studios), seconds), null);
        }
        Load.Result last;
        double floor;
        try (var instance = Instance.fresh(STUDIOS, 0, "")) {
            instance.start();
            last = measured(new Load(instance.address, STUDIOS), seconds);
            try (var db = instance.connect("dingzuo_backup")) {
                var rows = new Floor(instance, Sample.of(db));
                rows.perSecond(32, Math.min(3, seconds));
                floor = rows.perSecond(32, seconds);
            }
        }
        var recording = Files.createTempFile("dingzuo-orders-", ".jfr");
        profile(recording, seconds);
        Files.deleteIfExists(recording);
        return summary(last, floor);
    }

    private static int studiosOf(Address house) throws IOException {
        int studios = 0;
        try (var wire = house.connect()) {
            while (wire.get("/api/v1/shops/" + Shopping.studio(studios + 1)).status() == 200) {
                studios++;
            }
        }
        return studios;
    }

    private static Load.Result measured(Load load, double seconds) throws InterruptedException, ExecutionException {
        load.untilSteady();
        for (var connections : FEWER) {
            said(connections, load.run(connections, seconds, new ConcurrentLinkedQueue<>()))
                    .print();
        }
        var most = load.run(MOST, seconds, new ConcurrentLinkedQueue<>());
        said(MOST, most).print();
        return most;
    }

    private static int summary(Load.Result last, @Nullable Double floor) {
        new Report("orders")
                .with("connections", MOST)
                .with("perSecond", Report.round(last.perSecond()))
                .with("floorPerSecond", floor == null ? null : Report.round(floor))
                .with("ratio", floor == null ? null : Report.round(last.perSecond() / floor))
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
    private static void profile(Path recording, double seconds)
            throws IOException, InterruptedException, ExecutionException {
        var jfr = "-XX:StartFlightRecording=filename=" + recording + ",settings=profile,dumponexit=true";
        Duration server;
        Duration database;
        Duration driver;
        Load.Result result;
        try (var instance = Instance.fresh(STUDIOS, 0, jfr)) {
            instance.start();
            var load = new Load(instance.address, STUDIOS);
            load.untilSteady();
            var serverBefore = instance.processorTime(false);
            var databaseBefore = instance.processorTime(true);
            var driverBefore = own();
            result = load.run(MOST, seconds, new ConcurrentLinkedQueue<>());
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
