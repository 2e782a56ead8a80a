package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is placed of paid, unfinished orders.
 *  @param version of the plan; 0 where nothing is firm
 *  @param slots in the order in which they begin
 *  @param days for which each order was promised, those too of which nothing is placed any more */
record FirmPlan(long version, List<Slot> slots, Map<UUID, LocalDate> days) {

    /** In {@code [from, until)}. */
    List<Slot> between(Instant from, Instant until) {
        return slots.stream()
                .filter(slot -> slot.from().isBefore(until) && slot.until().isAfter(from))
                .toList();
    }

    List<Slot> of(Collection<UUID> orders) {
        var wanted = new HashSet<>(orders);
        return slots.stream().filter(slot -> wanted.contains(slot.order())).toList();
    }
}
