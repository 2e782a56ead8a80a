package org.dingzuo.pricing;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** Something off for whoever knows the code. Its terms never change; it can only end earlier.
 *  @param code in capitals
 *  @param amount off; null: a share
 *  @param share off, in hundredths of a percent; null: an amount
 *  @param least that its pieces must cost, other discounts taken off
 *  @param most times it can be used; null: any
 *  @param mostEach times one buyer can use it; null: any
 *  @param until exclusive
 *  @param designs slugs that it is for; empty: all
 *  @param used times, by orders that stand */
public record Coupon(
        CouponId id,
        String code,
        @Nullable Money amount,
        @Nullable Integer share,
        Money least,
        @Nullable Integer most,
        @Nullable Integer mostEach,
        Instant from,
        Instant until,
        Set<String> designs,
        int used) {

    /** Why a coupon does nothing for a wish. */
    public enum Refusal {
        UNKNOWN,
        NOT_YET,
        OVER,
        USED_UP,
        USED_BY_YOU,
        NOT_FOR_THESE,
        TOO_LITTLE
    }

    /** How it stands, whoever asks. */
    public enum Standing {
        NOT_YET,
        OPEN,
        USED_UP,
        OVER
    }

    /** Counts in [from, until). */
    public Standing standing(Instant at) {
        if (!at.isBefore(until)) {
            return Standing.OVER;
        }
        if (at.isBefore(from)) {
            return Standing.NOT_YET;
        }
        return most != null && used >= most ? Standing.USED_UP : Standing.OPEN;
    }

    /** As it is written, whoever types it. */
    public static String codeOf(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    boolean isFor(Basket.Row row) {
        return designs.isEmpty() || designs.contains(row.item().slug());
    }

    /** What it takes off pieces of this worth. */
    Money off(Money worth) {
        return amount != null ? amount : worth.share(share == null ? 0 : share, Rounding.UP);
    }

    /** Null: it counts. */
    @Nullable
    Refusal refusal(Basket basket, Instant at, int usedByBuyer) {
        return switch (standing(at)) {
            case OVER -> Refusal.OVER;
            case NOT_YET -> Refusal.NOT_YET;
            case USED_UP -> Refusal.USED_UP;
            case OPEN -> refusalOf(basket, usedByBuyer);
        };
    }

    private @Nullable Refusal refusalOf(Basket basket, int usedByBuyer) {
        if (mostEach != null && usedByBuyer >= mostEach) {
            return Refusal.USED_BY_YOU;
        }
        if (basket.rows().stream().noneMatch(this::isFor)) {
            return Refusal.NOT_FOR_THESE;
        }
        return basket.worth(this::isFor).compareTo(least) < 0 ? Refusal.TOO_LITTLE : null;
    }
}
