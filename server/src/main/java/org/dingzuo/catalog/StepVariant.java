package org.dingzuo.catalog;

/** A step as it is made for some choices of one design: those by which its minutes may be others.
 *  @param choices each {@code group=choice}, sorted, joined by commas; at least one */
public record StepVariant(DesignId design, String choices) {}
