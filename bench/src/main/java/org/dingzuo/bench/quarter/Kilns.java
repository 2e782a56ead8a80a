package org.dingzuo.bench.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.bench.ways.Hours;
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
    private final Room room;
    int firings;
    int failed;
    int firedAgain;

    Kilns(Studio studio, Timeline time) {
        this.studio = studio;
        this.time = time;
        this.room = new Room(studio.office);
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
        for (var first : firstOfEachKiln(today).values()) {
            if (isFor(hands, first)) {
                return load(together(first, today), first.path("machine").asString(), hands);
            }
        }
        return false;
    }

    /** What is due goes before what missed its own firing: that one joins the next of its kind, and has the kiln for itself only where
     *  nobody else is planned into it before it would be cold. */
    private Map<String, JsonNode> firstOfEachKiln(JsonNode today) {
        var found = new LinkedHashMap<String, JsonNode>();
        for (var task : today.path("next")) {
            var machine = task.path("machine").asString("");
            if (isReady(task) && !firing.containsKey(machine) && !begins(task).isAfter(time.now())) {
                if (!isMissed(task)) {
                    found.merge(machine, task, (before, now) -> isMissed(before) ? now : before);
                } else if (isFreeLongEnough(task, today)) {
                    found.putIfAbsent(machine, task);
                }
            }
        }
        return found;
    }

    private boolean isMissed(JsonNode task) {
        return begins(task).isBefore(studio.today().atStartOfDay(Hours.ZONE).toInstant());
    }

    private boolean isFreeLongEnough(JsonNode task, JsonNode today) {
        var cold = time.now().plusSeconds(task.path("plannedMinutes").asLong() * 60);
        for (var other : fired(today)) {
            if (other.path("machine").asString().equals(task.path("machine").asString())
                    && begins(other).isAfter(time.now())
                    && begins(other).isBefore(cold)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever is ready for the same firing, while there is room. */
    private List<JsonNode> together(JsonNode first, JsonNode today) {
        var pieces = new ArrayList<JsonNode>();
        var free = room.in(first.path("machine").asString());
        for (var task : fired(today)) {
            if (isReady(task)
                    && task.path("step").asString().equals(first.path("step").asString())
                    && room.of(task) <= free) {
                free -= room.of(task);
                pieces.add(task);
            }
        }
        return pieces;
    }

    private static List<JsonNode> fired(JsonNode today) {
        var fired = new ArrayList<JsonNode>();
        for (var list : List.of("next", "later")) {
            for (var task : today.path(list)) {
                if (task.path("kind").asString().equals("BATCH")
                        && task.path("from").isString()) {
                    fired.add(task);
                }
            }
        }
        return fired;
    }

    private static boolean isReady(JsonNode task) {
        return task.path("kind").asString().equals("BATCH")
                && task.path("state").asString().equals("READY")
                && task.path("unpaid").isNull()
                && task.path("machine").isString();
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

    private boolean load(List<JsonNode> due, String machine, Hands hands) {
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
