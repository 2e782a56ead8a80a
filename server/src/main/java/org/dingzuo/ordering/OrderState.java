package org.dingzuo.ordering;

import java.util.Set;

/** Where an order stands. */
public enum OrderState {
    /** Time, material and place are held; the deposit is asked for. */
    HELD,
    /** The buyer says it is paid and showed proof; the maker has to confirm. */
    AWAITING_CONFIRMATION,
    /** The deposit is in: the work may begin. */
    CONFIRMED,
    MAKING,
    /** Made and packed; sent as soon as the balance is in. In the making again when something of it is to be made good. */
    READY,
    SHIPPED,
    DELIVERED,
    CLOSED,
    /** Never paid: everything was given back. */
    EXPIRED,
    CANCELLED,
    /** Money came after the hold was over and the same promise could not be given again: the buyer is asked. */
    PAID_LATE;

    /** The one table of the order's life. */
    Set<OrderState> next() {
        return switch (this) {
            case HELD -> Set.of(AWAITING_CONFIRMATION, CONFIRMED, EXPIRED, CANCELLED);
            case AWAITING_CONFIRMATION -> Set.of(HELD, CONFIRMED, EXPIRED, CANCELLED);
            // What lies finished has no making.
            case CONFIRMED -> Set.of(MAKING, READY, CANCELLED);
            case MAKING -> Set.of(READY, CANCELLED);
            case READY -> Set.of(MAKING, SHIPPED, CANCELLED);
            case SHIPPED -> Set.of(DELIVERED);
            case DELIVERED -> Set.of(CLOSED);
            case EXPIRED, CANCELLED -> Set.of(CONFIRMED, PAID_LATE);
            case PAID_LATE -> Set.of(CONFIRMED, CANCELLED);
            case CLOSED -> Set.of();
        };
    }

    /** The one table of transitions; no state becomes itself. */
    public boolean mayBecome(OrderState other) {
        return next().contains(other);
    }
}
