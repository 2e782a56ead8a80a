package org.dingzuo.ordering;

import java.time.LocalDate;
import java.util.Optional;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.springframework.stereotype.Component;

/** The day that the plan could still give to work whose own day is gone. Takes nothing. */
@Component
class StillPossible {
    private final AgreedWorks agreed;
    private final Promises promises;

    StillPossible(AgreedWorks agreed, Promises promises) {
        this.agreed = agreed;
        this.promises = promises;
    }

    /** When the same work could leave now; empty when there is no time for it at all. */
    Optional<LocalDate> shipBy(OrderId order, Offer offer) {
        return switch (promises.quote(agreed.of(offer).asked(order))) {
            case QuoteOutcome.Quoted quoted -> Optional.of(quoted.dates().shipBy());
            case QuoteOutcome.NoTime never -> Optional.empty();
        };
    }
}
