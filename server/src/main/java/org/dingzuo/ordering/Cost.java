package org.dingzuo.ordering;

import java.time.Instant;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One thing that an order has cost.
 *  @param subject what it is about: an item's key, {@code line/step}, or empty
 *  @param quantity of the item's unit (MATERIAL) or minutes (WORK); null: none
 *  @param amount less than nothing only for RECOVERED */
public record Cost(
        Kind kind, String subject, Words name, @Nullable Long quantity, Money amount, Basis basis, Instant at) {

    public enum Kind {
        MATERIAL,
        WORK,
        /** A share of what a machine cost that is shared or rented. */
        MACHINE,
        BOUGHT_IN,
        /** What was cut or bought and can be used for something else. */
        RECOVERED
    }

    /** What the amount rests on. */
    public enum Basis {
        /** Minutes by the clock. */
        CLOCK,
        /** No clock ran: the minutes of the plan. */
        PLAN,
        /** The cost of the item as the books have it. */
        COST,
        /** Nobody has said what it costs: it counts as nothing. */
        UNKNOWN,
        /** As the maker wrote it down. */
        SAID
    }
}
