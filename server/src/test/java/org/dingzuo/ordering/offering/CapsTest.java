package org.dingzuo.ordering.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Designs;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.CapOutcome;
import org.dingzuo.promise.Caps;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class CapsTest {
    private static final int CUP = 120;
    private static final Cap.Scope EVERYTHING = new Cap.Scope.Everything();

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Caps caps;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        caps = atelier.bean(Caps.class);
    }

    @Test
    void ofFiftyForTheLastMinutesOneWinsAndItsExpiryFreesThem() {
        var day = atelier.placed().promise().shipBy();
        set(Cap.Period.WEEK, Cap.Unit.MINUTES, EVERYTHING, 2 * CUP);
        var outcomes = Atelier.race(IntStream.range(0, 50)
                .<Callable<PlacementOutcome>>mapToObj(buyer -> () -> order(lastOf(day)))
                .toList());
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.Placed.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.OfferChanged.class::isInstance)
                .hasSize(49);
        var winner = outcomes.stream()
                .filter(PlacementOutcome.Placed.class::isInstance)
                .map(PlacementOutcome.Placed.class::cast)
                .findFirst()
                .orElseThrow();
        atelier.letTheHoldEnd(winner.order());
        atelier.expire(winner.order());
        assertThat(order(lastOf(day))).isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(order(lastOf(day))).isInstanceOf(PlacementOutcome.OfferChanged.class);
    }

    @Test
    void aFullWeekSendsToTheNextAndARushFillsEachToTheLastOrder() {
        set(Cap.Period.WEEK, Cap.Unit.ORDERS, EVERYTHING, 5);
        Atelier.race(IntStream.range(0, 40)
                .<Callable<PlacementOutcome>>mapToObj(buyer -> () -> order(Atelier.WHENEVER))
                .toList());
        assertThat(taken(only(10))).hasSize(8).allMatch(orders -> orders == 5);
        assertThat(offered().promise().because().code()).isEqualTo("week-full");
    }

    @Test
    void ofSeveralCapsTheTightestHoldsAndSaysSo() {
        set(Cap.Period.WEEK, Cap.Unit.PIECES, EVERYTHING, 50);
        set(Cap.Period.DAY, Cap.Unit.PIECES, EVERYTHING, 1);
        var first = atelier.placed().promise().shipBy();
        var second = offered().promise();
        assertThat(second.shipBy()).isEqualTo(first.plusDays(1));
        assertThat(second.because().code()).isEqualTo("day-full");
    }

    @Test
    void aDesignsCapKeepsItsOwnBuyersBackAndNobodyElse() {
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", CUP)));
        });
        var cup = atelier.in(() -> atelier.bean(Designs.class).onSale("cup")).orElseThrow();
        set(Cap.Period.WEEK, Cap.Unit.PIECES, new Cap.Scope.OfDesign(cup.id()), 1);
        var first = atelier.placed().promise().shipBy();
        var another = offered().promise();
        assertThat(another.shipBy()).isEqualTo(Cap.Period.WEEK.after(Cap.Period.WEEK.of(first)));
        assertThat(another.because().code()).isEqualTo("design-full");
        var bowl = new Wish(List.of(new Wish.Line("bowl", Map.of("handle", "none"), 1)), false, null, null);
        assertThat(offered(bowl).promise().shipBy()).isBefore(another.shipBy());
    }

    @Test
    void aPersonsCapCountsTheMinutesInTheirHands() {
        set(Cap.Period.WEEK, Cap.Unit.MINUTES, new Cap.Scope.OfPerson(potter()), CUP);
        var first = atelier.placed().promise().shipBy();
        assertThat(offered().promise().shipBy()).isEqualTo(Cap.Period.WEEK.after(Cap.Period.WEEK.of(first)));
        assertThat(offered().promise().because().code()).isEqualTo("person-full");
    }

    @Test
    void whatIsMoreThanAnyPeriodTakesIsRefusedWithThatReason() {
        set(Cap.Period.WEEK, Cap.Unit.PIECES, EVERYTHING, 3);
        var four = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 4)), false, null, null);
        assertThat(atelier.<OfferOutcome>in(() -> atelier.bean(Offers.class).quote(four)))
                .isInstanceOfSatisfying(
                        OfferOutcome.NoTime.class,
                        refusal -> assertThat(refusal.because().code()).isEqualTo("over-cap"));
    }

    @Test
    void aLaterCapCountsWhatIsPromisedAndATighterOneBreaksNothing() {
        IntStream.range(0, 4).forEach(each -> atelier.placed());
        set(Cap.Period.WEEK, Cap.Unit.ORDERS, EVERYTHING, 9);
        assertThat(taken(only(4))).containsExactly(4);
        var cap = only(4).cap();
        atelier.in(() -> caps.change(cap.id(), 2, cap.version()));
        assertThat(taken(only(4))).containsExactly(4);
        assertThat(offered().promise().because().code()).isEqualTo("week-full");
        assertThat(atelier.<CapOutcome>in(() -> caps.change(cap.id(), 3, cap.version())))
                .isEqualTo(new CapOutcome.Stale());
    }

    /** However orders come, go, and are promised anew, the counters are what a count from the beginning finds. */
    @Test
    void theCountersAreAlwaysWhatACountFindsAndNeverMoreThanTheCap() {
        var random = new Random(Long.getLong("seeds.from", 1));
        set(Cap.Period.WEEK, Cap.Unit.ORDERS, EVERYTHING, 6);
        set(Cap.Period.DAY, Cap.Unit.MINUTES, EVERYTHING, 3 * CUP);
        set(Cap.Period.WEEK, Cap.Unit.MINUTES, new Cap.Scope.OfPerson(potter()), 5 * CUP);
        var held = new ArrayList<PlacementOutcome.Placed>();
        for (int act = 0; act < 40; act++) {
            if (held.isEmpty() || random.nextInt(3) > 0) {
                var pieces = 1 + random.nextInt(2);
                var wish = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), pieces)), false, null, null);
                if (order(wish, Atelier.WHENEVER) instanceof PlacementOutcome.Placed placed) {
                    held.add(placed);
                }
            } else {
                var gone = held.remove(random.nextInt(held.size()));
                atelier.letTheHoldEnd(gone.order());
                atelier.expire(gone.order());
            }
        }
        var before = counted();
        for (var filled : atelier.in(() -> caps.ahead(1))) {
            var cap = filled.cap();
            atelier.in(() -> caps.change(cap.id(), cap.most(), cap.version()));
        }
        assertThat(counted()).isEqualTo(before);
        atelier.in(() -> caps.ahead(60))
                .forEach(filled -> assertThat(filled.ahead())
                        .allMatch(fill -> fill.taken() <= filled.cap().most()));
    }

    private Map<UUID, List<Integer>> counted() {
        var counted = new HashMap<UUID, List<Integer>>();
        atelier.in(() -> caps.ahead(60))
                .forEach(filled -> counted.put(filled.cap().id().value(), taken(filled)));
        return counted;
    }

    private static List<Integer> taken(Caps.Filled filled) {
        return filled.ahead().stream()
                .map(Caps.Fill::taken)
                .filter(taken -> taken > 0)
                .toList();
    }

    private Caps.Filled only(int periods) {
        return atelier.in(() -> caps.ahead(periods)).getFirst();
    }

    private void set(Cap.Period period, Cap.Unit unit, Cap.Scope scope, int most) {
        assertThat(atelier.<CapOutcome>in(() -> caps.set(period, unit, scope, most)))
                .isInstanceOf(CapOutcome.Kept.class);
    }

    private PersonId potter() {
        return atelier.in(() -> atelier.bean(Studios.class).workforce())
                .people()
                .getFirst()
                .id();
    }

    /** The last day of the week of a day. */
    private static LocalDate lastOf(LocalDate day) {
        return Cap.Period.WEEK.after(Cap.Period.WEEK.of(day)).minusDays(1);
    }

    private PlacementOutcome order(LocalDate noLaterThan) {
        return order(Atelier.oneCup(), noLaterThan);
    }

    private PlacementOutcome order(Wish wish, LocalDate noLaterThan) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, noLaterThan));
    }

    private Offer offered() {
        return offered(Atelier.oneCup());
    }

    private Offer offered(Wish wish) {
        var outcome = atelier.<OfferOutcome>in(() -> atelier.bean(Offers.class).quote(wish));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }
}
