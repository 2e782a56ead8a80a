package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of the seats when too few are taken in time. */
@RunningHouse
class AShortSeriesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Theme theme;

    @BeforeEach
    void open() {
        theme = Theme.open(house);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void shortItWaitsForItsMakerAndSilenceGivesEverythingBackToTheFen() {
        var before = theme.counted();
        var id = theme.announced(new Minimum.Pieces(9), 9);
        var one = theme.paid(id, "cup", "cup");
        var other = theme.paid(id, "cup", "bowl", "plate");
        var deposits = theme.held(one).plus(theme.held(other));
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.DECIDING);
        assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.NotReached.class);
        theme.passDeciding(id);
        theme.decideLate(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.REFUNDED);
        assertThat(List.of(one, other)).allSatisfy(seat -> {
            assertThat(theme.state(seat)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(seat)).isEqualTo(Money.ZERO);
        });
        assertThat(refunded()).isEqualTo(deposits.minor());
        assertThat(theme.atelier.ledger()).isZero();
        assertThat(theme.counted()).isEqualTo(before);
        assertThat(theme.placements()).isZero();
    }

    @Test
    void moreTimeIsForThoseWhoAgree() {
        var id = theme.announced(new Minimum.Pieces(4), 8);
        var agrees = theme.paid(id, "cup", "cup");
        var refuses = theme.paid(id, "bowl");
        var silent = theme.paid(id, "plate");
        var former = agrees.promise().shipBy();
        theme.withdraw(theme.paid(id, "cup"));
        theme.passClosing(id);
        theme.atelier.<Integer>rows(
                db -> db.sql("update campaign.series set least_pieces = 6").update());
        theme.close(id);
        assertThat(theme.extend(id, former.plusDays(20))).isInstanceOf(SeriesOutcome.Done.class);
        var later = theme.of(id).series().shipBy();
        assertThat(later).isAfterOrEqualTo(former.plusDays(20));
        // Nobody's day has moved yet, and nobody counts.
        assertThat(theme.atelier.order(agrees.order()).promise().shipBy()).isEqualTo(former);
        assertThat(theme.gauge(id).pieces()).isZero();
        assertThat(theme.agree(agrees)).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(theme.atelier.order(agrees.order()).promise().shipBy()).isEqualTo(later);
        theme.withdraw(refuses);
        theme.pass(Duration.ofDays(6));
        theme.silence(id);
        assertThat(theme.agree(silent)).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(List.of(refuses, silent)).allSatisfy(seat -> {
            assertThat(theme.state(seat)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(seat)).isEqualTo(Money.ZERO);
        });
        theme.paid(id, "cup", "bowl", "plate");
        theme.paid(id, "plate");
        assertThat(theme.gauge(id).pieces()).isEqualTo(6);
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.promise(agrees)).isEqualTo("FIRM");
        assertThat(theme.counted()).containsExactly(3, 6);
        assertThat(theme.atelier.ledger()).isZero();
    }

    @Test
    void lateMoneySitsDownAgainOrGoesStraightBack() {
        var id = theme.announced(new Minimum.Pieces(2), 3);
        var slow = theme.booked(id, "cup");
        theme.expire(slow);
        theme.atelier.pay(slow.payment());
        assertThat(theme.state(slow)).isEqualTo(OrderState.CONFIRMED);
        assertThat(theme.promise(slow)).isEqualTo("HELD");
        assertThat(theme.gauge(id).pieces()).isEqualTo(1);
        var slower = theme.booked(id, "cup");
        theme.expire(slower);
        theme.refundAll(id);
        theme.atelier.pay(slower.payment());
        assertThat(theme.state(slower)).isEqualTo(OrderState.CANCELLED);
        assertThat(theme.held(slower)).isEqualTo(Money.ZERO);
        assertThat(theme.atelier.account("advances")).isZero();
    }

    private long refunded() {
        return theme.atelier.rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.refund")
                .query(Long.class)
                .single());
    }
}
