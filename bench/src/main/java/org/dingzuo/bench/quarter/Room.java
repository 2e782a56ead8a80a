package org.dingzuo.bench.quarter;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How much room a piece takes in a load and how much a machine has, as the studio wrote it down. */
final class Room {
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> there = new HashMap<>();

    Room(Office office) {
        for (var card : office.get("/designs")) {
            var draft = office.get("/designs/" + card.path("id").asString()).path("draft");
            for (var step : draft.path("routing")) {
                taken.put(
                        draft.path("name").path("zh-CN").asString()
                                + step.path("key").asString(),
                        step.path("size").asInt(0));
            }
        }
        for (var machine : office.get("/machines")) {
            there.put(machine.path("id").asString(), machine.path("capacity").asInt());
        }
    }

    int of(JsonNode task) {
        return taken.getOrDefault(
                        task.path("design").asString() + task.path("step").asString(), 0)
                * task.path("quantity").asInt();
    }

    int in(String machine) {
        return there.getOrDefault(machine, 0);
    }
}
