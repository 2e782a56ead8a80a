package org.dingzuo.bench.quarter;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a maker does at the desk in the morning: answers, takes better plans, tells buyers of trouble, buys. */
final class Desk {
    /** Asks for so many days more than the plan knows of, and not every day anew. */
    private static final int ROOM_DAYS = 2;

    private static final int ASKS_AGAIN_DAYS = 4;

    private final Studio studio;
    private final Timeline time;
    private final Storeroom storeroom;
    int replans;

    Desk(Studio studio, Timeline time, Truth truth) {
        this.studio = studio;
        this.time = time;
        this.storeroom = new Storeroom(studio, time, truth);
    }

    Storeroom storeroom() {
        return storeroom;
    }

    void morning() {
        decide();
        takeBetterPlans();
        var today = studio.office.get("/today");
        askForMoney(today);
        speakOfTrouble(today);
        storeroom.buy();
        studio.lookAgain();
    }

    private void decide() {
        for (var decision : studio.office.get("/decisions")) {
            var order = decision.path("order").asString();
            switch (decision.path("kind").asString()) {
                case "CHANGE" -> agreeToChange(order);
                case "CANCELLATION" -> {
                    studio.office.tried(
                            "/orders/" + order + "/cancellation/kept",
                            "{\"material\":0,\"work\":0,\"because\":\"算了\"}");
                    studio.customers.answers.told(order);
                }
                default -> {}
            }
        }
    }

    private void agreeToChange(String order) {
        var change = studio.office.get("/orders/" + order).path("order").path("change");
        var no = change.path("no").asInt();
        if (studio.office
                .tried("/orders/" + order + "/changes/" + no + "/agreement", "{\"extra\":0}")
                .isGood()) {
            studio.customers.answers.told(order);
        } else {
            studio.office.tried("/orders/" + order + "/changes/" + no + "/refusal", "{\"because\":\"来不及改了\"}");
        }
    }

    /** Looking at the proposals has a better plan looked for; what is found is there a moment later. */
    private void takeBetterPlans() {
        studio.office.get("/plan/proposals");
        time.settle();
        for (var proposal : studio.office.get("/plan/proposals")) {
            if (proposal.path("kind").asString().equals("BETTER")
                    && proposal.path("state").asString().equals("OPEN")) {
                apply(proposal);
            }
        }
    }

    private void apply(JsonNode proposal) {
        var applied =
                studio.office.tried("/plan/proposals/" + proposal.path("id").asString() + "/application", "");
        replans += applied.isGood() ? 1 : 0;
    }

    /** Somebody is ill from today on. */
    void callInSick(Hands hands, LocalDate until) {
        var supposed = studio.office.post("/plan/what-if", """
            {"what":"AWAY","subject":"%s","from":"%s","until":"%s"}
            """.formatted(hands.id, studio.today(), until));
        hands.presence.stayAway(studio.today(), until);
        apply(supposed);
    }

    /** Whose piece will soon come to a step that waits for money is sent the link once more. */
    private void askForMoney(JsonNode today) {
        var owing = new LinkedHashSet<String>();
        for (var list : List.of("next", "later")) {
            for (var task : today.path(list)) {
                if (!task.path("unpaid").isNull()) {
                    owing.add(task.path("order").asString());
                }
            }
        }
        owing.forEach(studio.customers.answers::told);
    }

    private void speakOfTrouble(JsonNode today) {
        for (var task : today.path("next")) {
            if (!task.path("unpaid").isNull() && task.path("state").asString().equals("READY")) {
                studio.customers.find(task.path("order").asString()).ifPresent(order -> order.trouble("unpaid"));
            }
        }
        for (var risk : today.path("risks")) {
            if (risk.path("late").asBoolean()) {
                studio.customers.find(risk.path("order").asString()).ifPresent(order -> askForTime(order, risk));
            }
        }
    }

    private void askForTime(Bought order, JsonNode risk) {
        var asked = order.askedForTime;
        if (asked != null && asked.plusDays(ASKS_AGAIN_DAYS).isAfter(studio.today())) {
            return;
        }
        var day = LocalDate.parse(risk.path("projectedShipBy").asString()).plusDays(ROOM_DAYS);
        if (studio.office
                .tried("/orders/" + order.id + "/new-date", "{\"shipBy\":\"" + day + "\",\"reason\":\"手上的活慢了\"}")
                .isGood()) {
            order.askedForTime = studio.today();
            studio.customers.answers.told(order.id);
        }
    }
}
