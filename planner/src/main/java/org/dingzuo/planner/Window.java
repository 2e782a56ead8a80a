package org.dingzuo.planner;

/**
 * A stretch of time, half-open.
 *
 * @param from first minute inside, epoch minutes
 * @param until first minute after it, epoch minutes; equal to {@code from} for a stretch of no length
 */
public record Window(int from, int until) {

    public Window {
        if (until < from) {
            throw new IllegalArgumentException(
                    "until " + until + " is before from " + from + ". Give the earlier minute first.");
        }
    }

    public int minutes() {
        return until - from;
    }

    public boolean overlaps(Window other) {
        return from < other.until && other.from < until;
    }

    public boolean contains(Window other) {
        return from <= other.from && other.until <= until;
    }
}
