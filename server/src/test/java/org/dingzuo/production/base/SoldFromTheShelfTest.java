package org.dingzuo.production.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.catalog.Designs;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Told;
import org.dingzuo.promise.Promises;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One plain cup lies finished on the shelf. */
@RunningHouse
class SoldFromTheShelfTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    LocalDate today;
    UUID piece;

    @BeforeEach
    void putACupOnTheShelf() {
        atelier = Atelier.open(house);
        today = LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
        var wanted = atelier.in(() -> base().want("cup", Map.of("handle", "none"), 1));
        piece = ((BaseOutcome.Done) wanted).piece().id();
        atelier.in(() -> base().counted(piece, 1, "盘点", Told.AT_ONCE));
    }

    @Test
    void whatLiesThereIsOfferedPackedAndSentWithoutAMinuteOrAGramOfClay() {
        var clay = clay();
        var offer = offered(Atelier.oneCup());
        assertThat(offer.promise().because().code()).isEqualTo("lies-ready");
        assertThat(offer.promise().shipBy())
                .isBefore(offered(withHandle()).promise().shipBy());
        var placed = atelier.placed();
        assertThat(onShelf()).isZero();
        assertThat(atelier.in(() -> atelier.bean(Promises.class)
                        .placedFor(List.of(placed.order().value()))))
                .isEmpty();
        assertThat(offered(Atelier.oneCup()).promise().because().code()).isNotEqualTo("lies-ready");

        atelier.pay(placed.payment());
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.READY);
        assertThat(order.happenings()).anyMatch(happening -> happening.kind().equals("lies-ready"));
        assertThat(atelier.in(() -> atelier.bean(Floor.class).tasksOf(placed.order())))
                .isEmpty();
        assertThat(clay()).isEqualTo(clay);
        atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(placed.order()))
                .ifPresent(atelier::pay);
        assertThat(atelier.in(() -> atelier.bean(Delivering.class).shipped(placed.order(), "SF", "1")))
                .isInstanceOf(ProgressOutcome.Noted.class);
        atelier.run(() -> atelier.bean(Delivering.class).delivered(placed.order()));
        assertThat(atelier.in(() -> atelier.bean(Promises.class).keptSince(today))
                        .kept())
                .isOne();
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void ofTwoBuyersOneGetsTheCupAndTheOtherOneIsAskedForALaterDay() {
        var day = offered(Atelier.oneCup()).promise().shipBy();
        var outcomes = Atelier.race(List.<Callable<PlacementOutcome>>of(() -> place(day), () -> place(day)));
        assertThat(outcomes).filteredOn(Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.OfferChanged.class::isInstance)
                .hasSize(1);
        assertThat(onShelf()).isZero();
    }

    @Test
    void theMakersMarketAndABuyerDoNotBothGetIt() {
        var day = offered(Atelier.oneCup()).promise().shipBy();
        var sold = Atelier.race(List.<Callable<Boolean>>of(
                () -> place(day) instanceof Placed,
                () -> atelier.in(() -> base().sold(piece, 1, "集市", Told.AT_ONCE)) instanceof BaseOutcome.Done));
        assertThat(sold).containsExactlyInAnyOrder(true, false);
        assertThat(onShelf()).isZero();
    }

    @Test
    void whatIsToldTwiceWentOnceAndACountToldLateLeavesWhatCameBetween() {
        var market = new Told(UUID.randomUUID(), Duration.ZERO, null);
        var stocktaking = new Told(UUID.randomUUID(), Duration.ZERO, null);
        atelier.in(() -> base().counted(piece, 5, "盘点", stocktaking));
        var sold = Atelier.race(Collections.nCopies(
                6, () -> atelier.in(() -> base().sold(piece, 2, "集市", market)) instanceof BaseOutcome.Done));
        assertThat(sold).containsOnly(true);
        assertThat(onShelf()).isEqualTo(3);
        assertThat(atelier.in(() -> base().counted(piece, 5, "盘点", stocktaking)))
                .isInstanceOf(BaseOutcome.Done.class);
        assertThat(onShelf()).isEqualTo(3);
        assertThat(atelier.in(() -> base().sold(piece, 1, "集市", market))).isInstanceOf(BaseOutcome.ToldOfAnother.class);
        assertThat(onShelf()).isEqualTo(3);
    }

    @Test
    void anUnpaidHoldGivesItBackOnce() {
        var placed = atelier.placed();
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        atelier.expire(placed.order());
        assertThat(onShelf()).isOne();
        assertThat(offered(Atelier.oneCup()).promise().because().code()).isEqualTo("lies-ready");
    }

    @Test
    void lateMoneyTakesItAgainOrHasItMadeOrAsks() {
        var first = expired();
        atelier.pay(first.payment());
        assertThat(state(first.order())).isEqualTo(OrderState.READY);
        assertThat(onShelf()).isZero();
        atelier.in(() -> base().counted(piece, 1, "又做了一只", Told.AT_ONCE));
        var second = expired();
        atelier.in(() -> base().sold(piece, 1, "集市", Told.AT_ONCE));
        atelier.pay(second.payment());
        assertThat(state(second.order())).isEqualTo(OrderState.PAID_LATE);
    }

    @Test
    void aRepairIsNoPieceThatCouldLieReady() {
        var wanted = atelier.in(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(
                    designs.draft("reglaze", Atelier.cup("补釉", "Re-glaze", 60).asRepair(true)));
            return base().want("reglaze", Map.of("handle", "none"), 3);
        });
        assertThat(wanted).isEqualTo(new BaseOutcome.WorkOnABuyersPiece());
    }

    private Placed expired() {
        var placed = atelier.placed();
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        return placed;
    }

    private PlacementOutcome place(LocalDate day) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), day));
    }

    private Offer offered(Wish wish) {
        return ((OfferOutcome.Offered)
                        atelier.in(() -> atelier.bean(Offers.class).quote(wish)))
                .offer();
    }

    private static Wish withHandle() {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 1)), false, null, null);
    }

    private OrderState state(OrderId order) {
        return atelier.order(order).state();
    }

    private int onShelf() {
        return atelier.in(() -> base().standing()).pieces().getFirst().onShelf();
    }

    private long clay() {
        return atelier.in(
                () -> atelier.bean(Shelves.class).find("clay").orElseThrow().onHand());
    }

    private BaseLine base() {
        return Objects.requireNonNull(atelier.bean(BaseLine.class));
    }
}
