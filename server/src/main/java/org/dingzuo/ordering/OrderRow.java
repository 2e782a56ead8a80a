package org.dingzuo.ordering;

import java.time.Instant;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;

/** An order as its own table has it. */
record OrderRow(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        long version) {}
