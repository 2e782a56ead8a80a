package org.dingzuo.aftercare.followup;

import java.util.Map;
import org.dingzuo.kernel.Words;

/** When a studio follows up. What it has not said is as usual in the trade.
 *  @param askAfterDays days from delivery until the maker asks how a piece does, 1 to 365
 *  @param designs the same for single designs, by slug
 *  @param months how often an item wants care, by its key; 0: never
 *  @param version 0 until the studio has said anything */
public record CareRules(int askAfterDays, Map<String, Integer> designs, Map<String, Integer> months, long version) {
    public static final CareRules USUAL = new CareRules(14, Map.of(), Map.of(), 0);

    public CareRules {
        designs = Map.copyOf(designs);
        months = Map.copyOf(months);
    }

    /** 0: it wants none. */
    public int monthsOf(String item, Words name) {
        var said = months.get(item);
        return said != null
                ? said
                : UsualCare.of(item, name).map(care -> care.everyMonths).orElse(0);
    }
}
