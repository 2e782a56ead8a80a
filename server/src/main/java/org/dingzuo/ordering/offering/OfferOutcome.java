package org.dingzuo.ordering.offering;

import java.util.List;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.ordering.Offer;
import org.dingzuo.promise.Because;
import org.springframework.modulith.NamedInterface;

/** What can be said to a wish. */
@NamedInterface("offering")
public sealed interface OfferOutcome {
    @NamedInterface("offering")
    record Offered(Offer offer) implements OfferOutcome {}

    @NamedInterface("offering")
    record NotMakeable(int line, Makeability.NotMakeable reason) implements OfferOutcome {}

    @NamedInterface("offering")
    record Malformed(List<FieldFault> faults) implements OfferOutcome {}

    @NamedInterface("offering")
    record NoTime(Because because) implements OfferOutcome {}
}
