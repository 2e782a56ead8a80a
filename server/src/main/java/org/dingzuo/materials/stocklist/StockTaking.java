package org.dingzuo.materials.stocklist;

/** What became of a list. */
public sealed interface StockTaking {
    /** @param fresh so many new items
     *  @param changed so many items of which something changed */
    record Taken(int fresh, int changed) implements StockTaking {}

    /** This very list, read this very way, was taken before; nothing was done. */
    record TakenBefore() implements StockTaking {}

    /** Nothing was taken. */
    record Faulty(StockPreview preview) implements StockTaking {}

    /** Somebody else changed an item meanwhile; nothing was taken. */
    record Overtaken(int line) implements StockTaking {}
}
