package org.dingzuo.ordering;

import java.time.Instant;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One part of an order's money, as it was agreed and as it stands.
 *  @param no from 1, in the order of agreeing
 *  @param amount less than nothing only for a CHANGE that makes the order cheaper
 *  @param step the step that waits for it, and its name; null unless BEFORE_STEP
 *  @param because of a CHANGE or FREIGHT agreed later, in the studio's words
 *  @param dueSince null: not due yet */
public record AgreedInstalment(
        int no,
        Offer.Kind kind,
        Money amount,
        Offer.Due due,
        @Nullable String step,
        @Nullable Words stepName,
        @Nullable String because,
        @Nullable Instant dueSince) {

    /** Whether it has been asked for; an agreed one may still lie ahead. */
    public boolean isDue() {
        return dueSince != null;
    }
}
