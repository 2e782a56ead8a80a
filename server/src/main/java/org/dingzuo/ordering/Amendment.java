package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.PriceLine;
import org.jspecify.annotations.Nullable;

/** A wish to have something of a placed order otherwise.
 *  @param no counts up within the order, from 1
 *  @param wish what each line would be, in the order of the lines
 *  @param words of whoever asked
 *  @param price what the pieces cost more or less for it, line by line
 *  @param extra what the maker adds for work undone, or takes off; zero: nothing
 *  @param because why there is an extra, or why the maker said no; null: nothing was said
 *  @param shipBy the day on which it would leave
 *  @param settled how many steps were done or in hand when it was last looked at */
public record Amendment(
        int no,
        Side askedBy,
        List<Configuration> wish,
        String words,
        Instant askedAt,
        State state,
        Instant lapsesAt,
        List<PriceLine> price,
        Money extra,
        @Nullable String because,
        LocalDate shipBy,
        int settled) {

    public enum Side {
        BUYER,
        MAKER
    }

    public enum State {
        /** The buyer asks; the maker has not answered. */
        ASKED,
        /** The maker agrees or proposes; the buyer has not answered. */
        OFFERED,
        /** Both agreed: the order is so from then on. */
        AGREED,
        /** The maker said no, or took the proposal back. */
        DECLINED,
        /** The buyer said no, or took the wish back. */
        REFUSED,
        /** Nobody answered in time. */
        LAPSED
    }

    /** What the pieces cost more or less for it. */
    public Money difference() {
        return Money.sum(price.stream().map(PriceLine::amount).toList());
    }

    /** What the whole order would cost more or less. */
    public Money sum() {
        return difference().plus(extra);
    }

    /** Whether somebody's answer is still awaited. */
    public boolean isOpen() {
        return switch (state) {
            case ASKED, OFFERED -> true;
            case AGREED, DECLINED, REFUSED, LAPSED -> false;
        };
    }
}
