package org.dingzuo.materials;

/** What came of receiving or counting. */
public sealed interface StockOutcome {
    record Moved(Move move) implements StockOutcome {}

    /** The count agrees with the book. */
    record Agreed() implements StockOutcome {}

    record UnknownItem() implements StockOutcome {}
}
