package org.dingzuo.ordering.offering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.payment.Payments;
import org.dingzuo.pricing.Buying;
import org.dingzuo.pricing.Buying.Presented;
import org.dingzuo.pricing.Coupons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the price of a wish may hang on besides its pieces: what its buyer bought before, and a coupon. A buyer who only asks is known
 *  by the link of an earlier order; whoever orders must also be that order's buyer. A phone number alone opens nothing, so that nobody
 *  can try out whose it is. */
@Component
public class WhoBuys {
    private final Coupons coupons;
    private final Buyers buyers;
    private final OrderTokens tokens;
    private final OrderStore store;
    private final Payments payments;
    private final Sellers sellers;
    private final Clock clock;

    WhoBuys(
            Coupons coupons,
            Buyers buyers,
            OrderTokens tokens,
            OrderStore store,
            Payments payments,
            Sellers sellers,
            Clock clock) {
        this.coupons = coupons;
        this.buyers = buyers;
        this.tokens = tokens;
        this.store = store;
        this.payments = payments;
        this.sellers = sellers;
        this.clock = clock;
    }

    /** Somebody asks for a price. */
    Buying asking(Wish wish) {
        var member = member(wish);
        var code = wish.coupon();
        return buying(wish, member, code == null ? null : coupons.presented(code, member.orElse(null)));
    }

    /** This buyer orders, in turn of the plan: the coupon stays as it is until the end of the transaction. */
    public Buying ordering(Wish wish, Buyer buyer) {
        var code = wish.coupon();
        if (code == null && wish.member() == null) {
            return buying(wish, Optional.empty(), null);
        }
        var known = buyers.withPhone(buyer.phone());
        var member = member(wish).filter(id -> id.equals(known.orElse(null)));
        return buying(wish, member, code == null ? null : coupons.locked(code, known.orElse(null)));
    }

    /** The buyer of an order that stands would have it otherwise: no coupon counts a second time, and it goes nowhere else. */
    public Buying again(BuyerId buyer) {
        var home = sellers.profile().province();
        return new Buying(clock.instant(), bought(buyer), null, null, home, home);
    }

    private Buying buying(Wish wish, Optional<BuyerId> member, @Nullable Presented coupon) {
        var home = sellers.profile().province();
        var to = wish.to();
        return new Buying(
                clock.instant(),
                member.map(this::bought).orElse(List.of()),
                coupon,
                null,
                home,
                to == null ? home : to.province());
    }

    private Optional<BuyerId> member(Wish wish) {
        var studio = StudioScope.studio();
        return Optional.ofNullable(wish.member())
                .flatMap(tokens::find)
                .filter(found -> found.studio().equals(studio))
                .map(found -> store.buyer(studio, new OrderId(found.order())));
    }

    /** Delivered orders with the money that stayed: what went back was not bought. */
    private List<Buying.Bought> bought(BuyerId buyer) {
        var delivered = store.deliveredTo(StudioScope.studio(), buyer);
        var paid = payments.paid(delivered.keySet());
        return delivered.entrySet().stream()
                .map(order -> new Buying.Bought(paid.getOrDefault(order.getKey(), Money.ZERO), order.getValue()))
                .toList();
    }
}
