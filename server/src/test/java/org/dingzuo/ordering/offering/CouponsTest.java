package org.dingzuo.ordering.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.customer.Buyer;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.OfferChanged;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.pricing.Coupon;
import org.dingzuo.pricing.CouponId;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coupon is used by orders that stand, never more often than it says. */
@RunningHouse
class CouponsTest {
    private static final Money OFF = Money.of(3_000);
    private static final Money WITHOUT = Money.of(20_800);
    private static final Money WITH = WITHOUT.minus(OFF);

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void aQuoteTellsWhatTheCouponTakesAndTheOrderKeepsIt() {
        make(5, null);
        var offer = quoted("hello");
        assertThat(offer.total()).isEqualTo(WITH);
        assertThat(offer.lines().getFirst().price().getLast().code()).isEqualTo("coupon");
        var placed = placed("13800138000");
        assertThat(atelier.order(placed.order()).offer().total()).isEqualTo(WITH);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void ofThirtyTwoBuyersAtOnceFiveGetTheFiveCoupons() {
        make(5, null);
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 32; buyer++) {
            var acceptance = acceptance("139" + (10_000_000 + buyer));
            racers.add(() -> atelier.place(acceptance));
        }
        var outcomes = Atelier.race(racers);
        assertThat(outcomes).filteredOn(Placed.class::isInstance).hasSize(5);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Placed))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(OfferChanged.class, changed -> {
                    assertThat(changed.offer().total()).isEqualTo(WITHOUT);
                    assertThat(refusal(changed.offer())).isEqualTo(Coupon.Refusal.USED_UP);
                }));
        assertThat(used()).isEqualTo(5);
    }

    @Test
    void aHoldThatEndsGivesItsCouponBackToTheNext() {
        make(1, null);
        var first = placed("13900000001");
        assertThat(atelier.place(acceptance("13900000002"))).isInstanceOf(OfferChanged.class);
        atelier.letTheHoldEnd(first.order());
        atelier.expire(first.order());
        assertThat(used()).isZero();
        placed("13900000002");
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void anOrderCancelledBeforeTheWorkGivesItBackAndABegunOneDoesNot() {
        make(2, null);
        var ended = paid("13900000001");
        var begun = paid("13900000002");
        atelier.run(() -> atelier.bean(Making.class).begun(begun.order(), 0, "pinch"));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(ended.order()));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(begun.order()));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void oneBuyerUsesItOnceHoweverOftenHePresses() {
        make(null, 1);
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int press = 0; press < 8; press++) {
            var acceptance = acceptance("13900000001");
            racers.add(() -> atelier.place(acceptance));
        }
        assertThat(Atelier.race(racers)).filteredOn(Placed.class::isInstance).hasSize(1);
        assertThat(atelier.place(acceptance("13900000001")))
                .isInstanceOfSatisfying(
                        OfferChanged.class,
                        changed -> assertThat(refusal(changed.offer())).isEqualTo(Coupon.Refusal.USED_BY_YOU));
        placed("13900000002");
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void lateMoneyKeepsThePriceThatWasAgreedEvenIfOthersTookTheLastCoupon() {
        make(1, null);
        var late = placed("13900000001");
        atelier.letTheHoldEnd(late.order());
        atelier.expire(late.order());
        placed("13900000002");
        atelier.pay(late.payment());
        var order = atelier.order(late.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.offer().total()).isEqualTo(WITH);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void anEndedCouponCountsAsLongAsAQuoteStands() {
        var coupon = make(null, null);
        atelier.run(() -> atelier.bean(Coupons.class).end(coupon));
        assertThat(quoted("HELLO").total()).isEqualTo(WITH);
        var until = atelier.in(() -> atelier.bean(Coupons.class).find(coupon))
                .orElseThrow()
                .until();
        assertThat(until).isBetween(now(), now().plus(30, ChronoUnit.MINUTES));
    }

    @Test
    void aCodeThatNobodyMadeChangesNothingAndSaysSo() {
        var offer = quoted("nobody");
        assertThat(offer.total()).isEqualTo(WITHOUT);
        assertThat(refusal(offer)).isEqualTo(Coupon.Refusal.UNKNOWN);
    }

    private Instant now() {
        return atelier.bean(Clock.class).instant();
    }

    private CouponId make(@Nullable Integer most, @Nullable Integer mostEach) {
        var id = new CouponId(UUID.randomUUID());
        var now = now();
        var coupon = new Coupon(
                id,
                "HELLO",
                OFF,
                null,
                Money.of(10_000),
                most,
                mostEach,
                now.minus(1, ChronoUnit.HOURS),
                now.plus(10, ChronoUnit.DAYS),
                Set.of("cup"),
                0);
        assertThat(atelier.in(() -> atelier.bean(Coupons.class).make(coupon))).isTrue();
        return id;
    }

    private int used() {
        return atelier.in(() -> atelier.bean(Coupons.class).all()).getFirst().used();
    }

    private Offer quoted(String code) {
        var outcome = atelier.in(() -> atelier.bean(Offers.class).quote(wish(code)));
        return ((OfferOutcome.Offered) outcome).offer();
    }

    private Placed placed(String phone) {
        return (Placed) atelier.place(acceptance(phone));
    }

    private Placed paid(String phone) {
        var placed = placed(phone);
        atelier.pay(placed.payment());
        return placed;
    }

    private PlaceOrder acceptance(String phone) {
        var any = atelier.acceptance(UUID.randomUUID().toString(), wish("HELLO"), Atelier.WHENEVER);
        return new PlaceOrder(
                any.key(),
                any.fingerprint(),
                any.wish(),
                WITH,
                any.shipNoLaterThan(),
                new Buyer(any.buyer().name(), phone, any.buyer().address()),
                any.consents(),
                any.language());
    }

    private static Wish wish(String code) {
        return new Wish(Atelier.oneCup().lines(), false, null, null, null, code, null);
    }

    private static Coupon.@Nullable Refusal refusal(Offer offer) {
        return Objects.requireNonNull(offer.coupon()).refusal();
    }
}
