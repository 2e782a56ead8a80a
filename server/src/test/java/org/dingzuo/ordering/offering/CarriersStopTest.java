package org.dingzuo.ordering.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.production.Told;
import org.dingzuo.production.base.BaseLine;
import org.dingzuo.production.base.BaseOutcome;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.promise.ReservationOutcome;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.dingzuo.studio.CarrierStop;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Around the New Year no carrier comes. A cup goes within the province: two days on the road. */
@RunningHouse
class CarriersStopTest {
    private static final int ROAD = 2;

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void aNewPromiseLeavesAfterTheStopSaysWhyAndKeepsItAsAnOrder() {
        var plain = promise();
        stop(plain.shipBy(), plain.shipBy().plusDays(9));
        var later = promise();
        assertThat(later.shipBy()).isEqualTo(plain.shipBy().plusDays(10));
        assertThat(later.arriveBy()).isEqualTo(later.shipBy().plusDays(ROAD));
        assertThat(later.because().code()).isEqualTo("no-carrier");
        assertThat(later.because().parameters())
                .containsEntry("until", plain.shipBy().plusDays(9).toString());
        assertThat(order(plain.shipBy())).isInstanceOf(PlacementOutcome.OfferChanged.class);
        assertThat(order(later.shipBy()))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Placed.class,
                        placed -> assertThat(placed.promise().shipBy()).isEqualTo(later.shipBy()));
        atelier.in(() -> setup().runCarriers(plain.shipBy()));
        assertThat(promise().shipBy()).isBefore(later.shipBy());
    }

    @Test
    void daysOfAStopDoNotCountOnTheRoad() {
        var plain = promise();
        stop(plain.shipBy().plusDays(1), plain.shipBy().plusDays(4));
        assertThat(promise().shipBy()).isEqualTo(plain.shipBy());
        assertThat(promise().arriveBy()).isEqualTo(plain.arriveBy().plusDays(4));
    }

    @Test
    void whatWasPromisedStaysThoughAStopCoversIt() {
        var placed = atelier.placed();
        stop(placed.promise().shipBy().minusDays(1), placed.promise().arriveBy());
        var after = atelier.order(placed.order()).promise();
        assertThat(after.shipBy()).isEqualTo(placed.promise().shipBy());
        assertThat(after.arriveBy()).isEqualTo(placed.promise().arriveBy());
        atelier.pay(placed.payment());
        assertThat(atelier.order(placed.order()).promise()).isEqualTo(after);
    }

    /** Whatever the stops and however full the weeks. */
    @Test
    void nothingIsPromisedInAStopNorEarlierThanWithoutThem() {
        var random = new Random(Long.getLong("seeds.from", 1));
        for (int round = 0; round < 6; round++) {
            atelier = Atelier.open(house);
            atelier.in(() ->
                    atelier.bean(Caps.class).set(Cap.Period.WEEK, Cap.Unit.ORDERS, new Cap.Scope.Everything(), 1));
            var plain = promise();
            var from = today();
            for (int stop = 0; stop < 4; stop++) {
                var first = from.plusDays(random.nextInt(5));
                var last = first.plusDays(random.nextInt(9));
                stop(first, last);
                from = last.plusDays(1);
            }
            for (int buyer = 0; buyer < 4; buyer++) {
                var carriers = atelier.in(() -> atelier.bean(Studios.class).carriers());
                var told = promise();
                assertThat(carriers.stopOn(told.shipBy())).isEmpty();
                assertThat(carriers.stopOn(told.arriveBy())).isEmpty();
                assertThat(told.shipBy()).isAfterOrEqualTo(plain.shipBy());
                assertThat(told.arriveBy()).isAfterOrEqualTo(plain.arriveBy());
                assertThat(atelier.placed().promise().shipBy()).isEqualTo(told.shipBy());
            }
        }
    }

    @Test
    void timeThatIsKeptForADropLeavesAfterTheStopToo() {
        stop(today(), today().plusDays(39));
        var kept = atelier.<ReservationOutcome>in(() -> reserve(null));
        assertThat(kept).isEqualTo(new ReservationOutcome.Reserved(today().plusDays(40)));
        assertThat(atelier.<ReservationOutcome>in(() -> reserve(today().plusDays(30))))
                .isInstanceOf(ReservationOutcome.OnlyLater.class);
    }

    @Test
    void whatLiesFinishedWaitsForTheCarrierToo() {
        var base = atelier.bean(BaseLine.class);
        var wanted = (BaseOutcome.Done) atelier.<BaseOutcome>in(() -> base.want("cup", Map.of("handle", "none"), 1));
        atelier.in(() -> base.counted(wanted.piece().id(), 1, "盘点", Told.AT_ONCE));
        stop(today(), today().plusDays(20));
        assertThat(promise().shipBy()).isEqualTo(today().plusDays(21));
        assertThat(promise().liesReady()).isTrue();
    }

    @Test
    void aQuoteAsksTheDatabaseNoMoreForIt() {
        promise();
        try (var count = new StatementCount()) {
            var without = count.of(this::promise);
            stop(today(), today().plusDays(30));
            promise();
            assertThat(count.of(this::promise)).hasSameSizeAs(without);
            assertThat(count.of(this::promise)).noneMatch(statement -> statement.contains("carrier_stop"));
        }
    }

    private ReservationOutcome reserve(@Nullable LocalDate wished) {
        var sold = atelier.bean(Designs.class).onSale("cup").orElseThrow();
        var cup = new MakeableItem(
                sold.id(), sold.slug(), sold.revision(), sold.blueprint(), new Configuration(Map.of("handle", "none")));
        return atelier.bean(ReservedTime.class)
                .reserve(
                        UUID.randomUUID(),
                        new WorkLine(cup, 1),
                        2,
                        house.getBean(Clock.class).instant(),
                        wished);
    }

    private Offer.Promise promise() {
        var outcome = atelier.<OfferOutcome>in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()));
        return ((OfferOutcome.Offered) outcome).offer().promise();
    }

    private PlacementOutcome order(LocalDate noLaterThan) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), noLaterThan));
    }

    private void stop(LocalDate from, LocalDate to) {
        assertThat(atelier.<Boolean>in(() -> setup().stopCarriers(new CarrierStop(from, to, "春节"))))
                .isTrue();
    }

    private StudioSetup setup() {
        return atelier.bean(StudioSetup.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }
}
