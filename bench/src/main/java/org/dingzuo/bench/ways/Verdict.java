package org.dingzuo.bench.ways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is found in the end, order by order: of what its buyer remembers against what its page says. */
final class Verdict {
    int made;
    int ended;
    int promisesBroken;
    long fenUnaccounted;
    /** What the studio has for good, in fen. */
    long earned;
    /** What buyers paid, votes' money with it, and what went back, in fen. */
    long received;

    final List<String> faults = new ArrayList<>();

    /** @param today the last day lived through */
    static Verdict of(Buyers buyers, LocalDate today) {
        var verdict = new Verdict();
        verdict.received = buyers.putDown;
        for (var order : buyers.orders) {
            verdict.received += order.paid;
            verdict.judge(order, buyers.look(order), today);
        }
        return verdict;
    }

    private void judge(Order order, JsonNode page, LocalDate today) {
        long back = 0;
        for (var refund : page.path("refunds")) {
            back += refund.path("state").asString().equals("RETURNED")
                    ? refund.path("amount").asLong()
                    : 0;
        }
        var said = page.path("money").path("paid").asLong();
        switch (order.state) {
            case "SHIPPED", "DELIVERED", "CLOSED" -> {
                made++;
                var total = page.path("money").path("total").asLong();
                earned += total;
                expect(order, "paid", total, said);
                var left = LocalDate.parse(page.path("parcel").path("shippedOn").asString());
                var promised =
                        LocalDate.parse(page.path("promise").path("shipBy").asString());
                if (left.isAfter(order.promised) || !promised.equals(order.promised)) {
                    broken(order, "left " + left + ", says " + promised);
                }
            }
            case "CANCELLED", "EXPIRED" -> {
                ended++;
                // What was put down in a vote may have gone back with it.
                if (back < order.paid) {
                    expect(order, "given back", order.paid, back);
                }
            }
            default -> broken(order, "is " + order.state + " on " + today);
        }
    }

    private void broken(Order order, String how) {
        promisesBroken++;
        faults.add("promised " + order.promised + ", " + how + ": " + order.designs + " " + order.temper);
    }

    private void expect(Order order, String what, long expected, long found) {
        if (expected != found) {
            fenUnaccounted += Math.abs(expected - found);
            faults.add(what + " " + found + " and not " + expected + ": " + order.state + " " + order.temper);
        }
    }
}
