package org.dingzuo.ordering.buyers;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Whom a maker looks for again and again, under a name. Who belongs to it is looked up anew each time.
 *  @param name unique in the studio
 *  @param design slug of something that they ordered; null: anything
 *  @param paidAtLeast zero: anybody
 *  @param quietDays nothing ordered for so many days; 0: anybody */
public record Segment(UUID id, String name, @Nullable String design, Money paidAtLeast, int quietDays, long version) {

    BuyerQuery at(Instant now) {
        return new BuyerQuery("", design, paidAtLeast, quietDays == 0 ? null : now.minus(Duration.ofDays(quietDays)));
    }
}
