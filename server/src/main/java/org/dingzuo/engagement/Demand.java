package org.dingzuo.engagement;

import java.util.List;

/** What people ask for of one design, each counted once.
 *  @param asked people whose wish names it
 *  @param answered of these, whom the maker has answered
 *  @param ordered orders for it in the same time that were not given up
 *  @param choices what they named, the most wanted first */
public record Demand(String design, long asked, long answered, long ordered, List<Wanted> choices) {
    /** @param group key of the option group @param choice key of the choice */
    public record Wanted(String group, String choice, long people) {}
}
