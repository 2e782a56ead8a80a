package org.dingzuo.ordering.orderlist;

import org.dingzuo.customer.Buyer;

/** A line about an order that was made before: what will be written down about its buyer. */
record PastLine(int line, Buyer buyer, String words) {
    @Override
    public String toString() {
        return "PastLine[" + line + ", sealed]";
    }
}
