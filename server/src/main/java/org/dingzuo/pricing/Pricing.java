package org.dingzuo.pricing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.Priced.CouponSaid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The price desk. The same pieces on the same terms always cost the same, in whatever order they were chosen. */
@Service
public class Pricing {
    private final PriceLists lists;

    Pricing(PriceLists lists) {
        this.lists = lists;
    }

    /** What a whole wish costs by the prices of today. */
    public Priced price(List<Piece> pieces, Buying buying) {
        return price(pieces, lists.current().list(), buying);
    }

    /** What pieces come to for somebody unknown who brings no code; freight is not in it. */
    public Money usual(List<Piece> pieces) {
        var priced = price(pieces, Buying.plainly(Instant.EPOCH, "", ""));
        return Money.sum(priced.lines().stream().map(Pricing::total).toList());
    }

    /** What this buyer is by earlier purchases; empty: nobody known, or not so far yet. */
    public Optional<Tier> tier(Buying buying) {
        return WishRule.tier(lists.current().list(), buying);
    }

    /** As {@link #price}, by the prices that stood just before {@code moment}: for an offer that was made then. */
    public Priced priceAsBefore(Instant moment, List<Piece> pieces, Buying buying) {
        return price(pieces, lists.before(moment), buying);
    }

    /** When the studio's prices changed after {@code since}; usually never. */
    public List<Instant> changedSince(Instant since) {
        return lists.changedSince(since);
    }

    /** Pure. */
    static Priced price(List<Piece> pieces, PriceList list, Buying buying) {
        var basket = Basket.of(pieces, list);
        CouponSaid coupon = null;
        for (var rule : WishRule.IN_ORDER) {
            var before = basket;
            for (var discount : rule.discounts(basket, list, buying).toList()) {
                basket = basket.less(discount);
            }
            if (rule == WishRule.COUPON) {
                coupon = said(before, basket, buying);
            }
        }
        return new Priced(
                basket.lines(),
                list.freight().of(buying.from(), buying.to(), basket.worth()),
                coupon,
                WishRule.tier(list, buying).orElse(null));
    }

    /** One piece by itself, nothing taken off. */
    static Money piece(MakeableItem item, PriceList list) {
        return Money.sum(PieceRule.IN_ORDER.stream()
                .flatMap(rule -> rule.lines(item, list))
                .map(PriceLine::amount)
                .toList());
    }

    private static @Nullable CouponSaid said(Basket before, Basket after, Buying buying) {
        var presented = buying.coupon();
        if (presented == null) {
            return null;
        }
        var coupon = presented.coupon();
        if (coupon == null) {
            return new CouponSaid(presented.code(), Money.ZERO, Coupon.Refusal.UNKNOWN, Money.ZERO, null);
        }
        var refusal = coupon.refusal(before, buying.at(), presented.usedByBuyer());
        var missing =
                refusal == Coupon.Refusal.TOO_LITTLE ? coupon.least().minus(before.worth(coupon::isFor)) : Money.ZERO;
        return new CouponSaid(
                coupon.code(),
                before.worth().minus(after.worth()),
                refusal,
                missing,
                refusal == null ? coupon.until() : null);
    }

    /** What being served before others costs.
     *  @param displacedMinutes by which others end later, all together
     *  @param perHour of them; a begun minute counts
     *  @param least whatever it displaces */
    public PriceLine rush(int displacedMinutes, Money perHour, Money least) {
        var displaced =
                Money.of(Rounding.UP.divide(perHour.times(displacedMinutes).minor(), 60));
        var hours = Math.ceilDiv(displacedMinutes, 60);
        var label = displacedMinutes == 0
                ? Words.of("加急", "Rush")
                : Words.of("加急（别的活共让出 " + hours + " 小时）", "Rush (" + hours + " h of other work make way)");
        return new PriceLine("rush", label, displaced.compareTo(least) < 0 ? least : displaced);
    }

    /** Every price is the sum of its lines and nothing else. */
    public static Money total(Collection<PriceLine> lines) {
        return Money.sum(lines.stream().map(PriceLine::amount).toList());
    }
}
