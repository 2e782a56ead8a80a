package org.dingzuo.ordering.newday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.CustomerWait.Awaited;
import org.dingzuo.ordering.CustomerWait.By;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.ending.Lateness;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class WaitingForTheBuyerTest {
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
    void whileItWaitsNoStepBeginsAndNothingIsLate() {
        assertThat(ask()).isEqualTo(new Done());
        assertThat(begin()).isEqualTo(new MakingOutcome.AwaitsBuyer());
        assertThat(Lateness.days(atelier.order(order), promised.plusDays(30))).isZero();
        assertThat(ask()).isEqualTo(new NotNow(OrderState.CONFIRMED));
        answer();
        assertThat(begin()).isInstanceOf(MakingOutcome.Noted.class);
        assertThat(Lateness.days(atelier.order(order), promised.plusDays(30))).isPositive();
    }

    @Test
    void theDayMovesByTheWorkingDaysWaitedAndBothStayOnRecord() {
        ask();
        daysPass(5);
        var waited = worked().between(askedOn(), today());
        var moved = worked().after(promised, waited);
        assertThat(answer()).isEqualTo(new Done());
        var wait = Objects.requireNonNull(atelier.order(order).customerWait());
        var ended = Objects.requireNonNull(wait.ended());
        assertThat(waited).isPositive();
        assertThat(wait.answer()).isEqualTo("杯口 8 厘米");
        assertThat(ended.by()).isEqualTo(By.BUYER);
        assertThat(ended.days()).isEqualTo(waited);
        assertThat(ended.former()).isEqualTo(promised);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(moved);
        assertThat(daysGiven()).containsExactly(promised, moved);
        assertThat(atelier.order(order).happenings())
                .extracting(OrderView.Happening::kind)
                .containsSubsequence("customer-awaited", "customer-answered", "waited");
    }

    @Test
    void whoAnswersTheSameDayKeepsThePromiseAsItWas() {
        ask();
        answer();
        assertThat(daysGiven()).containsExactly(promised);
        assertThat(answer()).isEqualTo(new NotNow(OrderState.CONFIRMED));
    }

    @Test
    void aQuestionAboutAnotherDayIsTakenBackWhenTheDayMoves() {
        atelier.<ChangeOutcome>in(() -> atelier.bean(NewDates.class).ask(order, promised.plusDays(1), "窑坏了"));
        ask();
        daysPass(9);
        answer();
        assertThat(atelier.order(order).dateRequest()).isNull();
    }

    @Test
    void aWordThatWasBrokenIsNotMendedByWaiting() {
        atelier.rows(db -> db.sql("update promise.promised set ship_by = :day where order_id = :order")
                .param("day", today().minusDays(1))
                .param("order", order.value())
                .update());
        assertThat(ask()).isEqualTo(new NotNow(OrderState.CONFIRMED));
    }

    @RepeatedTest(4)
    void theBuyerAnswersAsTheMakerGoesOnAndTheDayMovesOnce() {
        ask();
        daysPass(5);
        var outcomes = Atelier.<ChangeOutcome>race(List.of(
                this::answer,
                () -> atelier.in(() -> waits().goOn(order)),
                this::answer,
                () -> atelier.in(() -> waits().goOn(order))));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(daysGiven()).hasSize(2);
    }

    @Test
    void daysOfRestAreNeitherWaitedNorPromised() {
        var sunday = LocalDate.of(2026, 11, 29);
        var weekdays = new WorkingCount(day -> day.getDayOfWeek().getValue() < 6);
        assertThat(weekdays.between(sunday.minusDays(2), sunday.plusDays(1))).isEqualTo(1);
        assertThat(weekdays.after(sunday.minusDays(2), 1)).isEqualTo(sunday.plusDays(1));
        assertThat(new WorkingCount(day -> false).after(sunday, 2)).isEqualTo(sunday.plusDays(2));
    }

    private ChangeOutcome ask() {
        return atelier.in(() -> waits().ask(order, Awaited.MEASURE, "杯口多大？"));
    }

    private ChangeOutcome answer() {
        return atelier.in(() -> waits().answer(order, "杯口 8 厘米"));
    }

    private MakingOutcome begin() {
        return atelier.in(() -> atelier.bean(Making.class).begun(order, 0, "pinch"));
    }

    private void daysPass(int days) {
        atelier.rows(
                db -> db.sql("update ordering.customer_wait set asked_at = asked_at - make_interval(days => :days)")
                        .param("days", days)
                        .update());
    }

    private LocalDate askedOn() {
        var asked = Objects.requireNonNull(atelier.order(order).customerWait()).askedAt();
        return LocalDate.ofInstant(
                asked, atelier.in(() -> atelier.bean(Studios.class).profile().zone()));
    }

    private LocalDate today() {
        var zone = atelier.in(() -> atelier.bean(Studios.class).profile().zone());
        return LocalDate.ofInstant(atelier.bean(Clock.class).instant(), zone);
    }

    private WorkingCount worked() {
        return WorkingCount.of(atelier.in(() -> atelier.bean(Studios.class).workforce()));
    }

    private CustomerWaits waits() {
        return atelier.bean(CustomerWaits.class);
    }

    private List<LocalDate> daysGiven() {
        return atelier.rows(db -> db.sql("select ship_by from promise.promise_change order by change_no")
                .query(LocalDate.class)
                .list());
    }
}
