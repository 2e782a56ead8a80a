package org.dingzuo.ordering;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** An order as its own tables have it.
 *  @param offer as it stands: as accepted, or as it was changed since by both
 *  @param agreement number of the agreement it stands by; 0: the accepted offer
 *  @param booking the drop, cycle or series that it came from; null: none */
@NamedInterface("rooms")
public record OrderRow(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        int agreement,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        @Nullable UUID booking,
        long version) {}
