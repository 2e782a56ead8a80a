package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RunningHouse
class DropsTest {
    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    Atelier atelier;
    Drops drops;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        drops = atelier.bean(Drops.class);
    }

    @Test
    void everyPlaceIsSoldOnceAndAllLeaveOnTheSameDay() {
        var drop = announced(10);
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 100; buyer++) {
            racers.add(() -> order(drop));
        }
        var outcomes = Atelier.race(racers);
        var placed = outcomes.stream()
                .filter(PlacementOutcome.Placed.class::isInstance)
                .map(PlacementOutcome.Placed.class::cast)
                .toList();
        assertThat(placed).hasSize(10);
        assertThat(placed.stream().map(each -> each.promise().shipBy()).distinct())
                .containsExactly(drop.shipBy());
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof PlacementOutcome.Placed))
                .allMatch(DropsTest::saysSoldOut);
        assertThat(drop(drop).left()).isZero();
    }

    @Test
    void theBuyersOfADropPushNobodysDate() {
        var drop = announced(6);
        var before = outside();
        for (int buyer = 0; buyer < 6; buyer++) {
            order(drop);
        }
        assertThat(outside()).isEqualTo(before);
    }

    @Test
    void reservedTimeIsNobodyElsesUntilTheDropCloses() {
        var free = outside();
        var drop = announced(20);
        assertThat(outside()).isAfter(free);
        atelier.in(() -> drops.close(drop.drop()));
        assertThat(outside()).isEqualTo(free);
        assertThat(saysSoldOut(order(drop))).isTrue();
    }

    @Test
    void anUnpaidHoldGivesItsPlaceAndItsTimeBackToTheDrop() {
        var drop = announced(1);
        var before = outside();
        var first = (PlacementOutcome.Placed) order(drop);
        assertThat(saysSoldOut(order(drop))).isTrue();
        atelier.letTheHoldEnd(first.order());
        atelier.expire(first.order());
        assertThat(drop(drop).left()).isEqualTo(1);
        assertThat(outside()).isEqualTo(before);
        assertThat(order(drop)).isInstanceOf(PlacementOutcome.Placed.class);
    }

    @Test
    void whoHasAPlaceIsToldSoAgainAfterTheDropIsGone() {
        var drop = announced(1);
        var acceptance = atelier.acceptance(UUID.randomUUID().toString(), aCupOf(drop), Atelier.WHENEVER);
        var placed = atelier.place(acceptance);
        assertThat(saysSoldOut(order(drop))).isTrue();
        assertThat(atelier.place(acceptance)).isEqualTo(placed);
    }

    @Test
    void lateMoneyTakesAPlaceThatIsStillThere() {
        var drop = announced(1);
        var placed = (PlacementOutcome.Placed) order(drop);
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        atelier.pay(placed.payment());
        var order = atelier.order(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.promise().shipBy()).isEqualTo(drop.shipBy());
        assertThat(drop(drop).left()).isZero();
    }

    @Test
    void aDropTakesOnePieceOfOneOfItsDesigns() {
        var drop = announced(3);
        var two = new Wish(
                List.of(new Wish.Line("cup", Map.of("handle", "none"), 2)),
                false,
                drop.drop().value(),
                null,
                null);
        assertThat(atelier.in(() -> atelier.bean(Offers.class).quote(two))).isInstanceOf(OfferOutcome.Malformed.class);
    }

    @Test
    void aDropThatIsNotOpenYetSaysWhen() {
        var later = announce(2, Duration.ofHours(1));
        assertThat(order(later))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        OfferOutcome.NoTime.class,
                                        why -> assertThat(why.because().code()).isEqualTo("booking-not-open")));
    }

    @Test
    void regularsComeEarlyAndOthersHearWhenItOpens() {
        var link = atelier.regular(Duration.ofMinutes(90));
        var soon = announce(3, Duration.ofHours(1));
        assertThat(order(soon)).isNotInstanceOf(PlacementOutcome.Placed.class);
        assertThat(orderBy(link, soon)).isInstanceOf(PlacementOutcome.Placed.class);
        var tomorrow = announce(3, Duration.ofHours(2));
        assertThat(orderBy(link, tomorrow))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        OfferOutcome.NoTime.class,
                                        why -> assertThat(why.because().parameters())
                                                .containsEntry(
                                                        "opensAt",
                                                        drop(tomorrow)
                                                                .opensAt()
                                                                .minus(Duration.ofMinutes(90))
                                                                .toString())));
    }

    @Test
    void theShopTellsARegularWhenItOpensToThem() {
        var link = atelier.regular(Duration.ofMinutes(90));
        var later = announce(3, Duration.ofHours(4));
        var shopper = new Shopper(port);
        var path = "/api/v1/shops/" + atelier.slug + "/bookings/" + later.drop().value();
        var told = shopper.get(path, "X-Member", link).body();
        assertThat(told.path("early").path("name").asString()).isEqualTo("熟客");
        assertThat(OffsetDateTime.parse(told.path("early").path("opensAt").asString()))
                .isEqualTo(OffsetDateTime.parse(told.path("opensAt").asString()).minusMinutes(90));
        assertThat(shopper.get(path).body().path("early").isNull()).isTrue();
        assertThat(shopper.get(path, "X-Member", "x".repeat(43))
                        .body()
                        .path("early")
                        .isNull())
                .isTrue();
    }

    @Test
    void beforeTheOpeningTheLastPlacesGoToRegularsAndToEachOnce() {
        var link = atelier.regular(Duration.ofMinutes(90));
        var drop = announce(2, Duration.ofHours(1));
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 12; buyer++) {
            racers.add(buyer % 2 == 0 ? () -> order(drop) : () -> orderBy(link, drop));
        }
        var outcomes = Atelier.race(racers);
        for (int buyer = 0; buyer < 12; buyer += 2) {
            assertThat(outcomes.get(buyer)).isNotInstanceOf(PlacementOutcome.Placed.class);
        }
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.Placed.class::isInstance)
                .hasSize(2);
        assertThat(drop(drop).left()).isZero();
    }

    private PlacementOutcome orderBy(String link, AnnounceOutcome.Announced drop) {
        var wish = aCupOf(drop);
        var known = new Wish(wish.lines(), false, wish.booking(), null, null, null, link);
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), known, drop.shipBy()));
    }

    private AnnounceOutcome.Announced announced(int places) {
        return announce(places, Duration.ofMinutes(-1));
    }

    private AnnounceOutcome.Announced announce(int places, Duration opensIn) {
        var now = atelier.bean(Clock.class).instant();
        var outcome = atelier.in(() -> drops.announce(new NewDrop(
                Words.of("冬杯", "Winter cups"),
                List.of("cup"),
                places,
                now.plus(opensIn),
                now.plus(Duration.ofHours(5)),
                null)));
        assertThat(outcome).isInstanceOf(AnnounceOutcome.Announced.class);
        return (AnnounceOutcome.Announced) outcome;
    }

    private PlacementOutcome order(AnnounceOutcome.Announced drop) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), aCupOf(drop), drop.shipBy()));
    }

    private static Wish aCupOf(AnnounceOutcome.Announced drop) {
        return new Wish(
                List.of(new Wish.Line("cup", Map.of("handle", "none"), 1)),
                false,
                drop.drop().value(),
                null,
                null);
    }

    private Drop drop(AnnounceOutcome.Announced drop) {
        return atelier.in(() -> drops.find(drop.drop())).orElseThrow();
    }

    /** When a cup outside of any drop could leave. */
    private LocalDate outside() {
        var offer = atelier.in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()));
        return ((OfferOutcome.Offered) offer).offer().promise().shipBy();
    }

    private static boolean saysSoldOut(PlacementOutcome outcome) {
        return outcome instanceof PlacementOutcome.Refused(OfferOutcome.NoTime(var because))
                && (because.code().equals("booking-full") || because.code().equals("booking-over"))
                && because.parameters().containsKey("next");
    }
}
