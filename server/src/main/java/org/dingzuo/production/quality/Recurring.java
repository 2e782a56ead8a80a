package org.dingzuo.production.quality;

/** What goes wrong with a design again and again.
 *  @param kindOfStep that it comes from
 *  @param pieces that had it, at least 1
 *  @param words as it was told last */
public record Recurring(String kindOfStep, Defect.Cause cause, long pieces, String words) {}
