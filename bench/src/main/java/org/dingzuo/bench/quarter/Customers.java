package org.dingzuo.bench.quarter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Hours;
import tools.jackson.databind.JsonNode;

/** Everybody who buys of one studio: when they come, what they want, and what becomes of it on the first day. */
final class Customers {
    private static final LocalTime FIRST = LocalTime.of(10, 0);
    private static final int OPEN_MINUTES = 12 * 60;
    /** A hold is over by then. */
    private static final Duration TOO_LATE = Duration.ofMinutes(70);

    private static final Duration SECOND_THOUGHTS = Duration.ofHours(3);

    private final Studio studio;
    private final Guest guest;
    private final Timeline time;
    private final Random dice;
    final Map<String, Bought> orders = new HashMap<>();
    final Answers answers;
    int came;
    int refused;

    Customers(Studio studio, Guest guest, Timeline time, Random dice) {
        this.studio = studio;
        this.guest = guest;
        this.time = time;
        this.dice = dice;
        this.answers = new Answers(studio, guest, time, dice);
    }

    Optional<Bought> find(String order) {
        return Optional.ofNullable(orders.get(order));
    }

    /** Poisson, after Knuth: so many come today, each when he likes. */
    void expect(double perDay) {
        var limit = Math.exp(-perDay);
        for (var product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            var at = studio.today().atTime(FIRST).plusMinutes(dice.nextInt(OPEN_MINUTES));
            time.at(at.atZone(Hours.ZONE).toInstant(), this::come);
        }
    }

    private void come() {
        came++;
        var wanted = studio.story.wish().apply(dice);
        var pieces = dice.nextInt(8) == 0 ? 2 : 1;
        var wish = """
            "lines":[{"design":"%s","configuration":%s,"quantity":%d}],"to":{"province":"浙江省","city":"杭州市"}\
            """.formatted(wanted.design(), wanted.configuration(), pieces);
        var shop = "/api/v1/shops/" + studio.story.slug();
        var offer = guest.post(shop + "/quotes", "{" + wish + "}");
        if (offer.status() == 409) {
            refused++;
            return;
        }
        var placed = guest.post(shop + "/orders", accepted(wish, offer.good()), "Idempotency-Key", key());
        if (placed.status() == 409) {
            refused++;
            return;
        }
        remember(placed.good(), wanted, pieces);
    }

    private void remember(JsonNode placed, Story.Wanted wanted, int pieces) {
        var order = new Bought(
                placed.path("order").asString(),
                placed.path("trackingToken").asString(),
                placed.path("payment").path("id").asString(),
                Temper.of(dice),
                pieces,
                studio.today(),
                placed.path("promise").path("confidence").isNumber(),
                LocalDate.parse(placed.path("promise").path("shipBy").asString()));
        orders.put(order.id, order);
        switch (order.temper) {
            case NEVER_PAYS -> {}
            case PAYS -> answers.pay(order.payment);
            case PAYS_LATE ->
                time.at(time.now().plus(TOO_LATE), () -> {
                    answers.pay(order.payment);
                    answers.look(order);
                });
            case WITHDRAWS -> {
                answers.pay(order.payment);
                time.at(time.now().plus(SECOND_THOUGHTS), () -> {
                    guest.post(order.page() + "/cancellation", "");
                    answers.look(order);
                });
            }
            case THINKS_AGAIN -> {
                answers.pay(order.payment);
                time.at(time.now().plus(SECOND_THOUGHTS), () -> askForChange(order, wanted));
            }
        }
    }

    private String accepted(String wish, JsonNode offer) {
        return """
            {%s,"accept":{"total":%d,"shipBy":"%s"},"buyer":{"name":"林小满","phone":"139%08d",
            "address":{"province":"浙江省","city":"杭州市","district":"西湖区","line":"文三路 1 号"}},"consents":[%s]}
            """.formatted(
                        wish,
                        offer.path("total").asLong(),
                        offer.path("promise").path("shipBy").asString(),
                        10_000_000 + dice.nextInt(80_000_000),
                        Answers.consents(offer.path("consents")));
    }

    private String key() {
        return new UUID(dice.nextLong(), dice.nextLong()).toString();
    }

    private void askForChange(Bought order, Story.Wanted wanted) {
        guest.post(order.page() + "/changes", """
            {"lines":[{"line":0,"configuration":%s}],"words":"还是换一种吧"}
            """.formatted(wanted.otherwise()));
    }

    /** At night: who has not heard of an order by then looks what became of it. */
    void seeWhatBecame() {
        for (var order : orders.values()) {
            if (order.state.equals("HELD")) {
                order.state = guest.get(order.page()).good().path("state").asString();
            }
        }
    }
}
