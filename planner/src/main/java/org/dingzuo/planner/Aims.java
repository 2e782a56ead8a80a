package org.dingzuo.planner;

/**
 * What a plan should be good at, all in minutes so that it can be weighed aloud. The sum of all finishes counts one
 * for one.
 *
 * @param perLoad what firing one load more is worth in minutes of finishing earlier
 * @param perMovedStep what telling a maker that a step moved is worth
 */
public record Aims(int perLoad, int perMovedStep) {

    /** A load is worth two days of one order, a moved step a quarter of an hour. */
    public static final Aims USUAL = new Aims(2_880, 15);

    public Aims {
        if (perLoad < 0 || perMovedStep < 0) {
            throw new IllegalArgumentException(
                    "perLoad " + perLoad + ", perMovedStep " + perMovedStep + ". Neither may be below 0.");
        }
    }
}
