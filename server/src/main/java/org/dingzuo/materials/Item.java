package org.dingzuo.materials;

import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A thing of the store-room, and how it stands. Quantities are whole numbers of its smallest unit.
 *  @param leadDays calendar days from ordering more of it until it is here
 *  @param committed spoken for by orders, paid or not
 *  @param onOrder what open purchases are still to bring
 *  @param cost null: nobody has said
 *  @param version for If-Match; bumped by edits, not by stock going in and out */
public record Item(
        String key,
        Words name,
        Words unit,
        int leadDays,
        long onHand,
        long committed,
        long onOrder,
        @Nullable ItemCost cost,
        Keeping keeping,
        long version) {

    /** What the next order may count on; never negative. */
    public long free() {
        return Math.max(0, onHand - committed);
    }

    /** What may be counted on once all that was ordered is here; negative: that is not enough for the orders that there are. */
    public long position() {
        return onHand - committed + onOrder;
    }

    /** What must be bought for the orders that there are. */
    public long missing() {
        return Math.max(0, committed - onHand);
    }
}
