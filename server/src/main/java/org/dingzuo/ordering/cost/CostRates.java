package org.dingzuo.ordering.cost;

import java.util.Optional;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Materials;
import org.dingzuo.pricing.PriceLists;
import org.springframework.stereotype.Component;

/** What material and hands cost this studio, where it has said so. */
@Component
class CostRates {
    private final PriceLists prices;
    private final Materials materials;

    CostRates(PriceLists prices, Materials materials) {
        this.prices = prices;
        this.materials = materials;
    }

    /** Of one hour of a maker's hands; empty: nobody has said. */
    Optional<Money> hour() {
        return Optional.of(prices.current().list().floor().hourlyCost()).filter(Money::isPositive);
    }

    /** Of so much of an item; empty: nobody has said. */
    Optional<Money> of(String item, long quantity) {
        return Optional.ofNullable(materials.costs(Set.of(item)).get(item)).map(cost -> cost.of(quantity));
    }
}
