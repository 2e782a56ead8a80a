package org.dingzuo.bench.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** So many buyers, each on a connection of its own, who quote, order and pay one after the other over many studios. */
final class Load {
    private final Address address;
    private final int studios;

    Load(Address address, int studios) {
        this.address = address;
        this.studios = studios;
    }

    /** What was answered with 201, and whether its deposit was answered too. */
    record Answered(UUID order, UUID payment, boolean paid) {}

    /** @param errors answers that were neither of the expected ones, and broken connections */
    record Result(Tally quote, Tally order, Tally pay, double seconds, int errors, List<String> faults) {
        double perSecond() {
            return pay.count() / seconds;
        }
    }

    private static final class Mine {
        final Tally quote = new Tally();
        final Tally order = new Tally();
        final Tally pay = new Tally();
        final List<String> faults = new ArrayList<>();
    }

    Result run(int connections, double seconds, ConcurrentLinkedQueue<Answered> answers)
            throws InterruptedException, ExecutionException {
        var from = System.nanoTime();
        var until = from + (long) (seconds * 1e9);
        var tasks = new ArrayList<Callable<Mine>>();
        for (int each = 0; each < connections; each++) {
            tasks.add(() -> buy(until, answers));
        }
        var all = new Mine();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Mine> done : threads.invokeAll(tasks)) {
                var mine = done.get();
                all.quote.join(mine.quote);
                all.order.join(mine.order);
                all.pay.join(mine.pay);
                all.faults.addAll(mine.faults);
            }
        }
        return new Result(
                all.quote, all.order, all.pay, (System.nanoTime() - from) / 1e9, all.faults.size(), all.faults);
    }

    /** Lets compilers, pools and caches come to rest: rounds of ten seconds until one is no better than the best before it by five
     *  hundredths, two minutes at most. */
    void untilSteady() throws InterruptedException, ExecutionException {
        var best = 0.0;
        for (int round = 0; round < 12; round++) {
            var now = run(16, 10, new ConcurrentLinkedQueue<>()).perSecond();
            if (round > 2 && now < best * 1.05) {
                return;
            }
            best = Math.max(best, now);
        }
    }

    private Mine buy(long until, ConcurrentLinkedQueue<Answered> answers) {
        var mine = new Mine();
        try (var wire = address.connect()) {
            while (System.nanoTime() < until) {
                once(wire, mine, answers);
            }
        } catch (IOException | RuntimeException broken) {
            mine.faults.add(String.valueOf(broken));
        }
        return mine;
    }

    private void once(Wire wire, Mine mine, ConcurrentLinkedQueue<Answered> answers) throws IOException {
        var shop = "/api/v1/shops/"
                + Shopping.studio(1 + ThreadLocalRandom.current().nextInt(studios));
        var begin = System.nanoTime();
        var quote = wire.post(shop + "/quotes", "", Shopping.quote(""));
        var quoted = System.nanoTime();
        if (quote.status() != 200) {
            mine.faults.add("quote " + quote.status() + " " + quote.body());
            return;
        }
        mine.quote.add(quoted - begin);
        var body = Shopping.order("", quote.field("total"), quote.field("version"));
        begin = System.nanoTime();
        var order = wire.post(shop + "/orders", UUID.randomUUID().toString(), body);
        var ordered = System.nanoTime();
        if (order.status() != 201) {
            mine.faults.add("order " + order.status() + " " + order.body());
            return;
        }
        mine.order.add(ordered - begin);
        var id = UUID.fromString(order.field("order"));
        var payment = UUID.fromString(order.field("id"));
        answers.add(new Answered(id, payment, false));
        begin = System.nanoTime();
        var paid = wire.post("/api/v1/payments/" + payment + "/sandbox", "", "");
        if (paid.status() != 200) {
            mine.faults.add("pay " + paid.status() + " " + paid.body());
            return;
        }
        mine.pay.add(System.nanoTime() - begin);
        answers.add(new Answered(id, payment, true));
    }
}
