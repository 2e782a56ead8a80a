package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.change.AmendmentOutcome;
import org.dingzuo.ordering.change.Amendments;
import org.dingzuo.planner.Calibration;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A date that was quoted a moment ago is the date of the order, whatever was measured since. */
@RunningHouse
class QuotedDatesStandTest {
    @Autowired
    ApplicationContext house;

    TimedAtelier timed;
    Atelier atelier;

    @BeforeEach
    void open() {
        timed = new TimedAtelier(house);
        atelier = timed.atelier;
    }

    @Test
    void aQuoteBookedOnAnUnchangedPlanGivesTheQuotedDate() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.2, 0.3);
        for (int order = 0; order < 6; order++) {
            timed.measure();
            var quoted = timed.quote(1 + order % 3);
            var placed = timed.placed(1 + order % 3, quoted.promise().shipBy());
            assertThat(placed.promise().shipBy()).isEqualTo(quoted.promise().shipBy());
            assertThat(placed.promise().confidence()).isEqualTo(quoted.promise().confidence());
            atelier.pay(placed.payment());
        }
    }

    @Test
    void adayThatWouldBeLaterThanAcceptedIsOfferedAnew() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        var quoted = timed.quote(4);
        for (int order = 0; order < 5; order++) {
            timed.placed(4, Atelier.WHENEVER);
        }
        var outcome = atelier.place(atelier.acceptance(
                UUID.randomUUID().toString(),
                TimedAtelier.cups(4),
                quoted.promise().shipBy()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlacementOutcome.OfferChanged.class,
                        changed -> assertThat(changed.offer().promise().confidence())
                                .isEqualTo(0.95));
    }

    @Test
    void aQuotedDateStandsThoughANewerTableAsksForMore() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.1);
        timed.measure();
        var quoted = timed.quote(8);
        var day = quoted.promise().shipBy();
        timed.learn(40, 1.0, 0.8);
        timed.measure();
        assertThat(timed.quote(8).promise().shipBy()).isAfter(day);
        var placed = timed.placed(8, day);
        assertThat(placed.promise().shipBy()).isEqualTo(day);
        assertThat(placed.promise().confidence()).isEqualTo(0.95);
    }

    @Test
    void aStatedDateStandsThoughItHasBeenMeasuredSince() {
        timed.proven(19, Calibration.start(0.95));
        var day = timed.quote(8).promise().shipBy();
        timed.learn(40, 1.0, 1.1);
        timed.measure();
        assertThat(timed.quote(8).promise().shipBy()).isAfter(day);
        assertThat(timed.placed(8, day).promise().confidence()).isNull();
    }

    @Test
    void afterHalfAnHourTheNewerTableHolds() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.1);
        timed.measure();
        var day = timed.quote(8).promise().shipBy();
        timed.learn(40, 1.0, 0.8);
        timed.measure();
        atelier.<Integer>rows(
                db -> db.sql("update promise.former_buffer set replaced_at = replaced_at - interval '31 minutes'")
                        .update());
        assertThat(atelier.place(atelier.acceptance(UUID.randomUUID().toString(), TimedAtelier.cups(8), day)))
                .isInstanceOf(PlacementOutcome.OfferChanged.class);
    }

    @Test
    void theDayThatWasAgreedForAChangeStandsThoughANewerTableAsksForMore() {
        var order = agreedChange();
        var said = agreed(order).shipBy();
        assertThat(accept(order)).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(said);
    }

    @Test
    void afterHalfAnHourAChangeIsToBeAgreedToAnew() {
        var order = agreedChange();
        var said = agreed(order).shipBy();
        atelier.<Integer>rows(
                db -> db.sql("update promise.former_buffer set replaced_at = replaced_at - interval '31 minutes'")
                        .update());
        assertThat(accept(order)).isInstanceOf(AmendmentOutcome.Differs.class);
        assertThat(atelier.order(order).promise().shipBy()).isBefore(said);
    }

    /** The maker has agreed to handles on the cups; a moment later the work turns out to be more uncertain than was believed. */
    private OrderId agreedChange() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.1);
        timed.learn("handle", 30, 20, 1.0, 0.1);
        timed.measure();
        var order = timed.firm(6);
        var changes = atelier.bean(Amendments.class);
        atelier.in(() -> changes.ask(order, Map.of(0, Map.of("handle", "loop")), ""));
        assertThat(atelier.<AmendmentOutcome>in(() -> changes.agree(order, 1, Money.ZERO, null)))
                .isEqualTo(new AmendmentOutcome.Done());
        timed.learn(40, 1.0, 1.1);
        timed.measure();
        return order;
    }

    private Amendment agreed(OrderId order) {
        return Objects.requireNonNull(atelier.order(order).amendment());
    }

    private AmendmentOutcome accept(OrderId order) {
        var offered = agreed(order);
        return atelier.in(() ->
                atelier.bean(Amendments.class).accept(order, offered.no(), offered.sum(), offered.shipBy(), List.of()));
    }

    @Test
    void aTableThatNobodyCanHaveAQuoteOfIsForgotten() {
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        atelier.<Integer>rows(
                db -> db.sql("update promise.former_buffer set replaced_at = replaced_at - interval '31 minutes'")
                        .update());
        timed.placed(1, Atelier.WHENEVER);
        timed.measure();
        assertThat(atelier.<Integer>rows(db -> db.sql("select count(*)::int from promise.former_buffer")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }
}
