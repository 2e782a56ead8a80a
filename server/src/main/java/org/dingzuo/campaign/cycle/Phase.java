package org.dingzuo.campaign.cycle;

/** Where a cycle stands. SKIPPED and DONE are ends. */
public enum Phase {
    AHEAD,
    TEASE,
    FIX,
    BOOK,
    MAKE,
    REVIEW,
    DONE,
    SKIPPED;

    public boolean isOver() {
        return this == DONE || this == SKIPPED;
    }

    /** Whether the line-up is still to be decided. */
    public boolean isBeforeBooking() {
        return this == AHEAD || this == TEASE || this == FIX;
    }
}
