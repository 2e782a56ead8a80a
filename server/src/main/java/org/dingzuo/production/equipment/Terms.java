package org.dingzuo.production.equipment;

import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a machine costs, owned or rented, and when it is to be looked after.
 *  @param price of buying it
 *  @param lifetimeMonths for which it is expected to last
 *  @param upkeep for a month, owned: repairs, a place to stand
 *  @param rent of the same machine elsewhere
 *  @param everyHours of running until it is due; null: not by hours
 *  @param everyMonths until it is due; null: not by the calendar
 *  @param version for If-Match; 0: nothing was said yet */
public record Terms(
        Money price,
        int lifetimeMonths,
        Money upkeep,
        Money rent,
        Per per,
        @Nullable Integer everyHours,
        @Nullable Integer everyMonths,
        long version) {
    public static final Terms NONE = new Terms(Money.ZERO, 60, Money.ZERO, Money.ZERO, Per.HOUR, null, null, 0);

    public enum Per {
        HOUR,
        LOAD
    }
}
