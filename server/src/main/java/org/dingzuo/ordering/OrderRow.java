package org.dingzuo.ordering;

import java.time.Instant;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;

/** An order as its own tables have it.
 *  @param offer as it stands: as accepted, or as it was changed since by both
 *  @param agreement number of the agreement it stands by; 0: the accepted offer */
record OrderRow(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        int agreement,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        long version) {}
