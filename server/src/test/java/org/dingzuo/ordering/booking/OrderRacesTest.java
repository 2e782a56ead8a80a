package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.Receipt;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class OrderRacesTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void thirtyTwoTimesTheSameKeyIsOneOrder() {
        var acceptance = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        var outcomes = Atelier.race(Collections.nCopies(32, () -> atelier.place(acceptance)));
        assertThat(outcomes).allMatch(PlacementOutcome.Placed.class::isInstance);
        assertThat(new HashSet<>(outcomes)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherWishIsRefused() {
        var key = UUID.randomUUID().toString();
        atelier.place(atelier.acceptance(key, Atelier.oneCup(), Atelier.WHENEVER));
        var two = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 2)), false, null, null);
        assertThat(atelier.place(atelier.acceptance(key, two, Atelier.WHENEVER)))
                .isInstanceOf(PlacementOutcome.KeyReused.class);
    }

    @RepeatedTest(8)
    void moneyThatComesAsTheHoldEndsIsNeitherLostNorCountedTwice() {
        var placed = atelier.placed();
        atelier.letTheHoldEnd(placed.order());
        Atelier.<Object>race(List.of(
                () -> atelier.pay(placed.payment()),
                () -> {
                    atelier.expire(placed.order());
                    return "expired";
                },
                () -> atelier.pay(placed.payment())));
        var order = atelier.order(placed.order());
        assertThat(order.state()).isIn(OrderState.CONFIRMED, OrderState.PAID_LATE);
        assertThat(order.paid()).isEqualTo(placed.amount());
        assertThat(atelier.account("cash:sandbox")).isEqualTo(placed.amount().minor());
    }

    @RepeatedTest(8)
    void payingAndCancellingAtOnceEndsWithTheMoneyInOnePlace() {
        var placed = atelier.placed();
        Atelier.<Object>race(List.of(
                () -> atelier.pay(placed.payment()),
                () -> atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()))));
        var order = atelier.order(placed.order());
        assertThat(order.state()).isIn(OrderState.CANCELLED, OrderState.PAID_LATE);
        assertThat(order.paid()).isEqualTo(order.state() == OrderState.CANCELLED ? Money.ZERO : placed.amount());
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void aPaymentToldTwentyTimesIsTakenOnce() {
        var placed = atelier.placed();
        var receipts = Atelier.race(Collections.nCopies(20, () -> atelier.pay(placed.payment())));
        assertThat(receipts).filteredOn(Receipt.Taken.class::isInstance).hasSize(1);
        assertThat(atelier.order(placed.order()).paid()).isEqualTo(placed.amount());
    }

    @Test
    void fortyBuyersForTheLastFreeMinutesNeverShareThem() {
        var probe = atelier.placed().promise().shipBy();
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 40; buyer++) {
            var acceptance = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), probe.plusDays(1));
            racers.add(() -> atelier.place(acceptance));
        }
        var outcomes = Atelier.race(racers);
        var held = outcomes.stream()
                .filter(PlacementOutcome.Placed.class::isInstance)
                .count();
        assertThat(held).isBetween(1L, 8L);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof PlacementOutcome.Placed))
                .allMatch(PlacementOutcome.OfferChanged.class::isInstance);
        assertThat(atelier.overlaps()).isZero();
        assertThat(atelier.<Long>rows(db -> db.sql("select count(distinct order_id) from promise.placement")
                        .query(Long.class)
                        .single()))
                .isEqualTo(held + 1);
    }
}
