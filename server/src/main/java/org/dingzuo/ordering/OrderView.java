package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Refund;
import org.jspecify.annotations.Nullable;

/** An order as it stands.
 *  @param number what people call it
 *  @param offer as accepted
 *  @param promise as it stands now: the accepted one, unless its date was agreed anew
 *  @param paid what came in and did not go back
 *  @param payments every sum asked of the buyer, in the order of asking
 *  @param dateRequest the maker asks for another day, and the buyer has not answered
 *  @param newShipBy of an order that was paid late: when it could leave now; null: never, or it was not paid late */
public record OrderView(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        Offer.Promise promise,
        Money paid,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        List<Payment> payments,
        List<Refund> refunds,
        @Nullable Cancellation cancellation,
        @Nullable LocalDate newShipBy,
        @Nullable DateRequest dateRequest,
        List<Happening> happenings,
        long version) {

    /** Something that happened to the order, as its buyer may see it. */
    public record Happening(Instant at, String kind, Map<String, String> parameters) {}

    public Money due() {
        return offer.total().minus(paid);
    }
}
