package org.dingzuo.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What the price of a wish depends on besides its pieces.
 *  @param at when it is asked
 *  @param bought what this buyer really bought before; empty for somebody unknown
 *  @param coupon as it stands; null: none was named
 *  @param series the whole series is taken at once; null: it is not
 *  @param from the studio's province
 *  @param to the province it goes to */
public record Buying(
        Instant at,
        List<Bought> bought,
        @Nullable Presented coupon,
        @Nullable WholeSeries series,
        String from,
        String to) {

    /** Somebody unknown who wants nothing but the pieces. */
    public static Buying plainly(Instant at, String from, String to) {
        return new Buying(at, List.of(), null, null, from, to);
    }

    /** The same of somebody who takes this series whole; null: nothing of the kind. */
    public Buying with(@Nullable WholeSeries whole) {
        return whole == null ? this : new Buying(at, bought, coupon, whole, from, to);
    }

    /** An order that was delivered. @param paid what stayed with the studio */
    public record Bought(Money paid, Instant deliveredAt) {}

    /** A coupon's code as the buyer gave it.
     *  @param coupon null: there is none of this code
     *  @param usedByBuyer how often this buyer used it */
    public record Presented(String code, @Nullable Coupon coupon, int usedByBuyer) {

        Optional<Coupon> counting(Basket basket, Instant at) {
            return Optional.ofNullable(coupon).filter(known -> known.refusal(basket, at, usedByBuyer) == null);
        }
    }

    /** @param share off every piece, in hundredths of a percent */
    public record WholeSeries(Words name, int share) {}
}
