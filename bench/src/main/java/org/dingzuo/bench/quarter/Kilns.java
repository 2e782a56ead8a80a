package org.dingzuo.bench.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The loads: what is ready for the same firing goes in together, when the plan wants it fired; some firings fail in part, and what came out underfired goes in again. */
final class Kilns {
    private static final double FAILS = 0.06;
    /** Of the pieces in a firing that fails. */
    private static final double UNDERFIRED = 0.35;

    static final Duration PATIENCE = Duration.ofHours(1);

    private record Load(List<JsonNode> pieces, Instant cold) {}

    private final Studio studio;
    private final Timeline time;
    private final Map<String, Load> firing = new HashMap<>();
    int firings;
    int failed;
    int firedAgain;

    Kilns(Studio studio, Timeline time) {
        this.studio = studio;
        this.time = time;
    }

    /** @return whether these hands have found something to do at a kiln */
    boolean tend(Hands hands, JsonNode today) {
        for (var entry : firing.entrySet()) {
            var load = entry.getValue();
            if (!load.cold().isAfter(time.now()) && !load.pieces().isEmpty()) {
                unload(entry.getKey(), load, hands);
                return true;
            }
        }
        for (var pieces : due(today).values()) {
            if (isFor(hands, pieces.getFirst())) {
                return load(pieces, hands);
            }
        }
        return false;
    }

    private Map<String, List<JsonNode>> due(JsonNode today) {
        var due = new LinkedHashMap<String, List<JsonNode>>();
        for (var task : today.path("next")) {
            if (task.path("kind").asString().equals("BATCH")
                    && task.path("state").asString().equals("READY")
                    && task.path("unpaid").isNull()
                    && task.path("machine").isString()
                    && !firing.containsKey(task.path("machine").asString())
                    && !begins(task).isAfter(time.now())) {
                due.computeIfAbsent(task.path("machine").asString() + begins(task), none -> new ArrayList<>())
                        .add(task);
            }
        }
        return due;
    }

    static Instant begins(JsonNode task) {
        return OffsetDateTime.parse(task.path("from").asString()).toInstant();
    }

    static boolean isPlannedFor(Hands hands, JsonNode task) {
        for (var around : task.path("around")) {
            if (around.path("role").asString().equals("LOADING")) {
                return around.path("person").asString("").equals(hands.id);
            }
        }
        return true;
    }

    /** Whoever is to load it; after an hour, whoever is there. */
    private boolean isFor(Hands hands, JsonNode task) {
        return isPlannedFor(hands, task) || !begins(task).plus(PATIENCE).isAfter(time.now());
    }

    private boolean load(List<JsonNode> due, Hands hands) {
        var machine = due.getFirst().path("machine").asString();
        var pieces = due.stream().filter(task -> studio.begin(task, hands)).toList();
        if (pieces.isEmpty()) {
            return false;
        }
        fire(machine, pieces, hands);
        return true;
    }

    private void fire(String machine, List<JsonNode> pieces, Hands hands) {
        var first = pieces.getFirst();
        var loading = studio.truth.handsAround(minutes(first, "LOADING"));
        var runs = studio.truth.firing(first.path("plannedMinutes").asInt());
        var cold = time.now().plusSeconds((loading + runs) * 60L);
        firing.put(machine, new Load(pieces, cold));
        firings++;
        time.at(cold, studio::call);
        hands.occupied(loading, () -> {});
    }

    private static int minutes(JsonNode piece, String role) {
        for (var around : piece.path("around")) {
            if (around.path("role").asString().equals(role)) {
                var from = OffsetDateTime.parse(around.path("from").asString());
                return (int) Duration.between(
                                from, OffsetDateTime.parse(around.path("until").asString()))
                        .toMinutes();
            }
        }
        return 1;
    }

    private void unload(String machine, Load load, Hands hands) {
        firing.put(machine, new Load(List.of(), load.cold()));
        hands.occupied(studio.truth.handsAround(minutes(load.pieces().getFirst(), "UNLOADING")), () -> {
            firing.remove(machine);
            var fails = studio.truth.happens(FAILS);
            failed += fails ? 1 : 0;
            var again = new ArrayList<JsonNode>();
            for (var piece : load.pieces()) {
                var order = piece.path("order").asString();
                if (fails && studio.truth.happens(UNDERFIRED)) {
                    again.add(piece);
                    studio.customers.find(order).ifPresent(bought -> bought.trouble("underfired"));
                } else if (studio.act(piece, "finish", "").isGood()) {
                    studio.stepDone(order);
                }
            }
            firedAgain += again.size();
            if (!again.isEmpty()) {
                fire(machine, again, hands);
            }
        });
    }
}
