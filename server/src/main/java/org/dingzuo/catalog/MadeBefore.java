package org.dingzuo.catalog;

/** Who knows that a design was really made: the floor of its samples, the orders of what arrived. One of them is enough. */
public interface MadeBefore {
    /** @param slug of the same design */
    boolean isMade(DesignId design, String slug);
}
