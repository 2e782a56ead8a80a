package org.dingzuo.bench.ways;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Modular custom work for two months, under weekly caps in orders, pieces and orders of one design. */
final class CustomWay implements Way {
    private static final int DAYS = 60;
    private static final int ORDERS = 6;
    private static final int PIECES = 8;
    private static final int CUPS = 3;

    private final Workshop workshop;
    private final Buyers buyers;
    private final Random dice;
    private final LocalDate from;

    CustomWay(Workshop workshop, Buyers buyers, Random dice, LocalDate from) {
        this.workshop = workshop;
        this.buyers = buyers;
        this.dice = dice;
        this.from = from;
        workshop.post("/caps", "{\"period\":\"WEEK\",\"unit\":\"ORDERS\",\"most\":" + ORDERS + "}");
        workshop.post("/caps", "{\"period\":\"WEEK\",\"unit\":\"PIECES\",\"most\":" + PIECES + "}");
        workshop.post("/caps", "{\"period\":\"WEEK\",\"unit\":\"ORDERS\",\"design\":\"cup\",\"most\":" + CUPS + "}");
    }

    @Override
    public String name() {
        return "custom";
    }

    @Override
    public Workshop workshop() {
        return workshop;
    }

    @Override
    public Buyers buyers() {
        return buyers;
    }

    @Override
    public void morning(LocalDate today) {
        if (today.isBefore(from.plusDays(DAYS))) {
            var designs = List.of("cup", "cup", "bowl", "plate", "vase");
            for (int comes = dice.nextInt(3); comes > 0; comes--) {
                var wish = List.of(designs.get(dice.nextInt(designs.size())));
                buyers.order(dice.nextInt(4) == 0 ? List.of(wish.getFirst(), "plate") : wish, null, null, today);
            }
        }
    }

    @Override
    public int capsPassed() {
        var orders = new HashMap<LocalDate, Integer>();
        var pieces = new HashMap<LocalDate, Integer>();
        var cups = new HashMap<LocalDate, Integer>();
        for (var order : buyers.orders) {
            if (order.isLive()) {
                var week = order.promised.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                orders.merge(week, 1, Integer::sum);
                pieces.merge(week, order.designs.size(), Integer::sum);
                cups.merge(week, order.designs.contains("cup") ? 1 : 0, Integer::sum);
            }
        }
        var said = 0;
        for (var cap : workshop.get("/caps").good()) {
            for (var fill : cap.path("ahead")) {
                said += Math.max(
                        0, fill.path("taken").asInt() - cap.path("most").asInt());
            }
        }
        return said + beyond(orders, ORDERS) + beyond(pieces, PIECES) + beyond(cups, CUPS);
    }

    private static int beyond(HashMap<LocalDate, Integer> taken, int most) {
        return taken.values().stream()
                .mapToInt(each -> Math.max(0, each - most))
                .sum();
    }

    @Override
    public boolean isOver(LocalDate today) {
        return !today.isBefore(from.plusDays(DAYS));
    }
}
