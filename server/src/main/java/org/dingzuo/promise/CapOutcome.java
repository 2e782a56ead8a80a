package org.dingzuo.promise;

/** What became of setting a cap. */
public sealed interface CapOutcome {
    record Kept(Cap cap) implements CapOutcome {}

    /** There is one of this period, unit and scope: change that one. */
    record AlreadyThere() implements CapOutcome {}

    /** Somebody was faster; nothing was overwritten. */
    record Stale() implements CapOutcome {}

    record Unknown() implements CapOutcome {}
}
