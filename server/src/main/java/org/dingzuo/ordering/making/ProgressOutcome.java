package org.dingzuo.ordering.making;

import org.dingzuo.ordering.OrderState;

/** What became of a step that somebody wanted to note on an order. */
public sealed interface ProgressOutcome {
    record Noted(OrderState state) implements ProgressOutcome {}

    /** The order is not where this can happen. */
    record NotNow(OrderState state) implements ProgressOutcome {}
}
