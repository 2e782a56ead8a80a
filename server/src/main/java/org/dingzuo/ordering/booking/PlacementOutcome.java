package org.dingzuo.ordering.booking;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.payment.PaymentId;
import org.springframework.modulith.NamedInterface;

/** What became of an attempt to order. */
@NamedInterface("booking")
public sealed interface PlacementOutcome {
    /** @param payment what to pay now
     *  @param methods how it can be paid, as clients know it */
    @NamedInterface("booking")
    record Placed(
            OrderId order,
            String token,
            Instant holdExpiresAt,
            PaymentId payment,
            Money amount,
            List<String> methods,
            Offer.Promise promise)
            implements PlacementOutcome {}

    /** Price or date is no longer what was accepted; here is the new one. Nothing was taken. */
    @NamedInterface("booking")
    record OfferChanged(Offer offer) implements PlacementOutcome {}

    @NamedInterface("booking")
    record Refused(OfferOutcome why) implements PlacementOutcome {}

    @NamedInterface("booking")
    record ConsentMissing(List<Offer.ConsentAsked> missing) implements PlacementOutcome {}

    /** This key was used for another order. */
    @NamedInterface("booking")
    record KeyReused() implements PlacementOutcome {}
}
