package org.dingzuo.bench.quarter;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One maker at the bench: takes what Today shows, one thing at a time, stops for rest and goes on after it. */
final class Hands {
    /** @param seconds that are left of it */
    private record InHand(JsonNode task, long seconds) {}

    final String id;
    final String name;
    final int pace;
    final Presence presence;
    private final Studio studio;
    private final Timeline time;
    private boolean busy;
    private @Nullable InHand inHand;
    private long wakings;

    Hands(Studio studio, Timeline time, JsonNode person, Presence presence) {
        this.studio = studio;
        this.time = time;
        this.id = person.path("id").asString();
        this.name = person.path("name").asString();
        this.pace = person.path("pace").asInt();
        this.presence = presence;
    }

    /** Looks for something to do: the kiln does not wait, then what was laid aside for it or for the night, then what Today shows. */
    void wake() {
        if (busy) {
            return;
        }
        var window = presence.at(time.now());
        if (window.from().isAfter(time.now())) {
            leaveLyingIfIll();
            wakeAt(window.from());
            return;
        }
        var today = studio.office.get("/today");
        if (!studio.kilns.tend(this, today) && !goOn(today) && !begin(today)) {
            wakeAt(nextFiring(today, presence.at(window.until()).from()));
        }
    }

    /** For whoever is there. */
    private void leaveLyingIfIll() {
        var laidAside = inHand;
        if (laidAside != null && presence.isAway(studio.today())) {
            studio.leftLying.put(Studio.key(laidAside.task()), laidAside.seconds());
            inHand = null;
        }
    }

    /** When the plan next wants these hands at a kiln; an hour after anybody's, who could not. */
    private Instant nextFiring(JsonNode today, Instant otherwise) {
        var next = otherwise;
        for (var task : today.path("next")) {
            if (task.path("kind").asString().equals("BATCH")
                    && task.path("from").isString()) {
                var begins = Kilns.begins(task);
                var mine = Kilns.isPlannedFor(this, task) ? begins : begins.plus(Kilns.PATIENCE);
                next = mine.isAfter(time.now()) && mine.isBefore(next) ? mine : next;
            }
        }
        return next;
    }

    private void wakeAt(Instant moment) {
        var mine = ++wakings;
        time.at(moment, () -> {
            if (mine == wakings) {
                wake();
            }
        });
    }

    /** Both hands are in something for so many minutes; rest waits for it. */
    void occupied(int minutes, Runnable then) {
        busy = true;
        time.at(time.now().plusSeconds(minutes * 60L), () -> {
            busy = false;
            then.run();
            wake();
        });
    }

    private boolean begin(JsonNode today) {
        for (var task : mine(today)) {
            var key = Studio.key(task);
            if (studio.begin(task, this)) {
                Long left = studio.leftLying.remove(key);
                var minutes = studio.truth.minutes(
                        name,
                        pace,
                        task.path("step").asString(),
                        task.path("plannedMinutes").asInt());
                work(task, left == null ? minutes * 60L : left, today);
                return true;
            }
        }
        return false;
    }

    /** What is planned for these hands, today's before later days'; then what lies behind at somebody else's. */
    private List<JsonNode> mine(JsonNode today) {
        var found = new ArrayList<JsonNode>();
        var others = new ArrayList<JsonNode>();
        for (var list : List.of("next", "later")) {
            for (var task : today.path(list)) {
                if (!task.path("kind").asString().equals("ATTENDED") || !isFree(task)) {
                    continue;
                }
                if (task.path("person").asString("").equals(id) || studio.leftLying.containsKey(Studio.key(task))) {
                    found.add(task);
                } else if (isBehind(task)) {
                    others.add(task);
                }
            }
        }
        found.addAll(others);
        return found;
    }

    private boolean isFree(JsonNode task) {
        return switch (task.path("state").asString()) {
            case "READY" -> task.path("unpaid").isNull();
            case "PAUSED" -> studio.leftLying.containsKey(Studio.key(task));
            default -> false;
        };
    }

    private boolean isBehind(JsonNode task) {
        var until = task.path("until");
        return until.isString()
                && OffsetDateTime.parse(until.asString()).toInstant().isBefore(time.now());
    }

    private boolean goOn(JsonNode today) {
        var laidAside = inHand;
        if (laidAside == null) {
            return false;
        }
        inHand = null;
        if (studio.act(laidAside.task(), "start", "{\"person\":\"" + id + "\"}").isGood()) {
            work(laidAside.task(), laidAside.seconds(), today);
            return true;
        }
        return false;
    }

    /** Until it is done, or the next rest, or the plan wants these hands at the kiln. */
    private void work(JsonNode task, long seconds, JsonNode today) {
        busy = true;
        var stops = nextFiring(today, presence.at(time.now()).until());
        var room = Duration.between(time.now(), stops).toSeconds();
        if (seconds <= room) {
            time.at(time.now().plusSeconds(seconds), () -> end(task));
        } else {
            time.at(stops, () -> layAside(task, seconds - room));
        }
    }

    private void layAside(JsonNode task, long left) {
        studio.act(task, "pause", "");
        inHand = new InHand(task, left);
        busy = false;
        wake();
    }

    private void end(JsonNode task) {
        busy = false;
        if (studio.act(task, "finish", "").isGood()) {
            studio.stepDone(task.path("order").asString());
        }
        studio.call();
    }
}
