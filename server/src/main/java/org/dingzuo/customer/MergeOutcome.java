package org.dingzuo.customer;

/** What became of the wish to take two buyers for one. */
public sealed interface MergeOutcome {
    record Merged() implements MergeOutcome {}

    /** One of them is unknown, erased, or the same. */
    record Unknown() implements MergeOutcome {}

    /** One of them is taken together with somebody already; take that apart first. */
    record TakenAlready() implements MergeOutcome {}
}
