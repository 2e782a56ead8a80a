package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Fault;
import org.dingzuo.promise.PlanWitness;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rush orders: served before others, at nobody's promise. */
@RunningHouse
class BeforeOthersTest {
    private static final long PER_HOUR = 6_000;
    private static final long LEAST = 5_000;
    private static final int SLACK_DAYS = 12;
    private static final int RACERS = 64;

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    PlanWitness witness;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        witness = new PlanWitness(atelier);
        policy(true, SLACK_DAYS);
    }

    @Test
    void whoeverDoesNotOfferItIsNotAskedForIt() {
        fillWithSlack(6);
        policy(false, 0);
        assertThat(quote(8, false).rush()).isNull();
        var asked = quote(8, true);
        assertThat(asked.rush()).isNull();
        assertThat(asked.total()).isEqualTo(quote(8, false).total());
    }

    @Test
    void aRushLeavesEarlierForAFeeThatIsToldBefore() {
        fillWithSlack(6);
        var usual = quote(8, false);
        var rush = quote(8, true);
        var told = Objects.requireNonNull(usual.rush());
        assertThat(told.shipBy()).isBefore(usual.promise().shipBy());
        assertThat(rush.promise().shipBy()).isEqualTo(told.shipBy());
        assertThat(rush.total().minus(usual.total())).isEqualTo(told.fee());
        assertThat(told.fee()).isGreaterThan(Money.of(LEAST));
        assertThat(rush.lines().getFirst().price().getLast().code()).isEqualTo("rush");
        assertThat(rush.promise().because().code()).startsWith("rush");
    }

    @Test
    void aRushBookedOnAnUnchangedPlanIsTheQuotedOneAndNobodysDateMoves() {
        fillWithSlack(6);
        var before = witness.promises();
        var quoted = quote(8, true);
        var placed = place(8, true, quoted.promise().shipBy(), quoted.total());
        assertThat(placed.promise().shipBy()).isEqualTo(quoted.promise().shipBy());
        assertThat(atelier.order(placed.order()).offer().total()).isEqualTo(quoted.total());
        var after = witness.promises();
        assertThat(after).containsAllEntriesOf(before);
        assertThat(faults()).isEmpty();
        assertThat(lateByPlan()).isEmpty();
    }

    @Test
    void aRushThatHasBecomeDearerOrLaterIsOfferedAnew() {
        fillWithSlack(6);
        var quoted = quote(8, true);
        var cheaper =
                tryPlace(8, true, quoted.promise().shipBy(), quoted.total().minus(Money.of(1)));
        assertThat(cheaper).isInstanceOf(PlacementOutcome.OfferChanged.class);
        var sooner = tryPlace(8, true, quoted.promise().shipBy().minusDays(1), quoted.total());
        assertThat(sooner).isInstanceOf(PlacementOutcome.OfferChanged.class);
    }

    @Test
    void nobodyMakesWayBeyondHisReserve() {
        policy(true, 2);
        fill(8);
        // Everybody was promised with just the reserve that is still stated: there is nothing to give.
        var told = quote(8, false).rush();
        if (told != null) {
            place(8, true, told.shipBy(), quote(8, true).total());
        }
        assertThat(lateByPlan()).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void anExpiredRushGivesItsPlaceBack() {
        fillWithSlack(4);
        var quoted = quote(8, true);
        var placed = place(8, true, quoted.promise().shipBy(), quoted.total());
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        assertThat(atelier.in(() -> atelier.bean(Promises.class)
                        .placedFor(List.of(placed.order().value()))))
                .isEmpty();
        assertThat(faults()).isEmpty();
    }

    /** A history has a serial order when the plan after it is one that bookings one after the other could have made: every version once,
     *  nothing twice, every promise kept by the plan. */
    @Test
    void sixtyFourBuyersAtOnceNormalAndRushedGetWhatAQueueOfThemWouldGet() {
        fillWithSlack(4);
        var version = witness.version();
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < RACERS; buyer++) {
            var rush = buyer % 4 == 0;
            var pieces = 1 + buyer % 3;
            racers.add(() -> tryPlace(pieces, rush, Atelier.WHENEVER, Money.of(100_000_000)));
        }
        var placed = Atelier.race(racers).stream()
                .filter(PlacementOutcome.Placed.class::isInstance)
                .map(PlacementOutcome.Placed.class::cast)
                .toList();
        assertThat(placed.size()).isGreaterThan(RACERS * 3 / 4);
        assertThat(witness.version()).isGreaterThanOrEqualTo(version + placed.size());
        assertThat(faults()).isEmpty();
        assertThat(lateByPlan()).isEmpty();
        for (var each : placed) {
            var order = atelier.order(each.order());
            assertThat(order.promise().shipBy()).isEqualTo(each.promise().shipBy());
        }
    }

    /** Orders promised with many days to spare, which are then no longer stated: so there is something to give. */
    private void fillWithSlack(int orders) {
        fill(orders);
        policy(true, 0);
        atelier.<Integer>rows(db -> db.sql("update promise.promised set safety_days = 0 where state = 'FIRM'")
                .update());
    }

    private void fill(int orders) {
        for (int order = 0; order < orders; order++) {
            var placed = place(4, false, Atelier.WHENEVER, Money.of(10_000_000));
            atelier.pay(placed.payment());
        }
    }

    private void policy(boolean rush, int safetyDays) {
        atelier.run(() -> {
            var now = atelier.bean(Studios.class).policy();
            atelier.bean(StudioSetup.class)
                    .change(new Policy(
                            now.prepaidShare(),
                            safetyDays,
                            now.packingDays(),
                            now.followsHolidays(),
                            now.replyHours(),
                            new Policy.Rush(rush, Money.of(PER_HOUR), Money.of(LEAST)),
                            now.version()));
        });
    }

    private Offer quote(int pieces, boolean rush) {
        var outcome = atelier.in(() -> atelier.bean(Offers.class).quote(cups(pieces, rush)));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }

    private static Wish cups(int pieces, boolean rush) {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), pieces)), rush, null, null);
    }

    private PlacementOutcome tryPlace(int pieces, boolean rush, LocalDate noLaterThan, Money atMost) {
        var usual = atelier.acceptance(UUID.randomUUID().toString(), cups(pieces, rush), noLaterThan);
        return atelier.place(new PlaceOrder(
                usual.key(),
                usual.fingerprint(),
                usual.wish(),
                atMost,
                noLaterThan,
                usual.buyer(),
                usual.consents(),
                usual.language()));
    }

    private PlacementOutcome.Placed place(int pieces, boolean rush, LocalDate noLaterThan, Money atMost) {
        var outcome = tryPlace(pieces, rush, noLaterThan, atMost);
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    private List<Fault> faults() {
        return witness.faults();
    }

    /** Orders whose last step ends, by the plan, after the day on which it has to be packed. */
    private List<UUID> lateByPlan() {
        var packing = atelier.in(() -> atelier.bean(Studios.class).policy()).packingDays();
        var zone = ZoneId.of("Asia/Shanghai");
        var late = new ArrayList<UUID>();
        witness.promises().forEach((order, shipBy) -> {
            var end = atelier.in(() -> atelier.bean(Promises.class).placedFor(List.of(order))).stream()
                    .map(slot -> slot.until())
                    .max(Instant::compareTo);
            if (end.isPresent()
                    && LocalDate.ofInstant(end.get(), zone).plusDays(packing).isAfter(shipBy)) {
                late.add(order);
            }
        });
        return late;
    }
}
