package org.dingzuo.pricing;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a whole wish costs, and why.
 *  @param lines of each piece, in the order of the wish
 *  @param coupon what became of the code; null: none was named
 *  @param tier what this buyer is; null: nobody known, or no tier reached */
public record Priced(
        List<List<PriceLine>> lines,
        Money freight,
        @Nullable CouponSaid coupon,
        PriceList.@Nullable Tier tier) {

    /** @param off what it takes off; zero when it is refused
     *  @param refusal null: it counts
     *  @param missing TOO_LITTLE: what the pieces cost too little; else zero
     *  @param until it counts; null: it does not */
    public record CouponSaid(
            String code,
            Money off,
            Coupon.@Nullable Refusal refusal,
            Money missing,
            @Nullable Instant until) {}
}
