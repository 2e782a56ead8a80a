package org.dingzuo.production.equipment;

import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Whether it pays to own a machine that could be rented.
 *
 *  <p>Let M and n be minutes and loads that ran in the last 90 days and are planned in the next 30: four months' use. A month's rent is
 *  {@code rent × M / (60 × 4)} by the hour, {@code rent × n / 4} by the load. Owned, a month saves that less its upkeep; the price is
 *  earned back after {@code price / saving} months. All in fen: sums are exact fractions until the one rounding that each figure names.
 *
 *  @param rentMonthly what renting would cost in such a month; rounded to the nearest fen
 *  @param savedMonthly that less the upkeep; negative: renting is cheaper however long it lasts
 *  @param months until the price is earned back, rounded up; null: never
 *  @param pays whether that is within its lifetime */
public record BreakEven(
        Money rentMonthly, Money savedMonthly, @Nullable Long months, boolean pays) {
    static final int DAYS_BACK = 90;
    static final int DAYS_AHEAD = 30;
    private static final long MONTHS = 4;

    /** Null where no rent was stated. */
    static @Nullable BreakEven of(Terms terms, Use use) {
        if (terms.rent().minor() == 0) {
            return null;
        }
        var parts = terms.per() == Terms.Per.HOUR ? 60 * MONTHS : MONTHS;
        var used = terms.per() == Terms.Per.HOUR
                ? Math.addExact(use.recentMinutes(), use.plannedMinutes())
                : Math.addExact(use.recentLoads(), use.plannedLoads());
        var rented = Math.multiplyExact(terms.rent().minor(), used);
        var saved = Math.subtractExact(rented, Math.multiplyExact(terms.upkeep().minor(), parts));
        var months = saved <= 0
                ? null
                : Long.valueOf(Math.ceilDiv(Math.multiplyExact(terms.price().minor(), parts), saved));
        return new BreakEven(
                Money.of(nearest(rented, parts)),
                Money.of(nearest(rented, parts) - terms.upkeep().minor()),
                months,
                months != null && months <= terms.lifetimeMonths());
    }

    /** Half a fen goes up. */
    private static long nearest(long sum, long parts) {
        return Math.floorDiv(Math.addExact(sum, parts / 2), parts);
    }
}
