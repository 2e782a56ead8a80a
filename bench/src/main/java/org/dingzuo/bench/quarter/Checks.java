package org.dingzuo.bench.quarter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What must hold every evening, and how often it did not. */
final class Checks {
    enum Law {
        NEGATIVE_STOCK,
        STOCK_DIFFERS,
        UNEXPLAINED_MOVES,
        UNTRACED_ORDERS,
        LEDGER_UNBALANCED,
        BOOKS_DIFFER,
        PROMISES_MOVED,
        CAPS_PASSED
    }

    private final Books books;
    private final Instant begin;
    /** The worst evening counts, so that one fault is not told for every day that it stood. */
    final Map<Law, Long> worst = new EnumMap<>(Law.class);

    final Set<String> told = new LinkedHashSet<>();
    int stockChecks;

    Checks(Books books, Instant begin) {
        this.books = books;
        this.begin = begin;
        for (var law : Law.values()) {
            worst.put(law, 0L);
        }
    }

    void evening(Iterable<Studio> studios) {
        found(Law.NEGATIVE_STOCK, books.count(Books.NEGATIVE), "");
        found(Law.STOCK_DIFFERS, books.count(Books.SKEW), "");
        found(Law.UNEXPLAINED_MOVES, books.count(Books.UNEXPLAINED, begin), "");
        found(Law.UNTRACED_ORDERS, books.count(Books.UNTRACED), "");
        found(Law.LEDGER_UNBALANCED, books.count(Books.UNBALANCED), "");
        var promised = books.promised();
        var moved = 0L;
        var passed = 0L;
        for (var studio : studios) {
            moved += moved(studio, promised);
            passed += passed(studio);
            stock(studio);
        }
        found(Law.PROMISES_MOVED, moved, "");
        found(Law.CAPS_PASSED, passed, "");
    }

    /** What the route says of the shelf, item by item. */
    private void stock(Studio studio) {
        for (var item : studio.office.get("/materials")) {
            stockChecks++;
            if (item.path("onHand").asLong(-1) < 0) {
                found(Law.NEGATIVE_STOCK, 1, studio.story.slug() + " " + item.path("key"));
            }
        }
    }

    private long moved(Studio studio, Map<String, LocalDate> promised) {
        var moved = 0L;
        for (var order : studio.customers.orders.values()) {
            var says = promised.get(order.id);
            if (order.isLive() && says != null && !says.equals(order.promised)) {
                moved++;
                told.add(studio.story.slug() + " promised " + order.promised + ", says " + says + ": " + order.id + " "
                        + order.state + " " + order.temper + " " + order.troubles);
            }
        }
        return moved;
    }

    /** By what buyers remember and by what the house says. A later day that its buyer agreed to counts, but asks no cap. */
    private static long passed(Studio studio) {
        var orders = new HashMap<LocalDate, Integer>();
        var pieces = new HashMap<LocalDate, Integer>();
        var moved = new HashMap<String, Integer>();
        for (var order : studio.customers.orders.values()) {
            var week = order.promised.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (order.movedByConsent) {
                moved.merge("ORDERS" + week, 1, Integer::sum);
                moved.merge("PIECES" + week, order.pieces, Integer::sum);
            } else if (order.isLive() && !order.state.equals("HELD")) {
                orders.merge(week, 1, Integer::sum);
                pieces.merge(week, order.pieces, Integer::sum);
            }
        }
        var said = 0L;
        for (var cap : studio.office.get("/caps")) {
            for (var fill : cap.path("ahead")) {
                var agreed = moved.getOrDefault(
                        cap.path("unit").asString() + fill.path("from").asString(), 0);
                said += Math.max(
                        0,
                        fill.path("taken").asInt() - agreed - cap.path("most").asInt());
            }
        }
        return said + beyond(orders, studio.story.mostOrders()) + beyond(pieces, studio.story.mostPieces());
    }

    private static long beyond(Map<LocalDate, Integer> taken, int most) {
        return taken.values().stream()
                .mapToLong(each -> Math.max(0, each - most))
                .sum();
    }

    void booksDiffer(Studio studio) {
        for (var difference : studio.office.get("/book-differences")) {
            found(Law.BOOKS_DIFFER, 1, studio.story.slug() + " " + difference);
        }
    }

    private void found(Law law, long count, String more) {
        worst.merge(law, count, Math::max);
        if (count > 0 && (!more.isEmpty() || law != Law.PROMISES_MOVED)) {
            told.add(law + " " + count + " " + more);
        }
    }
}
