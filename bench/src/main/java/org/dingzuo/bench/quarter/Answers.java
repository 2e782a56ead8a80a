package org.dingzuo.bench.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Hours;
import tools.jackson.databind.JsonNode;

/** How buyers answer when something is asked of them: they pay what is due, agree to a day that is not much later, take the change that
 *  they wished for. */
final class Answers {
    private static final int WAKE = 8;
    private static final int NIGHT = 23;
    /** Minutes after which the slowest has looked who looks on the same day. */
    private static final int ANSWERS_WITHIN = 240;
    /** Whoever is asked for another day agrees to so many days more; to more than that, one in two does. */
    private static final int PATIENT_DAYS = 7;
    /** One of so many looks a day later. */
    private static final int SLOW_ONES = 12;

    private final Studio studio;
    private final Guest guest;
    private final Timeline time;
    private final Random dice;
    int changed;
    int agreedToLater;

    Answers(Studio studio, Guest guest, Timeline time, Random dice) {
        this.studio = studio;
        this.guest = guest;
        this.time = time;
        this.dice = dice;
    }

    /** A message reached them: they look within hours, some only on the next day. Nobody does at night. */
    void told(String order) {
        studio.customers.find(order).ifPresent(bought -> {
            var slow = dice.nextInt(SLOW_ONES) == 0;
            var soon = time.now().plusSeconds(60L * (slow ? 24 * 60 : 5 + dice.nextInt(ANSWERS_WITHIN)));
            var local = soon.atZone(Hours.ZONE);
            var late = local.getHour() >= NIGHT || local.getHour() < WAKE;
            var next = local.getHour() >= NIGHT ? local.toLocalDate().plusDays(1) : local.toLocalDate();
            time.at(late ? next.atTime(WAKE, 30).atZone(Hours.ZONE).toInstant() : soon, () -> look(bought));
        });
    }

    void look(Bought order) {
        var seen = guest.get(order.page()).good();
        order.state = seen.path("state").asString();
        if (order.temper == Temper.PAYS_LATE) {
            takeEarlierDay(order, seen);
        }
        var can = StreamSupport.stream(seen.path("can").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (can.contains("AGREE_DATE")) {
            answerDate(order, LocalDate.parse(seen.path("asked").path("shipBy").asString()));
        } else if (order.state.equals("PAID_LATE")) {
            answerLatePayment(order, seen);
        } else if (can.contains("ACCEPT_CHANGE")) {
            acceptChange(order, seen.path("change"));
        } else if (can.contains("ACCEPT_KEPT")) {
            var kept = seen.path("cancellation").path("kept").path("sum").asLong();
            guest.post(order.page() + "/cancellation/acceptance", "{\"kept\":" + kept + "}")
                    .good();
            order.state = "CANCELLED";
        } else if (seen.path("payment").isObject() && order.isOpen() && !order.state.equals("HELD")) {
            pay(seen.path("payment").path("id").asString());
            studio.call();
        }
    }

    /** Money that came late books the work again, for the accepted day or an earlier one: a later one is asked for. */
    private static void takeEarlierDay(Bought order, JsonNode seen) {
        var says = seen.path("promise").path("shipBy").asString("");
        if (!says.isEmpty() && LocalDate.parse(says).isBefore(order.promised)) {
            order.promised = LocalDate.parse(says);
        }
    }

    private void answerDate(Bought order, LocalDate day) {
        if (!day.isAfter(order.promised.plusDays(PATIENT_DAYS)) || dice.nextBoolean()) {
            guest.post(order.page() + "/new-date/agreement", "{\"shipBy\":\"" + day + "\"}")
                    .good();
            order.promised = day;
            order.movedByConsent = true;
            agreedToLater++;
        } else {
            guest.post(order.page() + "/new-date/refusal", "").good();
            order.trouble("broken-word");
            order.state = "CANCELLED";
        }
    }

    /** The time was somebody else's by then: who paid late takes a day not much later, or the money back. */
    private void answerLatePayment(Bought order, JsonNode seen) {
        var day = seen.path("newDate").asString("");
        if (!day.isEmpty() && !LocalDate.parse(day).isAfter(order.promised.plusDays(PATIENT_DAYS))) {
            var taken = guest.post(order.page() + "/acceptance", "{\"shipBy\":\"" + day + "\"}")
                    .good();
            // Not later than the day that was taken; an earlier one where that came free.
            order.promised =
                    LocalDate.parse(taken.path("promise").path("shipBy").asString());
            order.first = order.promised;
            order.state = "CONFIRMED";
        } else {
            guest.post(order.page() + "/cancellation", "").good();
            order.state = "CANCELLED";
        }
    }

    private void acceptChange(Bought order, JsonNode change) {
        var day = change.path("shipBy").asString();
        var accepted = guest.post(order.page() + "/changes/" + change.path("no").asInt() + "/acceptance", """
            {"sum":%d,"shipBy":"%s","consents":[%s]}
            """.formatted(
                        change.path("sum").asLong(), day, consents(change.path("consents"))));
        if (accepted.isGood()) {
            changed++;
            order.promised = LocalDate.parse(day);
        }
    }

    static String consents(JsonNode asked) {
        var given = new ArrayList<String>();
        asked.forEach(each -> given.add(
                """
            {"kind":"%s","version":"%s","given":true}\
            """.formatted(each.path("kind").asString(), each.path("version").asString())));
        return String.join(",", given);
    }

    void pay(String payment) {
        guest.post("/api/v1/payments/" + payment + "/sandbox", "").good();
    }
}
