package org.dingzuo.ordering.orderlist;

import java.time.LocalDate;
import java.util.Map;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.customer.Buyer;
import org.dingzuo.foundation.sheet.Cells;
import org.dingzuo.kernel.Money;

/** A line about an order that is still to be made; whether it can be is not yet looked at.
 *  @param values what is wished of the design, group by group */
record OpenLine(
        Cells<OrderColumn> cells,
        String key,
        Buyer buyer,
        PublishedDesign design,
        Map<String, Object> values,
        int quantity,
        Money total,
        Money paid,
        LocalDate promised,
        String note) {
    @Override
    public String toString() {
        return "OpenLine[" + cells.line() + ", sealed]";
    }
}
