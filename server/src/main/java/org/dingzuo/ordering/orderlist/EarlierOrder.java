package org.dingzuo.ordering.orderlist;

import java.time.LocalDate;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.customer.Buyer;
import org.dingzuo.kernel.Money;

/** An order that was agreed before it came here, and is not made yet.
 *  @param key the same for the same order, however often it is brought
 *  @param quantity at least 1
 *  @param total agreed for all of it, freight included; positive
 *  @param paid of that, before it came here; at most the total
 *  @param shipBy the day on which it was promised to leave
 *  @param note in the maker's margin; empty: nothing */
public record EarlierOrder(
        String key,
        Buyer buyer,
        MakeableItem item,
        int quantity,
        Money total,
        Money paid,
        LocalDate shipBy,
        String note) {

    @Override
    public String toString() {
        return "EarlierOrder[" + key + ", sealed]";
    }
}
