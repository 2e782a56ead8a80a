package org.dingzuo.ordering.ending;

import static org.assertj.core.api.Assertions.assertThat;

import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Kept;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Refund;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class CancellingTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    OrderChanges changes;
    private Making making;
    private Delivering delivering;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        changes = atelier.bean(OrderChanges.class);
        making = atelier.bean(Making.class);
        delivering = atelier.bean(Delivering.class);
    }

    @Test
    void beforeMakingEverythingGoesBack() {
        var placed = paid();
        assertThat(atelier.in(() -> changes.cancelByBuyer(placed.order()))).isInstanceOf(ChangeOutcome.Done.class);
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.refunds()).extracting(Refund::state).containsExactly(Refund.State.RETURNED);
        assertThat(atelier.account("cash:sandbox")).isZero();
        assertThat(atelier.placed().promise().shipBy())
                .isEqualTo(placed.promise().shipBy());
    }

    @Test
    void begunWorkEndsOnlyWhenTheBuyerAgreesToWhatIsKept() {
        var placed = begun();
        assertThat(atelier.in(() -> changes.cancelByBuyer(placed.order()))).isInstanceOf(ChangeOutcome.Asked.class);
        var kept = new Kept(Money.of(500), Money.of(1_000), "陶土已揉好，做了半小时");
        assertThat(atelier.in(() -> changes.proposeKept(placed.order(), kept))).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(atelier.order(placed.order()).state()).isEqualTo(OrderState.MAKING);
        assertThat(atelier.in(() -> changes.acceptKept(placed.order(), Money.of(1))))
                .isInstanceOf(ChangeOutcome.NotNow.class);

        atelier.in(() -> changes.acceptKept(placed.order(), kept.sum()));
        assertThat(atelier.order(placed.order()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(atelier.account("compensation")).isEqualTo(-1_500);
        assertThat(atelier.account("advances")).isZero();
        assertThat(atelier.account("cash:sandbox")).isEqualTo(1_500);
    }

    @Test
    void noMoreIsKeptThanWasPaid() {
        var placed = begun();
        atelier.in(() -> changes.cancelByBuyer(placed.order()));
        var greedy = new Kept(placed.amount(), Money.of(1), "太多");
        assertThat(atelier.in(() -> changes.proposeKept(placed.order(), greedy)))
                .isEqualTo(new ChangeOutcome.TooMuch(placed.amount()));
    }

    @Test
    void nothingIsKeptWhenNobodyAsked() {
        var placed = begun();
        assertThat(atelier.in(() -> changes.proposeKept(placed.order(), new Kept(Money.of(1), Money.ZERO, "不行"))))
                .isInstanceOf(ChangeOutcome.NotNow.class);
    }

    @Test
    void aMakerWhoGivesUpGivesEverythingBack() {
        var placed = begun();
        atelier.in(() -> changes.cancelByMaker(placed.order()));
        assertThat(atelier.order(placed.order()).paid()).isEqualTo(Money.ZERO);
        assertThat(atelier.account("cash:sandbox")).isZero();
    }

    @Test
    void nothingLeavesTheHouseBeforeItIsPaidAndDeliveryMakesItASale() {
        var placed = begun();
        atelier.run(() -> making.done(placed.order(), 0, "pinch", null, true));
        assertThat(atelier.in(() -> delivering.shipped(placed.order(), "SF", "1")))
                .isInstanceOf(ProgressOutcome.NotNow.class);
        var balance = atelier.order(placed.order()).payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(balance.amount()).isEqualTo(atelier.order(placed.order()).due());

        atelier.pay(balance.id());
        assertThat(atelier.in(() -> delivering.shipped(placed.order(), "SF", "1")))
                .isInstanceOf(ProgressOutcome.Noted.class);
        atelier.run(() -> delivering.delivered(placed.order()));
        var total = atelier.order(placed.order()).offer().total().minor();
        assertThat(atelier.account("sales")).isEqualTo(-total);
        assertThat(atelier.account("advances")).isZero();
        assertThat(atelier.order(placed.order()).due()).isEqualTo(Money.ZERO);
    }

    private PlacementOutcome.Placed paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed;
    }

    private PlacementOutcome.Placed begun() {
        var placed = paid();
        atelier.run(() -> making.begun(placed.order(), 0, "pinch"));
        return placed;
    }
}
