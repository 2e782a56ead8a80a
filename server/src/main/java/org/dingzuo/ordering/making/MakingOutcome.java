package org.dingzuo.ordering.making;

import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Shortage;
import org.dingzuo.ordering.OrderState;

/** What became of a step of the making that somebody wanted to note on an order. */
public sealed interface MakingOutcome {
    record Noted(OrderState state) implements MakingOutcome {}

    /** The order is not being made. */
    record NotNow(OrderState state) implements MakingOutcome {}

    /** A part of the money is due before this step, and is not paid. Nothing was noted. */
    record Unpaid(Money due) implements MakingOutcome {}

    /** The work waits for something of the buyer's. Nothing was noted. */
    record AwaitsBuyer() implements MakingOutcome {}

    /** The store-room's book has less than the order needs. Nothing was noted; receive or count these first. */
    record MaterialShort(List<Shortage> missing) implements MakingOutcome {}
}
