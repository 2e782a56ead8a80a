package org.dingzuo.bench.ways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everybody who buys of one studio, and what they remember. Same dice, same lives. */
public final class Buyers {
    private static final String TRACK = "/api/v1/track/";

    private final Guest guest;
    private final String shop;
    private final Random dice;
    final List<Order> orders = new ArrayList<>();
    /** What was put down in votes and lies with no order, in fen. */
    long putDown;

    int refused;

    public Buyers(Guest guest, String slug, Random dice) {
        this.guest = guest;
        this.shop = "/api/v1/shops/" + slug;
        this.dice = dice;
    }

    /** @param booking null: the studio's ordinary work @param voter under which something was put down; null: nothing
     *  @return null: refused, for want of place or time */
    public @Nullable Order order(
            List<String> designs, @Nullable String booking, @Nullable String voter, LocalDate today) {
        var wish = wish(designs, booking);
        var offer = guest.post(shop + "/quotes", "{" + wish + "}");
        if (offer.status() == 409) {
            refused++;
            return null;
        }
        var placed = guest.post(shop + "/orders", accepted(wish, offer.good(), voter), "Idempotency-Key", key());
        if (placed.status() == 409) {
            refused++;
            return null;
        }
        var body = placed.good();
        var order = new Order(
                body.path("trackingToken").asString(),
                body.path("payment").path("id").asString(),
                designs,
                today,
                LocalDate.parse(body.path("promise").path("shipBy").asString()),
                Temper.of(dice));
        orders.add(order);
        if (order.temper == Temper.PAYS || order.temper == Temper.WITHDRAWS) {
            pay(order, order.payment);
        }
        return order;
    }

    private String wish(List<String> designs, @Nullable String booking) {
        var lines = designs.stream()
                .map(design -> """
                    {"design":"%s","configuration":{"handle":"%s"},"quantity":1}\
                    """.formatted(design, dice.nextInt(3) == 0 ? "loop" : "none"))
                .collect(Collectors.joining(","));
        return """
            "lines":[%s],"booking":%s,"to":{"province":"浙江省","city":"杭州市"}\
            """.formatted(lines, quoted(booking));
    }

    private String accepted(String wish, JsonNode offer, @Nullable String voter) {
        var consents = new ArrayList<String>();
        offer.path("consents")
                .forEach(each -> consents.add("""
                    {"kind":"%s","version":"%s","given":true}\
                    """.formatted(
                        each.path("kind").asString(), each.path("version").asString())));
        return """
            {%s,"accept":{"total":%d,"shipBy":"%s"},"voter":%s,"buyer":{"name":"林小满","phone":"139%08d",
            "address":{"province":"浙江省","city":"杭州市","district":"西湖区","line":"文三路 1 号"}},"consents":[%s]}
            """.formatted(
                        wish,
                        offer.path("total").asLong(),
                        offer.path("promise").path("shipBy").asString(),
                        quoted(voter),
                        10_000_000 + dice.nextInt(80_000_000),
                        String.join(",", consents));
    }

    private static String quoted(@Nullable String word) {
        return word == null ? "null" : "\"" + word + "\"";
    }

    private String key() {
        return new UUID(dice.nextLong(), dice.nextLong()).toString();
    }

    private void pay(Order order, String payment) {
        order.paid += paid(payment);
    }

    /** @return what it came to, in fen */
    long paid(String payment) {
        return guest.post("/api/v1/payments/" + payment + "/sandbox", "")
                .good()
                .path("amount")
                .asLong();
    }

    /** Three quarters of an hour after the last order: holds are over, and whoever is late pays now. */
    public void payLate(LocalDate today) {
        for (var order : orders) {
            if (order.paid > 0 || !order.placed.equals(today)) {
                continue;
            }
            if (order.temper == Temper.PAYS_LATE) {
                pay(order, order.payment);
            }
            answerNewDate(order, look(order));
        }
    }

    /** Before anything is begun, some do not want it any more. */
    void withdraw(LocalDate today) {
        for (var order : orders) {
            if (order.temper == Temper.WITHDRAWS && order.placed.equals(today)) {
                guest.post(TRACK + order.token + "/cancellation", "").good();
                look(order);
            }
        }
    }

    private void answerNewDate(Order order, JsonNode seen) {
        if (!order.state.equals("PAID_LATE")) {
            return;
        }
        if (seen.path("newDate").isString() && dice.nextBoolean()) {
            var day = seen.path("newDate").asString();
            guest.post(TRACK + order.token + "/acceptance", "{\"shipBy\":\"" + day + "\"}")
                    .good();
            order.promised = LocalDate.parse(day);
        } else {
            guest.post(TRACK + order.token + "/cancellation", "").good();
        }
        look(order);
    }

    /** Answers what a series asks: three of four agree. */
    void answerSeries() {
        for (var order : orders) {
            var question = look(order).path("series").path("question");
            if (!question.isObject()) {
                continue;
            }
            if (dice.nextInt(4) > 0) {
                guest.post(TRACK + order.token + "/series/agreement", "").good();
                order.promised = LocalDate.parse(question.path("shipBy").asString());
            }
        }
    }

    /** Pays what has fallen due of pieces on the bench. */
    public void payDue() {
        for (var order : orders) {
            if (!order.isLive() || order.isMade() || order.paid == 0) {
                continue;
            }
            var due = look(order).path("payment");
            if (due.isObject() && !order.state.equals("HELD")) {
                pay(order, due.path("id").asString());
            }
        }
    }

    /** What the order's page says now. */
    JsonNode look(Order order) {
        var seen = guest.get(TRACK + order.token).good();
        order.state = seen.path("state").asString();
        return seen;
    }
}
