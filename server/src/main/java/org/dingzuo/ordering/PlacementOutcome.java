package org.dingzuo.ordering;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;

/** What became of an attempt to order. */
public sealed interface PlacementOutcome {
    /** @param payment what to pay now
     *  @param methods how it can be paid, as clients know it */
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
    record OfferChanged(Offer offer) implements PlacementOutcome {}

    record Refused(OfferOutcome why) implements PlacementOutcome {}

    record ConsentMissing(List<Offer.ConsentAsked> missing) implements PlacementOutcome {}

    /** This key was used for another order. */
    record KeyReused() implements PlacementOutcome {}
}
