package org.dingzuo.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payment;

/** An order as it stands.
 *  @param number what people call it
 *  @param offer as accepted
 *  @param paid what the studio holds of the buyer's money
 *  @param payments every sum asked of the buyer, in the order of asking */
public record OrderView(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        Money paid,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        List<Payment> payments,
        List<Happening> happenings,
        long version) {

    /** Something that happened to the order, as its buyer may see it. */
    public record Happening(Instant at, String kind, Map<String, String> parameters) {}

    public Money due() {
        return offer.total().minus(paid);
    }
}
