package org.dingzuo.aftercare.cases;

import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong.
 *  @param line from 0
 *  @param parcel for CARRIER; null: the only one there is
 *  @param wanted null: nothing was said
 *  @param words 1 to {@link CaseFile#LONGEST} characters */
public record Opening(
        OrderId order, int line, Cause cause, @Nullable ParcelId parcel, Remedy.@Nullable Kind wanted, String words) {
    @Override
    public String toString() {
        return "Opening[" + order.value() + "/" + line + ", " + cause + ", sealed]";
    }
}
