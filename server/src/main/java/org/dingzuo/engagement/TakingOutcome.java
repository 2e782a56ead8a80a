package org.dingzuo.engagement;

/** What became of pasted comments. */
public sealed interface TakingOutcome {
    /** @param taken new inquiries
     *  @param joined remarks of people who had asked before: added to what they said */
    record TakenIn(int taken, int joined) implements TakingOutcome {}

    /** More people than are taken in at a time; nothing was. */
    record TooMany(int most) implements TakingOutcome {}
}
