package org.dingzuo.bench.ways;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Two series: the first closes short, gets more time and is made; the second finds too few and everything goes back. */
final class SeriesWay implements Way {
    private static final List<List<String>> WISHES = List.of(
            List.of("cup"), List.of("cup", "cup"), List.of("bowl"), List.of("plate"), List.of("cup", "bowl", "plate"));
    private static final int PLACES = 40;
    private static final int LEAST = 16;
    private static final int OUT_OF_REACH = 40;
    private static final int DAYS_OPEN = 10;

    private final Workshop workshop;
    private final Buyers buyers;
    private final Random dice;
    private final Map<String, List<Order>> orders = new HashMap<>();
    private final List<String> announced = new ArrayList<>();

    SeriesWay(Workshop workshop, Buyers buyers, Random dice, LocalDate today) {
        this.workshop = workshop;
        this.buyers = buyers;
        this.dice = dice;
        announce(LEAST, today);
    }

    private void announce(int least, LocalDate today) {
        var series = workshop.post(
                "/series",
                """
                {"name":{"zh-CN":"海"},"story":{"zh-CN":"浪与盐"},"film":null,"leastPieces":%d,"discount":1000,"places":%d,
                 "designs":[{"design":"cup"},{"design":"bowl"},{"design":"plate","least":2}],"opensAt":"%s","closesAt":"%s"}
                """.formatted(least, PLACES, at(today, 0), at(today.plusDays(DAYS_OPEN), 20)),
                "Idempotency-Key",
                new UUID(dice.nextLong(), dice.nextLong()).toString());
        announced.add(series.path("id").asString());
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0))
                .atZone(Hours.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    @Override
    public String name() {
        return "series";
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
        var series = newest();
        var extended = series.path("extensions").asInt() > 0;
        switch (series.path("state").asString()) {
            case "OPEN" -> {
                for (int comes = extended ? 3 : 1; comes > 0; comes--) {
                    join(series, today);
                }
            }
            case "DECIDING" -> {
                if (announced.size() == 1) {
                    extend(series, today);
                }
            }
            case "STARTED" -> {
                if (announced.size() == 1) {
                    announce(OUT_OF_REACH, today);
                }
            }
            default -> {}
        }
    }

    private void join(JsonNode series, LocalDate today) {
        var id = series.path("id").asString();
        var order = buyers.order(WISHES.get(dice.nextInt(WISHES.size())), id, null, today);
        if (order != null) {
            orders.computeIfAbsent(id, none -> new ArrayList<>()).add(order);
        }
    }

    private void extend(JsonNode series, LocalDate today) {
        workshop.post(
                "/series/" + series.path("id").asString() + "/extension",
                "{\"closesAt\":\"" + at(today.plusDays(8), 20) + "\",\"reason\":\"还差几件\"}");
        buyers.answerSeries();
    }

    private JsonNode newest() {
        return workshop.get("/series/" + announced.getLast()).good();
    }

    @Override
    public int capsPassed() {
        int beyond = 0;
        for (var id : announced) {
            var pieces = orders.getOrDefault(id, List.of()).stream()
                    .filter(Order::isLive)
                    .mapToInt(order -> order.designs.size())
                    .sum();
            beyond += Math.max(0, pieces - PLACES);
        }
        return beyond;
    }

    @Override
    public boolean isOver(LocalDate today) {
        return announced.size() == 2 && newest().path("state").asString().equals("REFUNDED");
    }
}
