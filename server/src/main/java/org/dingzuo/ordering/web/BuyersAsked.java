package org.dingzuo.ordering.web;

import java.time.Duration;
import java.time.Instant;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.buyers.BuyerQuery;

/** Whom a maker looks for, as it comes over the wire. */
final class BuyersAsked {
    static final int LONGEST_DAYS = 3_650;
    static final long LARGEST_SUM = 1_000_000_000L;

    private BuyersAsked() {}

    /** @param q a part of a name, or at least four digits of a phone number
     *  @param design slug of something that they ordered; empty: anything
     *  @param paid at least so many fen
     *  @param quiet nothing ordered for so many days; 0: anybody
     *  @throws org.dingzuo.foundation.problem.Problem 422 naming what is malformed */
    static BuyerQuery read(String q, String design, long paid, long quiet, Instant now) {
        var faults = new Faults();
        var named = faults.optionalText("q", q, 60);
        var slug = faults.optionalText("design", design, 100);
        var least = Money.of(faults.number("paid", paid, 0, LARGEST_SUM));
        var days = faults.number("quiet", quiet, 0, LONGEST_DAYS);
        faults.refuseIfAny();
        return new BuyerQuery(
                named, slug.isEmpty() ? null : slug, least, days == 0 ? null : now.minus(Duration.ofDays(days)));
    }
}
