package org.dingzuo.ordering.bookcheck;

import java.time.Instant;
import org.dingzuo.kernel.Money;

/** Two sums of this house that should be the same and are not.
 *  @param subject an order's id, or the name of a way of paying */
public record BookDifference(Kind kind, String subject, Money expected, Money found, Instant foundAt) {
    public enum Kind {
        /** The ledger and the payments, refunds of one order. */
        BUYERS_MONEY,
        /** The ledger and the payments, refunds, payouts of one way of paying. */
        CASH,
        /** An order that left the house and what was agreed for it. */
        UNPAID_SALE,
        /** An order that ended and money still held for it. */
        HELD_AFTER_END
    }
}
