package org.dingzuo.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.planner.Window;

/** How much work is left of an order, and when somebody would have worked it off. A lower bound: other orders are left out. */
final class Remaining {
    private Remaining() {}

    /** Hands-on minutes placed at or after {@code from}. */
    static int minutesFrom(List<Slot> slots, Instant from) {
        return slots.stream()
                .filter(slot -> slot.person() != null
                        && slot.role() != Role.SETUP
                        && !slot.from().isBefore(from))
                .mapToInt(slot ->
                        (int) Duration.between(slot.from(), slot.until()).toMinutes())
                .sum();
    }

    /** The minute at which {@code minutes} of free time have passed after {@code from}; {@code from} where there is none. */
    static int workedOff(List<Window> free, int from, int minutes) {
        var left = minutes;
        var end = from;
        for (var window : free) {
            if (window.until() <= from || left <= 0) {
                continue;
            }
            var start = Math.max(window.from(), from);
            var used = Math.min(left, window.until() - start);
            left -= used;
            end = start + used;
        }
        return end;
    }
}
