package org.dingzuo.materials;

import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;

/** What an item costs, as it is bought: so much for so many.
 *  @param per of the item's smallest unit, at least 1 */
public record ItemCost(Money amount, long per) {

    /** What so much of it costs; a begun fen counts. */
    public Money of(long quantity) {
        return Money.of(Rounding.UP.divide(amount.times(quantity).minor(), per));
    }
}
