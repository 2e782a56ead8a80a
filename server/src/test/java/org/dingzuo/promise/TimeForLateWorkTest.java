package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Planner;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** While a promise is in danger, nobody new is promised the time in which it can be made up. */
@RunningHouse
class TimeForLateWorkTest {
    private static final int LIVES = 6;
    private static final int BUYERS = 24;

    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void aDayOfIllnessSendsTheNextBuyerBehindTheWorkThatLayThere() {
        fill(8);
        var before = quote(cups(4));
        ill(1);
        var after = quote(cups(4));
        assertThat(needed()).isNotEmpty();
        assertThat(after.promise().shipBy()).isAfter(before.promise().shipBy());
        assertThat(after.promise().because().code()).isEqualTo("repair");
    }

    @Test
    void theReasonIsAWordInBothLanguages() {
        var until = Map.of("until", "12月3日");
        for (var language : Language.values()) {
            assertThat(house.getBean(Phrases.class).say(language, "because.repair", until))
                    .contains("12月3日")
                    .doesNotContain("because");
        }
    }

    @Test
    void whereNothingIsLateNothingIsKept() {
        fill(8);
        var page = opened();
        assertThat(page.room().plan()).isSameAs(page.snapshot());
        quote(cups(4));
        assertThat(opened().room().plan()).isSameAs(opened().snapshot());
    }

    @Test
    void onceThePlanIsRepairedNothingIsKeptAnyMore() {
        fill(8);
        ill(1);
        var tomorrow = pottery.today().plusDays(1);
        var repair = pottery.suppose(new Supposition.Away(pottery.potter(0), tomorrow, tomorrow));
        assertThat(pottery.apply(repair.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(needed()).isEmpty();
        assertThat(quote(cups(4)).promise().because().code()).isNotEqualTo("repair");
    }

    @Test
    void anotherStudiosQuoteIsUntouched() {
        fill(8);
        var neighbour = Pottery.open(house);
        var before = offered(neighbour, cups(4)).promise();
        ill(1);
        quote(cups(4));
        assertThat(offered(neighbour, cups(4)).promise()).isEqualTo(before);
    }

    @Test
    void whoeverWasQuotedBeforeTheIllnessIsOfferedAnotherDayInsteadOfTheLateOnesTime() {
        fill(8);
        var accepted = quote(cups(4)).promise().shipBy();
        ill(1);
        assertThat(tryPlace(cups(4), accepted)).isInstanceOf(PlacementOutcome.OfferChanged.class);
        assertThat(tryPlace(cups(4), quote(cups(4)).promise().shipBy())).isInstanceOf(PlacementOutcome.Placed.class);
    }

    /** In many lives: whatever is booked while something is late, alone or by many at once, no late piece ends later for it. */
    @Test
    void noBookingEverMakesALatePieceLater() {
        for (int life = 0; life < LIVES; life++) {
            pottery = Pottery.open(house);
            var random = new Random(41 + life);
            fill(5 + random.nextInt(5));
            var known = pottery.promises();
            ill(1 + random.nextInt(2));
            var late = needed();
            for (int buyer = 0; buyer < BUYERS / 3; buyer++) {
                tryPlace(wish(random), Atelier.WHENEVER);
                assertNotLater(late, needed());
            }
            var racers = new ArrayList<Callable<PlacementOutcome>>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                var wish = wish(random);
                racers.add(() -> tryPlace(wish, Atelier.WHENEVER));
            }
            assertThat(Atelier.race(racers)).allMatch(PlacementOutcome.Placed.class::isInstance);
            assertNotLater(late, needed());
            assertThat(pottery.promises()).containsAllEntriesOf(known);
            var mended = late.keySet();
            assertThat(pottery.faults())
                    .allMatch(fault -> mended.contains(fault.job()) && fault.law() != Fault.Law.OVERLAP);
        }
    }

    private static void assertNotLater(Map<String, Integer> before, Map<String, Integer> after) {
        before.forEach((order, end) ->
                assertThat(after.getOrDefault(order, 0)).as(order).isLessThanOrEqualTo(end));
    }

    /** When each late order would be finished if it were made up now, by order. */
    private Map<String, Integer> needed() {
        var repaired = Planner.whatIf(pottery.standing().ask());
        var ends = new HashMap<String, Integer>();
        repaired.changes().forEach(change -> ends.put(change.job(), change.finishAfter()));
        return ends;
    }

    private Page opened() {
        return pottery.reading(() -> {
            var state = pottery.atelier.bean(PlacementLedger.class).state(pottery.atelier.studio);
            var calendar = pottery.atelier.bean(Studios.class).calendarVersion();
            return pottery.atelier.bean(PlanBook.class).open(pottery.atelier.studio, state, calendar);
        });
    }

    private void fill(int orders) {
        for (int order = 0; order < orders; order++) {
            pottery.bowls(2 + order % 3);
        }
    }

    /** Both potters stay at home from tomorrow on. */
    private void ill(int days) {
        for (int which = 0; which < 2; which++) {
            var potter = pottery.potter(which);
            for (int day = 1; day <= days; day++) {
                var off = pottery.today().plusDays(day);
                pottery.atelier.run(() -> pottery.atelier.bean(Studios.class).takeDayOff(potter, off, "flu"));
            }
        }
    }

    private static Wish wish(Random random) {
        return random.nextBoolean() ? cups(1 + random.nextInt(6)) : bowls(1 + random.nextInt(4));
    }

    private static Wish cups(int pieces) {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), pieces)), false, null, null);
    }

    private static Wish bowls(int pieces) {
        return new Wish(List.of(new Wish.Line("bowl", Map.of(), pieces)), false, null, null);
    }

    private Offer quote(Wish wish) {
        return offered(pottery, wish);
    }

    private static Offer offered(Pottery pottery, Wish wish) {
        var outcome =
                pottery.atelier.in(() -> pottery.atelier.bean(Offers.class).quote(wish));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }

    private PlacementOutcome tryPlace(Wish wish, LocalDate noLaterThan) {
        return pottery.atelier.place(
                pottery.atelier.acceptance(UUID.randomUUID().toString(), wish, noLaterThan));
    }
}
