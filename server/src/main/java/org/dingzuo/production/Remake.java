package org.dingzuo.production;

import org.jspecify.annotations.Nullable;

/** Pieces that did not come out of a step as they should, and are made again.
 *  @param failed a step that was begun
 *  @param pieces how many of them, at least 1
 *  @param from the step from which they are done again, itself or one before it; null: new pieces, of new material
 *  @param words what happened, for the studio alone; may be empty */
public record Remake(StepKey failed, int pieces, @Nullable String from, String words) {}
