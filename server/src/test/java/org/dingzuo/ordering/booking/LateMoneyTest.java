package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class LateMoneyTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void anUnpaidHoldGivesItsTimeBack() {
        var first = atelier.placed();
        end(first.order());
        var second = atelier.placed();
        assertThat(atelier.order(first.order()).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(second.promise().shipBy()).isEqualTo(first.promise().shipBy());
    }

    @Test
    void aHoldThatIsNotOverStays() {
        var placed = atelier.placed();
        atelier.expire(placed.order());
        assertThat(atelier.order(placed.order()).state()).isEqualTo(OrderState.HELD);
    }

    @Test
    void lateMoneyBooksTheSameDateAgainWhileItIsFree() {
        var placed = atelier.placed();
        end(placed.order());
        atelier.pay(placed.payment());
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.promise().shipBy()).isEqualTo(placed.promise().shipBy());
    }

    @Test
    void lateMoneyBooksTheAgreedDayThoughASoonerOneCameFree() {
        var many = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 40)), false, null, null);
        var before = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), many, Atelier.WHENEVER));
        var placed = atelier.placed();
        end(placed.order());
        assertThat(before).isInstanceOfSatisfying(PlacementOutcome.Placed.class, held -> end(held.order()));
        assertThat(atelier.placed().promise().shipBy())
                .isBefore(placed.promise().shipBy());
        atelier.pay(placed.payment());
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.promise().shipBy()).isEqualTo(placed.promise().shipBy());
    }

    @Test
    void whenTheDateIsGoneTheBuyerIsAskedAndTakesTheNewOne() {
        var placed = paidLate();
        var asked = atelier.order(placed.order());
        assertThat(asked.state()).isEqualTo(OrderState.PAID_LATE);
        var newDay = Objects.requireNonNull(asked.newShipBy());
        assertThat(newDay).isAfter(placed.promise().shipBy());

        var outcome = atelier.in(() -> atelier.bean(OrderChanges.class).acceptDate(placed.order(), newDay));
        assertThat(outcome).isInstanceOf(ChangeOutcome.Done.class);
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.promise().shipBy()).isEqualTo(newDay);
    }

    @Test
    void whenTheDateIsGoneTheBuyerIsAskedAndMayHaveTheMoneyBack() {
        var placed = paidLate();
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.paid()).isEqualTo(Money.ZERO);
        assertThat(atelier.account("cash:sandbox")).isZero();
        assertThat(atelier.ledger()).isZero();
    }

    /** Another buyer takes so much of the freed time that the old date is gone. */
    private PlacementOutcome.Placed paidLate() {
        var placed = atelier.placed();
        end(placed.order());
        var many = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 40)), false, null, null);
        assertThat(atelier.place(atelier.acceptance(UUID.randomUUID().toString(), many, Atelier.WHENEVER)))
                .isInstanceOf(PlacementOutcome.Placed.class);
        atelier.pay(placed.payment());
        return placed;
    }

    private void end(OrderId order) {
        atelier.letTheHoldEnd(order);
        atelier.expire(order);
    }
}
