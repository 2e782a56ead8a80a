package org.dingzuo.aftercare.followup;

import java.time.LocalDate;
import org.dingzuo.ordering.OrderId;

/** A moment at which a buyer is to hear something about a delivered order.
 *  @param item whose care is due; empty: the maker asks how the piece does
 *  @param round 0 the first time */
public record Reminder(OrderId order, String item, int round, LocalDate deliveredOn, LocalDate dueOn) {
    public boolean asks() {
        return item.isEmpty();
    }
}
