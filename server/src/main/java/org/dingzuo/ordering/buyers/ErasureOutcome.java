package org.dingzuo.ordering.buyers;

import java.util.List;

/** What became of the wish to forget a buyer. */
public sealed interface ErasureOutcome {
    record Erased() implements ErasureOutcome {}

    /** These orders still have to be made, sent or paid back, which nobody can do for a person without a name.
     *  @param numbers of the orders */
    record StillNeeded(List<String> numbers) implements ErasureOutcome {}

    /** There is no such buyer, or nothing is left of them. */
    record Unknown() implements ErasureOutcome {}
}
