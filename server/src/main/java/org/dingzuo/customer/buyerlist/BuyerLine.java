package org.dingzuo.customer.buyerlist;

import java.util.List;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Newcomers;
import org.jspecify.annotations.Nullable;

/** One line of a list beside whom the studio knows.
 *  @param line as the spreadsheet numbers it, from 1
 *  @param before as the studio has them; null: nobody known
 *  @param now as they will be
 *  @param said what will be written down
 *  @param what of the line is new to the studio; empty: nothing changes */
record BuyerLine(
        int line, BuyerId id, @Nullable Buyer before, Buyer now, List<Newcomers.Said> said, List<BuyerColumn> what) {

    boolean isNew() {
        return before == null;
    }

    boolean isOtherwise() {
        return before != null && !before.equals(now);
    }

    @Override
    public String toString() {
        return "BuyerLine[" + line + ", sealed]";
    }
}
