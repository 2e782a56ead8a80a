package org.dingzuo.payment;

/** What became of an attempt to pay. */
public sealed interface Receipt {
    record Taken(Payment payment) implements Receipt {}

    /** The same payment was received before; nothing moved. */
    record AlreadyTaken(Payment payment) implements Receipt {}

    record Unknown() implements Receipt {}
}
