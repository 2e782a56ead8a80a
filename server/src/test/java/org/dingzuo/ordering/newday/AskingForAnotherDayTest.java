package org.dingzuo.ordering.newday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.CapOutcome;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class AskingForAnotherDayTest {
    private static final String WHY = "窑坏了一天";

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    OrderId order;
    LocalDate promised;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        order = placed.order();
        promised = placed.promise().shipBy();
    }

    @Test
    void askingMovesNothing() {
        assertThat(ask(promised.plusDays(3))).isEqualTo(new ChangeOutcome.Done());
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
        assertThat(Objects.requireNonNull(atelier.order(order).dateRequest()).shipBy())
                .isEqualTo(promised.plusDays(3));
    }

    @Test
    void onlyConsentMovesThePromiseAndTheOldDayStaysOnRecord() {
        ask(promised.plusDays(3));
        assertThat(agree(promised.plusDays(3))).isEqualTo(new ChangeOutcome.Done());
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised.plusDays(3));
        assertThat(atelier.order(order).dateRequest()).isNull();
        assertThat(daysGiven()).containsExactly(promised, promised.plusDays(3));
        assertThat(agree(promised.plusDays(3))).isEqualTo(new ChangeOutcome.Done());
        assertThat(daysGiven()).hasSize(2);
    }

    @Test
    void nobodyAgreesToAnotherDayThanTheOneTheySaw() {
        ask(promised.plusDays(3));
        ask(promised.plusDays(9));
        assertThat(agree(promised.plusDays(3))).isEqualTo(new ChangeOutcome.DateGone(promised.plusDays(9)));
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
    }

    @Test
    void whoeverDoesNotAgreeGetsEverythingBack() {
        ask(promised.plusDays(3));
        assertThat(atelier.<ChangeOutcome>in(() -> dates().refuse(order))).isEqualTo(new ChangeOutcome.Done());
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(atelier.order(order).paid()).isEqualTo(Money.ZERO);
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void whereNobodyAskedThereIsNothingToAgreeToOrRefuse() {
        assertThat(agree(promised.plusDays(1))).isEqualTo(new ChangeOutcome.NotNow(OrderState.CONFIRMED));
        assertThat(atelier.<ChangeOutcome>in(() -> dates().refuse(order)))
                .isEqualTo(new ChangeOutcome.NotNow(OrderState.CONFIRMED));
        assertThat(ask(promised)).isEqualTo(new ChangeOutcome.DateGone(promised));
    }

    @Test
    void theWeekOfTheOldDayIsFreedAndTheNewOneCounts() {
        var caps = atelier.bean(Caps.class);
        atelier.<CapOutcome>in(() -> caps.set(Cap.Period.WEEK, Cap.Unit.ORDERS, new Cap.Scope.Everything(), 5));
        ask(promised.plusWeeks(1));
        agree(promised.plusWeeks(1));
        var counted = atelier.in(() -> caps.ahead(8)).getFirst().ahead().stream()
                .filter(fill -> fill.taken() > 0)
                .toList();
        assertThat(counted).containsExactly(new Caps.Fill(Cap.Period.WEEK.of(promised.plusWeeks(1)), 1));
    }

    private ChangeOutcome ask(LocalDate day) {
        return atelier.in(() -> dates().ask(order, day, WHY));
    }

    private ChangeOutcome agree(LocalDate day) {
        return atelier.in(() -> dates().agree(order, day));
    }

    private NewDates dates() {
        return atelier.bean(NewDates.class);
    }

    private List<LocalDate> daysGiven() {
        return atelier.rows(db -> db.sql("select ship_by from promise.promise_change order by change_no")
                .query(LocalDate.class)
                .list());
    }
}
