package org.dingzuo.materials;

import java.util.List;

/** What became of taking an order's material from the shelf. */
public sealed interface UseOutcome {
    record Used(List<Move> moves) implements UseOutcome {}

    /** The order has nothing firmly reserved: it needs nothing that is kept in the books, or it was used before. */
    record NothingToUse() implements UseOutcome {}

    /** The book has less than the order needs; nothing was taken. Receive or count these items first. */
    record Short(List<Shortage> missing) implements UseOutcome {}
}
