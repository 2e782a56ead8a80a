package org.dingzuo.ordering.silence;

/** @param days after which a buyer who heard nothing should hear something, 1 to 60
 *  @param version 0: the studio has not chosen, and the house's default holds */
public record SilenceRule(int days, long version) {
    static final SilenceRule DEFAULT = new SilenceRule(7, 0);
}
