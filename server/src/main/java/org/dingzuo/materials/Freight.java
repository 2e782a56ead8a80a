package org.dingzuo.materials;

import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a supplier asks for bringing one purchase.
 *  @param freeFrom goods of this sum or more are brought for nothing; null: never */
public record Freight(Money each, @Nullable Money freeFrom) {
    public static final Freight NONE = new Freight(Money.ZERO, null);

    /** Nothing of an empty purchase, and nothing from {@code freeFrom} on. */
    public Money of(Money goods) {
        var free = freeFrom != null && goods.compareTo(freeFrom) >= 0;
        return free || goods.isZero() ? Money.ZERO : each;
    }
}
