package org.dingzuo.campaign.series;

import java.util.LinkedHashSet;
import java.util.Set;

/** How a series would end if it ended now. Pure. */
public sealed interface End {
    /** @param dropped designs below their own minimum: their pieces are not made */
    record Runs(Set<String> dropped) implements End {}

    /** Too few, once the designs that would drop out are left aside. */
    record Short() implements End {}

    static End of(Series series, Gauge gauge) {
        var dropped = new LinkedHashSet<String>();
        for (var member : series.designs()) {
            if (gauge.pieces(member.design()) < member.least()) {
                dropped.add(member.design());
            }
        }
        var rest = gauge.without(dropped);
        return series.minimum().isReachedBy(rest) && rest.pieces() > 0 ? new Runs(dropped) : new Short();
    }
}
