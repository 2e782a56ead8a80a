package org.dingzuo.bench.ways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Two rounds of a preview cycle: shown, voted on, fixed by what the house proposes, booked under three caps, made, looked back on. */
final class CycleWay implements Way {
    private static final List<String> DESIGNS = List.of("cup", "bowl", "plate", "vase");
    private static final String ALL = "[\"cup\",\"bowl\",\"plate\",\"vase\"]";
    private static final int ROUNDS = 2;
    private static final int VOTERS = 12;
    private static final int COME_A_DAY = 5;
    private static final int PLACES = 6;
    private static final int MINUTES = 600;

    private final Workshop workshop;
    private final Buyers buyers;
    private final Guest guest;
    private final Random dice;
    private final Map<String, List<Order>> orders = new HashMap<>();
    /** Who put money down in a round, by the round. */
    private final Map<String, List<String>> voters = new HashMap<>();

    CycleWay(Workshop workshop, Buyers buyers, Guest guest, Random dice, LocalDate from) {
        this.workshop = workshop;
        this.buyers = buyers;
        this.guest = guest;
        this.dice = dice;
        workshop.put("/cycle-rule", """
            {"name":{"zh-CN":"每期"},"every":"stretch","from":"%s","days":[5,1,4,16,4],"opens":"07:00","least":2,"most":3,
             "places":%d,"designPlaces":3,"minutes":%d,"hold":1000,"weights":{"like":1,"rank":3,"hold":10}}
            """.formatted(from, PLACES, MINUTES), "If-Match", "\"0\"");
        workshop.post("/cycles", "{\"designs\":" + ALL + "}");
    }

    @Override
    public String name() {
        return "cycle";
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
        for (var round : rounds()) {
            if (round.path("number").asInt() > ROUNDS) {
                continue;
            }
            var id = round.path("id").asString();
            switch (round.path("phase").asString()) {
                case "AHEAD" -> prepare(id, round);
                case "TEASE" -> vote(id);
                case "BOOK" -> book(id, round, today);
                default -> {}
            }
        }
    }

    private JsonNode rounds() {
        return workshop.get("/cycles").good();
    }

    private void prepare(String id, JsonNode round) {
        if (round.path("designs").size() < DESIGNS.size()
                && round.path("number").asInt() <= ROUNDS) {
            var seen = workshop.get("/cycles/" + id);
            workshop.put(
                    "/cycles/" + id,
                    "{\"designs\":" + ALL + ",\"places\":" + PLACES + ",\"minutes\":" + MINUTES + "}",
                    "If-Match",
                    seen.etag());
        }
    }

    /** Once a round: some like, some rank, some put money down; one of them never pays, one takes it back. */
    private void vote(String round) {
        if (voters.containsKey(round)) {
            return;
        }
        var lies = new ArrayList<String>();
        for (int person = 0; person < VOTERS; person++) {
            var voter = "voter-" + new UUID(dice.nextLong(), dice.nextLong());
            var favourite = DESIGNS.get(dice.nextInt(DESIGNS.size()));
            guest.put(
                            path(round, "/vote"),
                            "{\"likes\":[\"cup\"],\"ranking\":[\"" + favourite + "\"]}",
                            "X-Voter",
                            voter)
                    .good();
            if (person < 6) {
                var put = guest.put(path(round, "/hold"), "{\"design\":\"" + favourite + "\"}", "X-Voter", voter)
                        .good();
                if (person > 0) {
                    buyers.putDown += buyers.paid(put.path("id").asString());
                    lies.add(voter);
                }
                if (person == 1) {
                    guest.delete(path(round, "/hold"), "X-Voter", voter).good();
                }
            }
        }
        voters.put(round, lies);
    }

    private String path(String round, String more) {
        return "/api/v1/shops/" + workshop.slug + "/cycles/" + round + more;
    }

    /** More come than there are places. Those who put money down come first, and say so. */
    private void book(String id, JsonNode round, LocalDate today) {
        var lineUp = new ArrayList<String>();
        for (var design : round.path("designs")) {
            if (design.path("places").asInt() > 0) {
                lineUp.add(design.path("design").asString());
            }
        }
        var known = voters.getOrDefault(id, new ArrayList<>());
        for (int comes = 0; comes < COME_A_DAY && !lineUp.isEmpty(); comes++) {
            var design = lineUp.get(dice.nextInt(lineUp.size()));
            var voter = known.isEmpty() ? null : known.removeFirst();
            var order = buyers.order(List.of(design), id, voter, today);
            if (order != null) {
                orders.computeIfAbsent(id, none -> new ArrayList<>()).add(order);
            }
        }
    }

    @Override
    public int capsPassed() {
        int beyond = 0;
        for (var round : rounds()) {
            var mine = orders.getOrDefault(round.path("id").asString(), List.of()).stream()
                    .filter(Order::isLive)
                    .toList();
            beyond += above(round.path("taken"), round.path("places").asInt());
            beyond += above(round.path("minutesTaken"), round.path("minutes").asInt());
            beyond += Math.max(0, mine.size() - round.path("places").asInt());
            for (var design : round.path("designs")) {
                var places = design.path("places").asInt();
                var remembered = mine.stream()
                        .filter(order ->
                                order.designs.contains(design.path("design").asString()))
                        .count();
                beyond += above(design.path("taken"), places) + (int) Math.max(0, remembered - places);
            }
        }
        return beyond;
    }

    private static int above(JsonNode taken, int most) {
        return Math.max(0, taken.asInt() - most);
    }

    @Override
    public boolean isOver(LocalDate today) {
        int done = 0;
        for (var round : rounds()) {
            done += round.path("phase").asString().equals("DONE") ? 1 : 0;
        }
        return done >= ROUNDS;
    }
}
