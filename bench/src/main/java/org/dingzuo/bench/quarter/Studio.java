package org.dingzuo.bench.quarter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Hours;
import tools.jackson.databind.JsonNode;

/** One studio of the article with everybody in it. */
final class Studio {
    private static final int CALENDAR_DAYS = 200;

    final Story story;
    final Office office;
    final Truth truth;
    final Kilns kilns;
    final Customers customers;
    final Desk desk;
    final Dispatch dispatch;
    final List<Hands> hands = new ArrayList<>();
    /** Seconds that are left of a step whose maker fell ill over it. */
    final Map<String, Long> leftLying = new HashMap<>();

    private final Timeline time;
    /** What could not be begun today, and will not be asked again before something changes. */
    private final Set<String> stuck = new HashSet<>();

    Studio(Story story, Office office, Guest guest, Timeline time, long seed) {
        this.story = story;
        this.office = office;
        this.time = time;
        this.truth = new Truth(new Random(seed + 1));
        this.kilns = new Kilns(this, time);
        this.customers = new Customers(this, guest, time, new Random(seed + 2));
        this.desk = new Desk(this, time, new Truth(new Random(seed + 3)));
        this.dispatch = new Dispatch(this, time);
        var calendar = office.get("/calendar?from=" + today() + "&days=" + CALENDAR_DAYS);
        for (var person : office.get("/people")) {
            hands.add(new Hands(this, time, person, new Presence(person, calendar)));
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.now(), Hours.ZONE);
    }

    static String key(JsonNode task) {
        return task.path("order").asString() + "/" + task.path("line").asInt() + "/"
                + task.path("step").asString();
    }

    /** Something is new: what was stuck may go on. */
    void lookAgain() {
        stuck.clear();
        call();
    }

    /** Whoever has nothing to do looks at Today. */
    void call() {
        hands.forEach(Hands::wake);
    }

    /** @return whether hands are on it now */
    boolean begin(JsonNode task, Hands who) {
        if (stuck.contains(key(task))) {
            return false;
        }
        var begun = act(
                task,
                "start",
                "{\"person\":\"" + who.id + "\",\"agreement\":"
                        + task.path("agreement").asInt() + "}");
        if (!begun.isGood()) {
            stuck.add(key(task));
            customers.find(task.path("order").asString()).ifPresent(order -> order.trouble(begun.type()));
        }
        return begun.isGood();
    }

    Guest.Answer act(JsonNode task, String what, String body) {
        return office.tried(
                "/orders/%s/lines/%d/steps/%s/%s"
                        .formatted(
                                task.path("order").asString(),
                                task.path("line").asInt(),
                                task.path("step").asString(),
                                what),
                body);
    }

    /** What only needs time begins by itself, and ends when somebody is there to see that it is dry. */
    void stepDone(String order) {
        for (var task : office.get("/orders/" + order + "/steps")) {
            if (task.path("state").asString().equals("READY")
                    && !task.path("unpaid").isNull()) {
                customers.answers.told(order);
            }
            if (task.path("kind").asString().equals("UNATTENDED")
                    && task.path("state").asString().equals("READY")
                    && act(task, "start", "").isGood()) {
                var dry = Duration.ofMinutes(
                        truth.drying(task.path("plannedMinutes").asInt()));
                time.at(time.now().plus(dry), () -> look(task));
            }
        }
    }

    private void look(JsonNode resting) {
        var first = hands.stream()
                .map(each -> each.presence.at(time.now()).from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (first.isAfter(time.now())) {
            time.at(first, () -> look(resting));
        } else if (act(resting, "finish", "").isGood()) {
            stepDone(resting.path("order").asString());
            call();
        }
    }
}
