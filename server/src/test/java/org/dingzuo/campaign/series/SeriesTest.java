package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A seat in a series, what counts toward its start, and the start. */
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
        assertThat(theme.begin(seat)).isInstanceOf(MakingOutcome.NotNow.class);
        theme.paid(id, "cup");
        assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.Done.class);
        assertThat(theme.promise(seat)).isEqualTo("FIRM");
        assertThat(theme.begin(seat)).isInstanceOf(MakingOutcome.Noted.class);
        theme.start(id);
        assertThat(theme.atelier.recorded())
                .filteredOn(act -> act.startsWith("series."))
                .containsExactly("series.announced", "series.started");
    }

    @Test
    void theWholeSeriesCostsLessAndItsLinesSumUp() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var offers = theme.atelier.bean(Offers.class);
        var offer = ((OfferOutcome.Offered)
                        theme.atelier.in(() -> offers.quote(Theme.wish(id, "cup", "bowl", "plate"))))
                .offer();
        assertThat(offer.lines()).allSatisfy(line -> {
            assertThat(line.price().getLast().code()).isEqualTo("series");
            assertThat(line.price().getLast().amount()).isEqualTo(Money.of(-2_000));
            assertThat(Money.sum(
                            line.price().stream().map(each -> each.amount()).toList()))
                    .isEqualTo(line.amount());
        });
        var two = ((OfferOutcome.Offered) theme.atelier.in(() -> offers.quote(Theme.wish(id, "cup", "cup")))).offer();
        assertThat(two.lines()).noneMatch(line -> line.price().getLast().code().equals("series"));
    }

    @Test
    void aSeatIsPiecesOfOneDesignOrOneOfEach() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var offers = theme.atelier.bean(Offers.class);
        for (var wrong : List.of(
                Theme.wish(id, "cup", "bowl"),
                Theme.wish(id, "cup", "bowl", "plate", "plate"),
                new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 2)), false, id.value(), null, null))) {
            assertThat(theme.atelier.in(() -> offers.quote(wrong))).isInstanceOf(OfferOutcome.Malformed.class);
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
}
