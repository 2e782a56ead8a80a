package org.dingzuo.ordering;

import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.springframework.stereotype.Component;

/** What material and hands cost this studio, where it has said so. */
@Component
class CostRates {
    /** Of one hour of a maker's hands; empty: nobody has said. */
    Optional<Money> hour() {
        return Optional.empty();
    }

    /** Of so much of an item; empty: nobody has said. */
    Optional<Money> of(String item, long quantity) {
        return Optional.empty();
    }
}
