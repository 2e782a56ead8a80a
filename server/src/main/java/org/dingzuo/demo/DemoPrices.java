package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Coupon;
import org.dingzuo.pricing.CouponId;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceList.Break;
import org.dingzuo.pricing.PriceList.Bundle;
import org.dingzuo.pricing.PriceList.Floor;
import org.dingzuo.pricing.PriceList.Freight;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.PriceLists;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Zhang Chen's regulars, his wallet with its card case, and a code for newcomers. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoPrices {
    /** Whose prices they are. */
    static final String STUDIO = "zhangchen";

    private final PriceLists lists;
    private final Coupons coupons;
    private final Clock clock;

    DemoPrices(PriceLists lists, Coupons coupons, Clock clock) {
        this.lists = lists;
        this.coupons = coupons;
        this.clock = clock;
    }

    /** In the studio's scope, its designs published. */
    void put() {
        var plain = PriceList.PLAIN.freight();
        lists.change(
                new PriceList(
                        Money.ZERO,
                        List.of(new Break("card-case", 5, 1_000, null)),
                        List.of(new Bundle(
                                "wallet-and-card-case",
                                Words.of("短夹配卡包", "Wallet with card case"),
                                List.of("wallet", "card-case"),
                                Money.of(6_000))),
                        365,
                        List.of(
                                new Tier("regular", Words.of("熟客", "Regular"), Money.of(50_000), 300, 0),
                                new Tier("old-friend", Words.of("老友", "Old friend"), Money.of(150_000), 500, 0)),
                        new Freight(plain.home(), plain.elsewhere(), plain.zones(), Money.of(80_000)),
                        new Floor(Money.of(6_000), 3_000)),
                0);
        var now = clock.instant();
        coupons.make(new Coupon(
                new CouponId(Ids.next(clock)),
                "第一次",
                Money.of(2_000),
                null,
                Money.of(30_000),
                50,
                1,
                now,
                now.plus(Duration.ofDays(120)),
                Set.of(),
                0));
    }
}
