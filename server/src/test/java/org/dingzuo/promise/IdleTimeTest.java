package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Told;
import org.dingzuo.production.base.BaseLine;
import org.dingzuo.production.base.BaseOutcome;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pieces for the shelf are made in time that nobody needs, and no promise is ever the worse for them. */
@RunningHouse
class IdleTimeTest {
    private static final int LIVES = 4;

    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void whatIsMissingOnTheShelfIsProposedFromTomorrowOn() {
        want("bowl", 2);
        var proposal = standing().proposals().getFirst();
        assertThat(proposal.quantity()).isEqualTo(2);
        assertThat(proposal.where().from()).isAfterOrEqualTo(tomorrow());
        accept(proposal);
        assertThat(standing().proposals()).isEmpty();
        assertThat(standing().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.where().stands()).isTrue());
    }

    @Test
    void whatIsMadeLiesOnTheShelfAndItsMaterialIsTakenOnce() {
        want("cup", 3);
        accept(standing().proposals().getFirst());
        var run = standing().runs().getFirst().run().id();
        assertThat(finish(run, 2)).isInstanceOf(BaseOutcome.Done.class);
        assertThat(finish(run, 2)).isInstanceOf(BaseOutcome.Unknown.class);
        assertThat(standing().pieces().getFirst().onShelf()).isEqualTo(2);
        assertThat(clay()).isEqualTo(1_000_000 - 800);
        assertThat(standing().proposals().getFirst().quantity()).isEqualTo(1);
    }

    @Test
    void materialThatOrdersHaveSpokenForIsNotTheirs() {
        pottery.order("cup", Map.of("handle", "none"), 2);
        pottery.atelier.in(() -> house.getBean(Shelves.class).count("clay", 1_500, "盘点"));
        want("cup", 5);
        assertThat(standing().proposals().getFirst().quantity()).isEqualTo(1);
    }

    @Test
    void whoBuysWhatLiesOnTheShelfTakesItOff() {
        want("cup", 3);
        var cup = standing().pieces().getFirst().id();
        run(() -> base().counted(cup, 3, "盘点", Told.AT_ONCE));
        assertThat(Atelier.race(List.<Callable<BaseOutcome>>of(
                        () -> in(() -> base().sold(cup, 2, "市集", Told.AT_ONCE)),
                        () -> in(() -> base().sold(cup, 2, "市集", Told.AT_ONCE)))))
                .filteredOn(BaseOutcome.TooFew.class::isInstance)
                .hasSize(1);
        assertThat(standing().pieces().getFirst().onShelf()).isEqualTo(1);
    }

    @Test
    void aBuyersOrderAndADayOffPushItOut() {
        want("cup", 4);
        accept(standing().proposals().getFirst());
        for (int order = 0; order < 6; order++) {
            pottery.order("cup", Map.of("handle", "none"), 4);
        }
        assertThat(standing().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.where().stands()).isFalse());
        run(() -> base().drop(standing().runs().getFirst().run().id()));
        accept(standing().proposals().getFirst());
        var from = pottery.today();
        pottery.atelier.run(() -> {
            var setup = house.getBean(StudioSetup.class);
            setup.people().forEach(person -> setup.takeDaysOff(person.id(), from, from.plusDays(27), "远行"));
        });
        assertThat(standing().runs().getFirst().where().stands()).isFalse();
        assertThat(standing().proposals()).isEmpty();
    }

    @Test
    void idleTimeThatHasGoneMeanwhileIsNotTaken() {
        want("cup", 4);
        var seen = standing().proposals().getFirst();
        for (int order = 0; order < 6; order++) {
            pottery.order("cup", Map.of("handle", "none"), 4);
        }
        assertThat(in(() -> base().accept(
                                seen.piece(), seen.quantity(), seen.where().until())))
                .isInstanceOf(BaseOutcome.TimeGone.class);
    }

    /** In many lives, two houses that differ only in what is made for the shelf promise every buyer the same day. */
    @Test
    void noPromiseIsEverTheWorseForIt() {
        for (int life = 0; life < LIVES; life++) {
            var plain = Pottery.open(house);
            var busy = Pottery.open(house);
            var random = new Random(900 + life);
            pottery = busy;
            want("bowl", 6);
            want("cup", 9);
            for (int buyer = 0; buyer < 10; buyer++) {
                if (random.nextInt(3) > 0) {
                    pottery = busy;
                    standing().proposals().forEach(this::accept);
                }
                var wish = wish(random);
                assertThat(day(busy, wish)).isEqualTo(day(plain, wish));
                buy(busy, wish);
                buy(plain, wish);
            }
            assertThat(new ArrayList<>(busy.promises().values()))
                    .containsExactlyInAnyOrderElementsOf(plain.promises().values());
            assertThat(busy.faults()).isEmpty();
            pottery = busy;
            assertThat(standing().runs()).isNotEmpty();
        }
    }

    private static Wish.Line wish(Random random) {
        return random.nextBoolean()
                ? new Wish.Line("bowl", Map.of(), 1 + random.nextInt(4))
                : new Wish.Line("cup", Map.of("handle", "none"), 1 + random.nextInt(3));
    }

    private static void buy(Pottery where, Wish.Line line) {
        where.order(line.design(), Map.copyOf(line.configuration()), line.quantity());
    }

    private LocalDate day(Pottery where, Wish.Line line) {
        var outcome =
                where.atelier.in(() -> house.getBean(Offers.class).quote(new Wish(List.of(line), false, null, null)));
        return outcome instanceof OfferOutcome.Offered(Offer offer)
                ? offer.promise().shipBy()
                : LocalDate.MIN;
    }

    private void want(String design, int target) {
        assertThat(in(() -> base().want(design, null, target))).isInstanceOf(BaseOutcome.Done.class);
    }

    private void accept(BaseLine.Proposal proposal) {
        assertThat(in(() -> base().accept(
                                proposal.piece(),
                                proposal.quantity(),
                                proposal.where().until())))
                .isInstanceOf(BaseOutcome.Done.class);
    }

    private BaseOutcome finish(UUID run, int made) {
        return in(() -> base().finish(run, made));
    }

    private BaseLine.Standing standing() {
        return in(() -> base().standing());
    }

    private BaseLine base() {
        return house.getBean(BaseLine.class);
    }

    private <T> T in(Supplier<T> work) {
        return pottery.atelier.in(work);
    }

    private void run(Runnable work) {
        pottery.atelier.run(work);
    }

    private long clay() {
        return in(() -> house.getBean(Shelves.class).find("clay").orElseThrow().onHand());
    }

    private Instant tomorrow() {
        return pottery.today()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
