package org.dingzuo.bench.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Everybody at once for the few places of one drop, or of one round of a cycle with three caps of which one binds. */
public final class DropBench {
    private static final int PLACES = 50;

    /** Rushes that are not counted: a server that sells drops has been up for a while. */
    private static final int WARM_UPS = 12;

    private DropBench() {}

    private record Try(int status, String type, boolean saysWhatNext, long began, long ended) {}

    /** @param cycle in a round of a cycle instead of a drop */
    public static int run(int runs, int buyers, boolean cycle)
            throws IOException, InterruptedException, ExecutionException {
        Report.machine("drop")
                .with("buyers", buyers)
                .with("places", PLACES)
                .with("in", cycle ? "cycle" : "drop")
                .with("rateLimits", "off")
                .with("warmUps", WARM_UPS)
                .print();
        int accepted = 0;
        int oversold = 0;
        int leftOver = 0;
        int errors = 0;
        double soldOut = 0;
        double worst = 0;
        try (var instance = Instance.fresh(runs + WARM_UPS, PLACES, cycle ? "-Ddingzuo.bench-cycle=true" : "")) {
            instance.start();
            for (int warmUp = 1; warmUp <= WARM_UPS; warmUp++) {
                rush(instance, runs + warmUp, buyers);
            }
            for (int run = 1; run <= runs; run++) {
                var tries = rush(instance, run, buyers);
                var begin = tries.stream().mapToLong(Try::began).min().orElseThrow();
                var tally = new Tally();
                tries.forEach(each -> tally.add(each.ended() - each.began()));
                var won = tries.stream().filter(each -> each.status() == 201).toList();
                var refused = (int) tries.stream()
                        .filter(each ->
                                each.status() == 409 && each.type().equals("/problems/sold-out") && each.saysWhatNext())
                        .count();
                var last = won.stream().mapToLong(Try::ended).max().orElse(begin);
                accepted += won.size();
                oversold += Math.max(0, won.size() - PLACES);
                leftOver += Math.max(0, PLACES - won.size());
                errors += buyers - won.size() - refused;
                soldOut = Math.max(soldOut, (last - begin) / 1e9);
                worst = Math.max(worst, tally.millis(0.99));
                new Report("drop")
                        .with("run", run)
                        .with("accepted", won.size())
                        .with("refused", refused)
                        .with("errors", buyers - won.size() - refused)
                        .with("soldOutSeconds", Report.round((last - begin) / 1e9))
                        .times("answer", tally)
                        .print();
            }
        }
        new Report("drop")
                .with("runs", runs)
                .with("accepted", accepted)
                .with("oversold", oversold)
                .with("leftOver", leftOver)
                .with("errors", errors)
                .with("soldOutSeconds", Report.round(soldOut))
                .with("p99Ms", worst)
                .print();
        return oversold + leftOver + errors == 0 ? 0 : 1;
    }

    private static ArrayList<Try> rush(Instance instance, int studio, int buyers)
            throws IOException, InterruptedException, ExecutionException {
        var shop = "/api/v1/shops/" + Shopping.studio(studio);
        String booking;
        String total;
        String consent;
        try (var wire = instance.address.connect()) {
            var page = wire.get(shop);
            booking = new Wire.Answer(200, page.body().substring(page.body().indexOf("\"bookings\""))).field("id");
            var quote = wire.post(shop + "/quotes", "", Shopping.quote(booking));
            total = quote.field("total");
            consent = quote.field("version");
        }
        var gate = new CountDownLatch(1);
        var ready = new CountDownLatch(buyers);
        var tasks = new ArrayList<Callable<Try>>();
        for (int buyer = 0; buyer < buyers; buyer++) {
            tasks.add(() -> {
                try (var wire = instance.address.connect()) {
                    ready.countDown();
                    gate.await();
                    var began = System.nanoTime();
                    var answer = wire.post(
                            shop + "/orders", UUID.randomUUID().toString(), Shopping.order(booking, total, consent));
                    var next = answer.status() == 409 && answer.body().contains("\"nextShipBy\":\"");
                    return new Try(answer.status(), type(answer), next, began, System.nanoTime());
                }
            });
        }
        var tries = new ArrayList<Try>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream().map(threads::submit).toList();
            ready.await();
            gate.countDown();
            for (var each : running) {
                tries.add(each.get());
            }
        }
        return tries;
    }

    private static String type(Wire.Answer answer) {
        return answer.status() == 201 ? "" : answer.field("type");
    }
}
