package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.campaign.JoinOutcome;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets a place in a round, and who is told what is full. */
@RunningHouse
class PlacesOfARoundTest {
    @Autowired
    ApplicationContext context;

    RoundHouse house;
    Atelier atelier;

    @BeforeEach
    void open() {
        house = new RoundHouse(context);
        atelier = house.atelier;
    }

    @AfterEach
    void letTheClockGo() {
        house.release();
    }

    @Test
    void threeCapsAreExactUnderARush() {
        for (var caps : List.of(new int[] {4, 2_000}, new int[] {9, 400}, new int[] {9, 2_000})) {
            house = new RoundHouse(context);
            atelier = house.atelier;
            house.release();
            var round = house.open(caps[0], caps[1], Map.of("cup", 3, "bowl", 3, "plate", 2));
            var racers = new ArrayList<Callable<PlacementOutcome>>();
            for (int buyer = 0; buyer < 60; buyer++) {
                var design = List.of("cup", "bowl", "plate").get(buyer % 3);
                racers.add(() -> house.order(round, design));
            }
            var placed = Atelier.race(racers).stream()
                    .filter(Placed.class::isInstance)
                    .count();
            var now = house.round(round.id());
            assertThat(now.taken()).isEqualTo((int) placed);
            assertThat(now.lineUp()).allMatch(entry -> entry.left() >= 0);
            assertThat(now.minutesTaken()).isLessThanOrEqualTo(now.minutes());
            // Nobody was refused what there still is.
            assertThat(now.lineUp()).allMatch(entry -> RoundHouse.isFull(now, entry.design()));
        }
    }

    @Test
    void thePlaceThatNobodyPaidForIsForSaleAgain() {
        var round = house.open(1, 2_000, Map.of("cup", 1, "bowl", 1));
        var first = (Placed) house.order(round, "cup");
        assertThat(RoundHouse.because(house.order(round, "bowl"))).isEqualTo("booking-full");
        house.lapse(first);
        assertThat(house.order(round, "bowl")).isInstanceOf(Placed.class);
    }

    @Test
    void anotherDesignMayHaveAPlaceWhereOneIsFull() {
        var round = house.open(5, 2_000, Map.of("cup", 1, "bowl", 2));
        house.order(round, "cup");
        assertThat(RoundHouse.because(house.order(round, "cup"))).isEqualTo("booking-full-design");
        assertThat(house.order(round, "bowl")).isInstanceOf(Placed.class);
    }

    @Test
    void aLighterPieceMayFitWhereTimeIsShort() {
        var round = house.open(5, 200, Map.of("cup", 2, "plate", 2));
        house.order(round, "cup");
        assertThat(RoundHouse.because(house.order(round, "cup"))).isEqualTo("booking-full-minutes");
        assertThat(house.order(round, "plate")).isInstanceOf(Placed.class);
        assertThat(RoundHouse.because(house.order(round, "plate"))).isEqualTo("booking-full");
    }

    @Test
    void aRoundThatRestsSellsNothingAndTurnsNoPhase() {
        var round = house.open(5, 2_000, Map.of("cup", 2, "bowl", 2));
        atelier.run(() -> house.cycles.pause(round.id(), true));
        assertThat(RoundHouse.because(house.order(round, "cup"))).isEqualTo("booking-paused");
        house.driveTo(round.id(), round.times().makeAt());
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.BOOK);
        atelier.run(() -> house.cycles.pause(round.id(), false));
        atelier.run(() -> house.cycles.pause(round.id(), false));
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.MAKE);
        assertThat(atelier.recorded())
                .containsSubsequence("cycle.rule-changed", "cycle.begun", "cycle.line-up-fixed", "cycle.paused")
                .endsWith("cycle.paused", "cycle.resumed");
    }

    @Test
    void aRegularBooksAFixedRoundBeforeTheOthersAndGivesThePlaceBack() {
        var link = atelier.regular(Duration.ofHours(2));
        var round = house.begin(5, 3, 500);
        house.driveTo(round.id(), round.times().fixAt());
        house.driveTo(round.id(), round.times().bookAt().minus(Duration.ofHours(1)));
        assertThat(RoundHouse.because(house.order(round, "cup", link)))
                .as("not fixed yet")
                .isEqualTo("booking-not-open");
        atelier.in(() -> house.cycles.fix(round.id(), Map.of("cup", 1)));
        assertThat(RoundHouse.because(house.order(round, "cup"))).isEqualTo("booking-not-open");
        var early = (Placed) house.order(round, "cup", link);
        assertThat(RoundHouse.because(house.order(round, "cup", link))).isEqualTo("booking-full");
        house.lapse(early);
        assertThat(house.round(round.id()).taken()).isZero();
        assertThat(house.order(round, "cup", link)).isInstanceOf(Placed.class);
        house.driveTo(round.id(), round.times().bookAt());
        assertThat(RoundHouse.because(house.order(round, "cup"))).isEqualTo("booking-full");
    }

    @Test
    void whoWaitsForARoundGetsThePlaceThatCameFree() {
        var round = house.open(1, 2_000, Map.of("cup", 1));
        var first = (Placed) house.order(round, "cup");
        var list = atelier.bean(WaitingList.class);
        var joined = (JoinOutcome.Joined) atelier.in(() -> list.join(new NewWaiting(
                List.of(new NewWaiting.Line("cup", Map.of("handle", "none"), 1)),
                true,
                round.id().value(),
                null,
                "13900000001",
                Language.ZH_CN)));
        house.lapse(first);
        var entry = atelier.in(() -> list.of(joined.group())).getFirst();
        var offer = Objects.requireNonNull(entry.offer());
        assertThat(entry.state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(offer.shipBy()).isEqualTo(round.shipBy());
        assertThat(RoundHouse.because(house.order(round, "cup")))
                .as("it is held")
                .isEqualTo("booking-full");
        var wish = new Wish(RoundHouse.wish(round, "cup").lines(), false, offer.id(), null, null);
        var placed = (Placed) atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, offer.shipBy()));
        atelier.pay(placed.payment());
        assertThat(house.round(round.id()).taken()).isEqualTo(1);
        assertThat(house.round(round.id()).minutesTaken()).isEqualTo(120);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        assertThat(house.round(round.id()).taken()).isZero();
        assertThat(house.order(round, "cup")).isInstanceOf(Placed.class);
    }
}
