package org.dingzuo.bench.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Quotes over HTTP for studios with 10, 100 and 1,000 open orders: at a steady 500 a second, and as many as it gives. */
public final class QuotesOverHttp {
    private static final int[] OPEN_ORDERS = {10, 100, 1_000};
    private static final int STEADY = 500;
    private static final int CONNECTIONS = 16;

    private QuotesOverHttp() {}

    /** @param perSecond as many as it gives, of all three together @param p99Ms at the steady rate, the worst of the three */
    public record Figures(double perSecond, double p99Ms, int errors) {}

    public static Figures run(int seconds) throws IOException, InterruptedException, ExecutionException {
        try (var instance = Instance.fresh(OPEN_ORDERS.length, 0, "")) {
            instance.start();
            for (int studio = 1; studio <= OPEN_ORDERS.length; studio++) {
                fill(instance, studio, OPEN_ORDERS[studio - 1]);
            }
            int errors = 0;
            var most = 0.0;
            var worst = 0.0;
            // Compilers get their share of time first.
            quote(instance, 2, 0, 30);
            for (int studio = 1; studio <= OPEN_ORDERS.length; studio++) {
                var freely = quote(instance, studio, 0, seconds);
                var steady = quote(instance, studio, STEADY, seconds);
                errors += freely.errors + steady.errors;
                most = studio == 2 ? freely.tally.count() / (double) seconds : most;
                worst = Math.max(worst, steady.tally.millis(0.99));
                new Report("quote")
                        .with("openOrders", OPEN_ORDERS[studio - 1])
                        .with("httpPerSecond", Report.round(freely.tally.count() / (double) seconds))
                        .times("free", freely.tally)
                        .with("steadyPerSecond", Report.round(steady.tally.count() / (double) seconds))
                        .times("steady", steady.tally)
                        .with("errors", freely.errors + steady.errors)
                        .print();
            }
            return new Figures(Report.round(most), worst, errors);
        }
    }

    private static void fill(Instance instance, int studio, int orders) throws IOException {
        var shop = "/api/v1/shops/" + Shopping.studio(studio);
        try (var wire = instance.address.connect()) {
            var quote = wire.post(shop + "/quotes", "", Shopping.quote(""));
            for (int order = 0; order < orders; order++) {
                var body = Shopping.order("", quote.field("total"), quote.field("version"));
                var placed = wire.post(shop + "/orders", UUID.randomUUID().toString(), body);
                if (placed.status() != 201) {
                    throw new IOException("order " + order + " of studio " + studio + ": " + placed);
                }
                wire.post("/api/v1/payments/" + placed.field("id") + "/sandbox", "", "");
            }
        }
    }

    private static final class Asked {
        final Tally tally = new Tally();
        int errors;
    }

    /** @param rate quotes a second over all connections, sent on time whether or not the one before was late: its wait counts;
     *      0: as fast as answers come */
    private static Asked quote(Instance instance, int studio, int rate, int seconds)
            throws InterruptedException, ExecutionException {
        var path = "/api/v1/shops/" + Shopping.studio(studio) + "/quotes";
        var begin = System.nanoTime();
        var until = begin + seconds * 1_000_000_000L;
        var gap = rate == 0 ? 0 : 1_000_000_000L * CONNECTIONS / rate;
        var tasks = new ArrayList<Callable<Asked>>();
        for (int each = 0; each < CONNECTIONS; each++) {
            var first = begin + each * gap / CONNECTIONS;
            tasks.add(() -> ask(instance, path, first, gap, until));
        }
        var all = new Asked();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : threads.invokeAll(tasks)) {
                all.tally.join(done.get().tally);
                all.errors += done.get().errors;
            }
        }
        return all;
    }

    private static Asked ask(Instance instance, String path, long first, long gap, long until) throws IOException {
        var mine = new Asked();
        try (var wire = instance.address.connect()) {
            for (var due = first; Math.max(due, System.nanoTime()) < until; due += gap) {
                for (var left = due - System.nanoTime(); gap > 0 && left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var from = gap > 0 ? due : System.nanoTime();
                var status = wire.post(path, "", Shopping.quote("")).status();
                mine.tally.add(System.nanoTime() - from);
                mine.errors += status == 200 ? 0 : 1;
            }
        }
        return mine;
    }
}
