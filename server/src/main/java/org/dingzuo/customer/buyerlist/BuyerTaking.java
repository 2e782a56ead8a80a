package org.dingzuo.customer.buyerlist;

/** What became of a list of customers. */
public sealed interface BuyerTaking {
    /** @param fresh so many new people
     *  @param changed so many known ones of whom something changed */
    record Taken(int fresh, int changed) implements BuyerTaking {}

    /** This very list, read this very way, was taken before; nothing was done. */
    record TakenBefore() implements BuyerTaking {}

    /** Nothing was taken. */
    record Faulty(BuyerPreview preview) implements BuyerTaking {}

    /** One of these people came, changed or was erased meanwhile; nothing was taken. */
    record Overtaken() implements BuyerTaking {}
}
