package org.dingzuo.fulfilment;

import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderState;

/** What became of an attempt to send a parcel, or to note that it arrived. */
public sealed interface ShippingOutcome {
    record Noted(OrderState state) implements ShippingOutcome {}

    record NoSuchOrder() implements ShippingOutcome {}

    /** The law lets a maker keep the piece until it is paid (Civil Code 783), and so do we. */
    record BalanceOpen(Money due) implements ShippingOutcome {}

    record NotNow(OrderState state) implements ShippingOutcome {}

    /** These orders do not go to the same person at the same address. */
    record NotTogether() implements ShippingOutcome {}
}
