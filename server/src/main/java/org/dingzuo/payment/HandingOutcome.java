package org.dingzuo.payment;

/** What became of a refund that a person says has been sent back. */
public sealed interface HandingOutcome {
    record Returned(Refund refund) implements HandingOutcome {}

    /** Its provider still works on it: sent by hand too, it might arrive twice. */
    record OnItsWay() implements HandingOutcome {}

    /** Unknown, or sent back before. */
    record NotOwed() implements HandingOutcome {}
}
