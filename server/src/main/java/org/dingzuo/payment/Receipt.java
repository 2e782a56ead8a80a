package org.dingzuo.payment;

/** What became of an attempt to pay. */
public sealed interface Receipt {
    record Taken(Payment payment) implements Receipt {}

    /** The same payment was received before; nothing moved. */
    record AlreadyTaken(Payment payment) implements Receipt {}

    /** The payment had been received by another arrival: this sum is booked beside it and on its way back. */
    record TakenTwice(Payment extra) implements Receipt {}

    record Unknown() implements Receipt {}
}
