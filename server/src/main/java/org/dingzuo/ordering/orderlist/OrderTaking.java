package org.dingzuo.ordering.orderlist;

/** What became of an order book. */
public sealed interface OrderTaking {
    /** @param open so many orders were taken over @param past so many lines were written down as history */
    record Taken(int open, int past) implements OrderTaking {}

    /** Nothing was taken. */
    record Faulty(OrderPreview preview) implements OrderTaking {}

    /** One of these people came meanwhile; nothing was taken. */
    record Overtaken() implements OrderTaking {}
}
