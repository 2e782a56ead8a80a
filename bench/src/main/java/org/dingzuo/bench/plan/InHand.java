package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Window;

/** The time that work already begun is expected to take yet. */
final class InHand {

    final List<Placement> placements = new ArrayList<>();
    private final Map<String, Integer> busyUntil = new HashMap<>();
    private final List<Person> people;
    private final int now;

    InHand(List<Person> people, int now) {
        this.people = people;
        this.now = now;
    }

    /** When hands that go on for so many minutes will be done. */
    int hands(String key, Placement there, int minutes) {
        String who = String.valueOf(there.person());
        List<Window> parts = new ArrayList<>();
        int t = busyUntil.getOrDefault(who, now);
        int left = minutes;
        for (Window window : free(who)) {
            int from = Math.max(window.from(), t);
            if (left > 0 && window.until() > from) {
                int sitting = Math.min(left, window.until() - from);
                parts.add(new Window(from, from + sitting));
                left -= sitting;
            }
        }
        if (parts.isEmpty()) {
            return now + minutes;
        }
        int end = parts.getLast().until();
        busyUntil.put(who, end);
        placements.add(new Placement("floor", key, who, there.machine(), null, null, 0, parts));
        return end;
    }

    /** A load runs by the clock; everybody knows when it ends. */
    int load(String key, Placement there) {
        placements.add(new Placement(
                "floor", key, null, there.machine(), there.load(), there.family(), there.size(), there.parts()));
        return there.end();
    }

    private List<Window> free(String who) {
        return people.stream()
                .filter(person -> person.key().equals(who))
                .findFirst()
                .map(Person::free)
                .orElse(List.of());
    }
}
