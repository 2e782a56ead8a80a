package org.dingzuo.pricing;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Basket.Discount;
import org.dingzuo.pricing.Basket.Row;
import org.dingzuo.pricing.PriceList.Break;
import org.dingzuo.pricing.PriceList.Tier;

/** One reason why the pieces of a wish together cost less than one by one. Rules follow each other: each takes from what the ones before
 *  have left. Shares are rounded up, in the buyer's favour. */
@FunctionalInterface
interface WishRule {
    Stream<Discount> discounts(Basket basket, PriceList list, Buying buying);

    /** So many of one design, whatever was chosen for each: the highest step that is reached counts. */
    WishRule BREAKS = (basket, list, buying) -> list.breaks().stream()
            .map(Break::design)
            .distinct()
            .flatMap(design -> list.breaks().stream()
                    .filter(each -> each.design().equals(design) && each.from() <= basket.pieces(design))
                    .max(Comparator.comparingInt(Break::from))
                    .stream())
            .map(reached -> ofBreak(basket, reached));

    WishRule SERIES = (basket, list, buying) -> Optional.ofNullable(buying.series()).stream()
            .map(series -> share("series", series.name(), basket, series.share()));

    /** Every set of one of each; a piece belongs to one set only, bundles in the maker's order. */
    WishRule BUNDLES = (basket, list, buying) -> {
        var left = new HashMap<String, Integer>();
        return list.bundles().stream().map(bundle -> {
            bundle.designs().forEach(design -> left.computeIfAbsent(design, basket::pieces));
            var sets = bundle.designs().stream()
                    .mapToInt(design -> left.getOrDefault(design, 0))
                    .min()
                    .orElse(0);
            bundle.designs().forEach(design -> left.merge(design, -sets, Integer::sum));
            return new Discount(
                    "bundle",
                    bundle.name(),
                    bundle.off().times(sets),
                    row -> bundle.designs().contains(row.item().slug()));
        });
    };

    WishRule MEMBER = (basket, list, buying) ->
            tier(list, buying).stream().map(tier -> share("member", tier.name(), basket, tier.share()));

    WishRule COUPON = (basket, list, buying) ->
            Optional.ofNullable(buying.coupon()).flatMap(presented -> presented.counting(basket, buying.at())).stream()
                    .map(coupon -> new Discount(
                            "coupon",
                            Words.of("优惠码 " + coupon.code(), "Coupon " + coupon.code()),
                            coupon.off(basket.worth(coupon::isFor)),
                            coupon::isFor));

    /** What the coupon looks at comes last: it is for what is left to pay. */
    List<WishRule> IN_ORDER = List.of(BREAKS, SERIES, BUNDLES, MEMBER, COUPON);

    /** The highest tier that this buyer's purchases reach. */
    static Optional<Tier> tier(PriceList list, Buying buying) {
        var since = buying.at().minus(Duration.ofDays(list.tierDays()));
        var spent = Money.sum(buying.bought().stream()
                .filter(bought -> !bought.deliveredAt().isBefore(since))
                .map(Buying.Bought::paid)
                .toList());
        return list.tiers().stream()
                .filter(tier -> spent.isPositive() && spent.compareTo(tier.from()) >= 0)
                .max(Comparator.comparing(Tier::from));
    }

    private static Discount share(String code, Words name, Basket basket, int share) {
        return new Discount(code, less(name, share), basket.worth().share(share, Rounding.UP), row -> true);
    }

    private static Discount ofBreak(Basket basket, Break reached) {
        var many = Words.of("满 " + reached.from() + " 件", "From " + reached.from() + " pieces");
        var share = reached.share();
        var each = reached.each();
        if (share != null) {
            var worth = basket.worth(row -> isOf(row, reached));
            return new Discount("break", less(many, share), worth.share(share, Rounding.UP), row -> isOf(row, reached));
        }
        var off = each == null
                ? Money.ZERO
                : Money.sum(basket.rows().stream()
                        .filter(row -> isOf(row, reached))
                        .map(row ->
                                row.item().blueprint().basePrice().minus(each).times(row.quantity()))
                        .toList());
        return new Discount("break", many, off, row -> isOf(row, reached));
    }

    private static boolean isOf(Row row, Break reached) {
        return row.item().slug().equals(reached.design());
    }

    private static Words less(Words why, int share) {
        var percent = share % 100 == 0 ? String.valueOf(share / 100) : String.valueOf(share / 100.0);
        return Words.of(
                why.in(Language.ZH_CN) + "，减 " + percent + "%", why.in(Language.EN) + ", " + percent + " % off");
    }
}
