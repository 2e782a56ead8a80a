package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.promise.Because;

/** What can be said to a wish. */
public sealed interface OfferOutcome {
    record Offered(Offer offer) implements OfferOutcome {}

    record NotMakeable(int line, Makeability.NotMakeable reason) implements OfferOutcome {}

    record Malformed(List<FieldFault> faults) implements OfferOutcome {}

    record NoTime(Because because) implements OfferOutcome {}
}
