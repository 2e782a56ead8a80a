package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.MakingOutcome;
import org.dingzuo.ordering.OfferOutcome;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.PlacementOutcome;
import org.dingzuo.ordering.PlacementOutcome.Placed;
import org.dingzuo.ordering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class SeriesTest {
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
    void aSeatHasTheCommonDayAndSaysWhatItHangsOn() {
        var id = theme.announced(new Minimum.Pieces(4), 10);
        var seat = theme.booked(id, "cup");
        assertThat(seat.promise().shipBy()).isEqualTo(theme.of(id).series().shipBy());
        assertThat(seat.promise().because().code()).isEqualTo("series-pieces");
        assertThat(seat.promise().because().parameters()).containsEntry("least", "4");
    }

    @Test
    void aRegularMayJoinBeforeTheOthers() {
        var link = theme.atelier.regular(Duration.ofHours(2));
        var id = theme.announced(new Minimum.Pieces(4), 10, theme.now().plus(Duration.ofHours(1)));
        assertThat(theme.order(id, "cup")).isNotInstanceOf(Placed.class);
        var wish = Theme.wish(id, "cup");
        var known = new Wish(wish.lines(), false, wish.booking(), null, null, null, link);
        assertThat(theme.atelier.place(theme.atelier.acceptance("early", known, Atelier.WHENEVER)))
                .isInstanceOf(Placed.class);
    }

    @Test
    void theGaugeIsWhatTheLedgerHolds() {
        var id = theme.announced(new Minimum.Pieces(4), 10);
        theme.booked(id, "bowl");
        assertThat(theme.gauge(id).pieces()).isZero();
        var cups = theme.paid(id, "cup", "cup");
        assertThat(theme.gauge(id).pieces()).isEqualTo(2);
        assertThat(theme.gauge(id).deposits()).isEqualTo(theme.held(cups));
        theme.paid(id, "cup");
        assertThat(theme.gauge(id).pieces("cup")).isEqualTo(3);
        theme.withdraw(cups);
        assertThat(theme.gauge(id).pieces()).isEqualTo(1);
        assertThat(theme.held(cups)).isEqualTo(Money.ZERO);
    }

    @Test
    void untilItStartsAPaidPromiseIsTentativeAndNothingOfItBegins() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var seat = theme.paid(id, "cup");
        assertThat(theme.promise(seat)).isEqualTo("HELD");
        assertThat(begin(seat)).isInstanceOf(MakingOutcome.NotNow.class);
        theme.paid(id, "cup");
        assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.Done.class);
        assertThat(theme.promise(seat)).isEqualTo("FIRM");
        assertThat(begin(seat)).isInstanceOf(MakingOutcome.Noted.class);
    }

    @Test
    void theWholeSeriesCostsLessAndItsLinesSumUp() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var orders = theme.atelier.bean(Orders.class);
        var offer = ((OfferOutcome.Offered)
                        theme.atelier.in(() -> orders.quote(Theme.wish(id, "cup", "bowl", "plate"))))
                .offer();
        assertThat(offer.lines()).allSatisfy(line -> {
            assertThat(line.price().getLast().code()).isEqualTo("series");
            assertThat(line.price().getLast().amount()).isEqualTo(Money.of(-2_000));
            assertThat(Money.sum(
                            line.price().stream().map(each -> each.amount()).toList()))
                    .isEqualTo(line.amount());
        });
        var two = ((OfferOutcome.Offered) theme.atelier.in(() -> orders.quote(Theme.wish(id, "cup", "cup")))).offer();
        assertThat(two.lines()).noneMatch(line -> line.price().getLast().code().equals("series"));
    }

    @Test
    void aSeatIsPiecesOfOneDesignOrOneOfEach() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var orders = theme.atelier.bean(Orders.class);
        for (var wrong : List.of(
                Theme.wish(id, "cup", "bowl"),
                Theme.wish(id, "cup", "bowl", "plate", "plate"),
                new org.dingzuo.ordering.Wish(
                        List.of(new org.dingzuo.ordering.Wish.Line("cup", Map.of("handle", "none"), 2)),
                        false,
                        id.value(),
                        null,
                        null))) {
            assertThat(theme.atelier.in(() -> orders.quote(wrong))).isInstanceOf(OfferOutcome.Malformed.class);
        }
    }

    @Test
    void reachedItStartsByItselfOnTheDayThatWasPromised() {
        var free = theme.outside();
        var id = theme.announced(new Minimum.Pieces(3), 12);
        assertThat(theme.outside()).isAfter(free.minusDays(1));
        var cups = theme.paid(id, "cup", "cup");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        var late = theme.booked(id, "plate");
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.STARTED);
        assertThat(List.of(cups, whole)).allSatisfy(seat -> {
            assertThat(theme.promise(seat)).isEqualTo("FIRM");
            assertThat(theme.atelier.order(seat.order()).promise().shipBy())
                    .isEqualTo(seat.promise().shipBy());
        });
        theme.expire(late);
        // Six pieces were booked: what nobody took, and what expired, is free again.
        assertThat(theme.counted()).containsExactly(2, 5);
        assertThat(theme.placements()).isEqualTo(5);
    }

    @Test
    void whoHoldsASeatAtTheClosingAndPaysInTimeIsInTheBatch() {
        var id = theme.announced(new Minimum.Pieces(1), 5);
        theme.paid(id, "cup");
        var slow = theme.booked(id, "bowl");
        theme.start(id);
        theme.atelier.pay(slow.payment());
        assertThat(theme.promise(slow)).isEqualTo("FIRM");
        assertThat(theme.state(slow)).isEqualTo(OrderState.CONFIRMED);
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
    void aDesignNobodyWantsDropsOutAndItsPiecesAreGivenBack() {
        var id = theme.announced(new Minimum.Pieces(2), 10, Map.of("plate", 3));
        var cups = theme.paid(id, "cup", "cup");
        var plate = theme.paid(id, "plate");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        theme.start(id);
        assertThat(theme.state(whole)).isEqualTo(OrderState.CANCELLED);
        assertThat(theme.held(whole)).isEqualTo(Money.ZERO);
        assertThat(theme.promise(cups)).isEqualTo("FIRM");
        assertThat(theme.state(plate)).isEqualTo(OrderState.CANCELLED);
        assertThat(theme.held(plate)).isEqualTo(Money.ZERO);
        assertThat(theme.of(id).series().made()).containsExactly("cup", "bowl");
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

    @Test
    void noPlaceIsSoldTwiceAndNoneStaysUnsoldWhileSomebodyWasRefusedOne() {
        var id = theme.announced(new Minimum.Pieces(2), 9);
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 12; buyer++) {
            var designs = buyer % 3 == 0 ? Theme.ALL.toArray(String[]::new) : new String[] {"cup"};
            racers.add(() -> theme.order(id, designs));
        }
        var placed = Atelier.race(racers).stream()
                .filter(Placed.class::isInstance)
                .map(Placed.class::cast)
                .toList();
        var taken = theme.of(id).seats().stream()
                .mapToInt(seat -> seat.designs().size())
                .sum();
        assertThat(theme.of(id).seats()).hasSameSizeAs(placed);
        assertThat(taken).isLessThanOrEqualTo(9);
        assertThat(theme.of(id).free()).isEqualTo(9 - taken);
        for (int one = taken; one < 9; one++) {
            theme.booked(id, "cup");
        }
        assertThat(theme.order(id, "cup")).isInstanceOf(PlacementOutcome.Refused.class);
    }

    @Test
    void othersMakeWayForTheKeptTimeAndGetItBack() {
        theme.pass(Duration.ZERO);
        var id = theme.announced(new Minimum.Pieces(40), 40);
        theme.clockToMaking(id);
        var kept = theme.outside();
        theme.refundAll(id);
        assertThat(theme.outside()).isBefore(kept);
    }

    private MakingOutcome begin(Placed seat) {
        return theme.inOneTransaction(() -> theme.atelier.bean(Orders.class).stepBegun(seat.order(), 0, "pinch"));
    }

    private long refunded() {
        return theme.atelier.rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.refund")
                .query(Long.class)
                .single());
    }
}
