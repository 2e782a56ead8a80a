package org.dingzuo.film.encoding;

public sealed interface LabOutcome {
    record Developed(Prints prints) implements LabOutcome {}

    record Rejected(Rejection why) implements LabOutcome {}

    /** Somebody no longer wants it. */
    record Stopped() implements LabOutcome {}
}
