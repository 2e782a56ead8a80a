package org.dingzuo.bench.quarter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.bench.house.Report;
import org.dingzuo.bench.quarter.Checks.Law;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was found, over all runs and studios. */
final class Verdict {
    private final Map<Law, Long> faults = new EnumMap<>(Law.class);
    private int kept;
    private int due;
    /** Of those that were not kept, so many stood still for want of their buyers' money. */
    private int late;

    private int sureKept;
    private int sureDue;

    private long deadFen;
    private long lyingFen;
    private long usedFen;
    private long boughtFen;

    void add(Quarter quarter, Books books, Instant since, int seed) {
        quarter.checks.worst.forEach((law, count) -> faults.merge(law, count, Long::sum));
        quarter.checks.told.forEach(System.err::println);
        var minutes = new HashMap<String, List<String>>();
        books.minutes().forEach(row -> minutes.put(row.getFirst(), row));
        for (var studio : quarter.studios) {
            add(studio, minutes.getOrDefault(studio.story.slug(), List.of("", "0", "0")), seed);
        }
        new Report("quarter")
                .with("seed", seed)
                .with("moves", books.count(Books.MOVES, since))
                .with("stockChecks", quarter.checks.stockChecks)
                .print();
    }

    private void add(Studio studio, List<String> minutes, int seed) {
        var orders = studio.customers.orders.values();
        var settled = orders.stream().filter(Verdict::isDue).toList();
        var good = (int) settled.stream().filter(Bought::isKept).count();
        kept += good;
        due += settled.size();
        late += (int) settled.stream()
                .filter(order -> !order.isKept() && order.waitedForMoney())
                .count();
        var sure = settled.stream().filter(order -> order.sure).toList();
        var sureGood = (int) sure.stream().filter(Bought::isKept).count();
        sureKept += sureGood;
        sureDue += sure.size();
        var figures = studio.office.get("/stock-figures");
        figures(figures);
        new Report("quarter")
                .with("seed", seed)
                .with("studio", studio.story.slug())
                .with("came", studio.customers.came)
                .with("refused", studio.customers.refused)
                .with("orders", orders.size())
                .with("left", orders.stream().filter(Bought::hasLeft).count())
                .with("open", orders.stream().filter(Bought::isOpen).count())
                .with("givenUp", orders.stream().filter(Bought::isGivenUp).count())
                .with("kept", good)
                .with("keptRate", rounded(new Wilson(good, settled.size()).share()))
                .with("sure", sure.size())
                .with("sureKept", sureGood)
                .with("late", late(studio).toString())
                .with("agreedToLater", studio.customers.answers.agreedToLater)
                .with("changed", studio.customers.answers.changed)
                .with("minutesPlanned", Long.parseLong(minutes.get(1)))
                .with("minutesReal", Long.parseLong(minutes.get(2)))
                .with(
                        "piecesTraced",
                        orders.stream()
                                .filter(Bought::hasLeft)
                                .mapToInt(order -> order.pieces)
                                .sum())
                .with("replans", studio.desk.replans)
                .with("purchases", studio.desk.storeroom().purchases)
                .with("purchasesLate", studio.desk.storeroom().late)
                .with("receipts", studio.desk.storeroom().receipts)
                .with("firings", studio.kilns.firings)
                .with("firingsFailed", studio.kilns.failed)
                .with("piecesFiredAgain", studio.kilns.firedAgain)
                .print();
    }

    private void figures(JsonNode figures) {
        deadFen += figures.path("dead").path("part").asLong();
        lyingFen += figures.path("dead").path("whole").asLong();
        usedFen += figures.path("accuracy").path("part").asLong();
        boughtFen += figures.path("accuracy").path("whole").asLong();
    }

    /** What was promised and is settled, whichever way; still open at the end is not kept. */
    private static boolean isDue(Bought order) {
        return order.hasLeft() || order.isOpen() || order.isGivenUp();
    }

    /** Orders that left after the day first promised, by the first thing that went wrong with them. */
    private static Map<String, Integer> late(Studio studio) {
        var late = new TreeMap<String, Integer>();
        studio.customers.orders.values().stream()
                .filter(order -> order.hasLeft() && !order.isKept())
                .forEach(order -> late.merge(order.why(), 1, Integer::sum));
        return late;
    }

    /** @param aim share of the dates given with a confidence that must have been kept */
    int print(int runs, double aim) {
        var all = new Wilson(kept, due);
        var paidInTime = new Wilson(kept, due - late);
        var proven = new Wilson(sureKept, sureDue);
        new Report("quarter")
                .with("runs", runs)
                .with("n", due)
                .with("keptRate", rounded(all.share()))
                .with("keptFrom", rounded(all.low()))
                .with("keptTo", rounded(all.high()))
                .with("keptRatePaidInTime", rounded(paidInTime.share()))
                .with("sure", sureDue)
                .with("sureKeptRate", rounded(proven.share()))
                .with("sureKeptFrom", rounded(proven.low()))
                .with("sureKeptTo", rounded(proven.high()))
                .with("negativeStock", faults.get(Law.NEGATIVE_STOCK))
                .with("stockDiffers", faults.get(Law.STOCK_DIFFERS))
                .with("unexplainedMoves", faults.get(Law.UNEXPLAINED_MOVES))
                .with("untracedOrders", faults.get(Law.UNTRACED_ORDERS))
                .with("unbalanced", faults.get(Law.LEDGER_UNBALANCED))
                .with("booksDiffer", faults.get(Law.BOOKS_DIFFER))
                .with("promisesMovedByEngine", faults.get(Law.PROMISES_MOVED))
                .with("capsPassed", faults.get(Law.CAPS_PASSED))
                .with("deadStockRate", share(deadFen, lyingFen))
                .with("purchaseAccuracy", share(usedFen, boughtFen))
                .print();
        var lawful = faults.values().stream().allMatch(count -> count == 0);
        return lawful && proven.share() >= aim ? 0 : 1;
    }

    /** Null: of nothing. */
    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf(rounded((double) part / whole));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
