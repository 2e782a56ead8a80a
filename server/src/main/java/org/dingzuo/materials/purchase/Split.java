package org.dingzuo.materials.purchase;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is bought from whom.
 *  @param nowhere items that no supplier brings
 *  @param proved false: there was not time to look at everything, and something cheaper may exist */
public record Split(List<Part> parts, List<String> nowhere, boolean proved) {

    /** One purchase.
     *  @param missingForFree what more goods it takes until freight is free; zero: it is, or never will be */
    public record Part(UUID supplier, List<Line> lines, Money goods, Money freight, Money missingForFree) {
        public Money total() {
            return goods.plus(freight);
        }
    }

    /** @param packs by which it is bought
     *  @param price of one pack */
    public record Line(String item, long packs, Money price) {
        public Money cost() {
            return price.times(packs);
        }
    }

    /** Of all suppliers together, freight included. */
    public Money total() {
        return Money.sum(parts.stream().map(Part::total).toList());
    }

    /** @param supplier null: whoever makes it cheapest */
    public record Wanted(String item, long packs, @Nullable UUID supplier) {}
}
