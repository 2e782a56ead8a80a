package org.dingzuo.ordering.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dingzuo.customer.Buyer;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.OfferChanged;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceList.Freight;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.PriceLists;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who bought before pays less, and is known by the link of an earlier order; and a price that was quoted stands for half an hour. */
@RunningHouse
class RegularsTest {
    private static final Tier REGULAR = new Tier("regular", Words.of("熟客", "Regular"), Money.of(20_000), 500, 60);
    private static final Money USUAL = Money.of(20_800);
    private static final Money REDUCED = Money.of(19_800);
    private static final String HERS = "13800138000";

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        atelier.run(() -> atelier.bean(PriceLists.class).change(list(List.of(REGULAR), 800), 0));
    }

    @Test
    void anOrderThatArrivedMakesARegularAndOneOnItsWayDoesNot() {
        var placed = atelier.placed();
        assertThat(quoted(placed.token()).total()).isEqualTo(USUAL);
        atelier.deliver(placed);
        var offer = quoted(placed.token());
        assertThat(offer.total()).isEqualTo(REDUCED);
        assertThat(offer.member()).isEqualTo(REGULAR);
        assertThat(offer.lines().getFirst().price()).extracting(PriceLine::code).containsExactly("base", "member");
        assertThat(quoted(null).total()).isEqualTo(USUAL);
    }

    @Test
    void theLinkWorksForItsOwnBuyerOnly() {
        var before = atelier.placed();
        atelier.deliver(before);
        assertThat(place(before.token(), HERS, REDUCED))
                .isInstanceOfSatisfying(
                        Placed.class,
                        placed -> assertThat(
                                        atelier.order(placed.order()).offer().total())
                                .isEqualTo(REDUCED));
        assertThat(place(before.token(), "13900000009", REDUCED))
                .isInstanceOfSatisfying(OfferChanged.class, changed -> {
                    assertThat(changed.offer().total()).isEqualTo(USUAL);
                    assertThat(changed.offer().member()).isNull();
                });
        // Her number alone opens nothing.
        assertThat(place(null, HERS, REDUCED)).isInstanceOf(OfferChanged.class);
    }

    @Test
    void theLinkOfAnotherStudioOrOfNobodyMeansNothing() {
        var other = Atelier.open(house);
        var there = other.placed();
        assertThat(quoted(there.token()).member()).isNull();
        assertThat(quoted("x".repeat(43)).total()).isEqualTo(USUAL);
        assertThat(quoted("short").total()).isEqualTo(USUAL);
    }

    @Test
    void moneyThatWentBackWasNotSpent() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        assertThat(quoted(placed.token()).member()).isNull();
    }

    @Test
    void aQuotedPriceStandsThoughTheListWasChangedAndNobodyGetsMoreThanThat() {
        assertThat(quoted(null).total()).isEqualTo(USUAL);
        atelier.run(() -> atelier.bean(PriceLists.class).change(list(List.of(), 1_500), 1));
        assertThat(quoted(null).total()).isEqualTo(USUAL.plus(Money.of(700)));
        assertThat(place(null, HERS, USUAL))
                .isInstanceOfSatisfying(
                        Placed.class,
                        placed -> assertThat(
                                        atelier.order(placed.order()).offer().freight())
                                .isEqualTo(Money.of(800)));
        assertThat(place(null, HERS, USUAL.minus(Money.of(1)))).isInstanceOf(OfferChanged.class);
    }

    @Test
    void twoMakersWhoChangeTheSameListDoNotOverwriteEachOther() {
        assertThat(atelier.in(() -> atelier.bean(PriceLists.class).change(list(List.of(), 900), 1)))
                .isTrue();
        assertThat(atelier.in(() -> atelier.bean(PriceLists.class).change(list(List.of(), 950), 1)))
                .isFalse();
    }

    private Offer quoted(@Nullable String member) {
        var outcome = atelier.in(() -> atelier.bean(Offers.class).quote(wish(member)));
        return ((OfferOutcome.Offered) outcome).offer();
    }

    private PlacementOutcome place(@Nullable String member, String phone, Money atMost) {
        var any = atelier.acceptance(UUID.randomUUID().toString(), wish(member), Atelier.WHENEVER);
        return atelier.place(new PlaceOrder(
                any.key(),
                any.fingerprint(),
                any.wish(),
                atMost,
                any.shipNoLaterThan(),
                new Buyer(any.buyer().name(), phone, any.buyer().address()),
                any.consents(),
                any.language()));
    }

    private static Wish wish(@Nullable String member) {
        return new Wish(Atelier.oneCup().lines(), false, null, null, null, null, member);
    }

    private static PriceList list(List<Tier> tiers, long home) {
        var plain = PriceList.PLAIN;
        var freight = new Freight(
                Money.of(home), plain.freight().elsewhere(), plain.freight().zones(), null);
        return new PriceList(
                plain.perHour(), plain.breaks(), plain.bundles(), plain.tierDays(), tiers, freight, plain.floor());
    }
}
