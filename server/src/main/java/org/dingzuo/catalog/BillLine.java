package org.dingzuo.catalog;

import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A line of the bill of materials.
 *  @param item key of the stock item
 *  @param quantity for one piece, in the item's smallest unit
 *  @param when null: always
 *  @param shownAs what the shop calls it; null: the shop does not speak of it */
public record BillLine(
        String item,
        long quantity,
        @Nullable When when,
        @Nullable Words shownAs) {
    public BillLine(String item, long quantity, @Nullable When when) {
        this(item, quantity, when, null);
    }
}
