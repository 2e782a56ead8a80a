package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.PlanWitness;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sixty-four people book, pay and give up on one studio for a while: three seconds, or as many as {@code -Dcrowd.seconds} says. */
@RunningHouse
class ManyBookAtOnceTest {
    private static final int BUYERS = 64;
    private static final Duration WHILE = Duration.ofSeconds(Integer.getInteger("crowd.seconds", 3));

    @Autowired
    ApplicationContext house;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    /** One after the other could have done it: every act took one turn of the plan and only one, each date is the one that its place in
     *  the plan gives, and nothing lies twice. */
    @Test
    void theHistoryHasASerialOrderAndNothingIsBookedTwice() {
        atelier = Atelier.open(house);
        var witness = new PlanWitness(atelier);
        var before = witness.version();
        var until = System.nanoTime() + WHILE.toNanos();
        var buyers = new ArrayList<Callable<List<PlacementOutcome.Placed>>>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            var random = new Random(buyer);
            buyers.add(() -> buyAndThinkAgain(random, until));
        }
        var standing = Atelier.race(buyers).stream().flatMap(List::stream).toList();

        assertThat(booked.get()).isGreaterThan(BUYERS);
        assertThat(witness.version()).isEqualTo(before + booked.get() + givenUp.get());
        assertThat(witness.promises()).hasSize(standing.size());
        assertThat(witness.faults()).isEmpty();
        var policy = atelier.in(() -> house.getBean(Studios.class).policy());
        var days = policy.safetyDays() + policy.packingDays();
        for (var placed : standing) {
            var promised = witness.promises().get(placed.order().value());
            assertThat(promised).isEqualTo(placed.promise().shipBy());
            assertThat(promised).isEqualTo(lastDay(placed.order().value()).plusDays(days));
        }
    }

    private List<PlacementOutcome.Placed> buyAndThinkAgain(Random random, long until) {
        var mine = new ArrayList<PlacementOutcome.Placed>();
        while (System.nanoTime() < until) {
            if (!mine.isEmpty() && random.nextInt(4) == 0) {
                var order = mine.remove(random.nextInt(mine.size())).order();
                atelier.run(() -> house.getBean(OrderChanges.class).cancelByBuyer(order));
                givenUp.incrementAndGet();
                continue;
            }
            var wish = new Wish(
                    List.of(new Wish.Line("cup", Map.of("handle", "none"), 1 + random.nextInt(2))), false, null, null);
            var acceptance = atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER);
            if (atelier.place(acceptance) instanceof PlacementOutcome.Placed placed) {
                booked.incrementAndGet();
                mine.add(placed);
            }
        }
        return mine;
    }

    private LocalDate lastDay(UUID order) {
        var end = atelier.in(() -> house.getBean(Promises.class).placedFor(List.of(order))).stream()
                .map(slot -> slot.until())
                .max(Instant::compareTo)
                .orElseThrow();
        return LocalDate.ofInstant(end, ZoneId.of("Asia/Shanghai"));
    }
}
