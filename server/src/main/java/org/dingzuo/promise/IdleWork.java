package org.dingzuo.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Work for nobody's order, in time that nobody needs.
 *  @param slots each stretch of it, as the plan's; the order is the work's own id. At least one
 *  @param stands false: a buyer's order, or a day off, has taken some of its time since */
public record IdleWork(UUID id, List<Slot> slots, boolean stands) {
    public IdleWork {
        slots = List.copyOf(slots);
    }

    public Instant from() {
        return slots.getFirst().from();
    }

    /** When the last of it ends. */
    public Instant until() {
        return slots.stream().map(Slot::until).max(Instant::compareTo).orElseThrow();
    }
}
