package org.dingzuo.ordering.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.ordering.change.LeatherBench.BLACK;
import static org.dingzuo.ordering.change.LeatherBench.BROWN;
import static org.dingzuo.ordering.change.LeatherBench.LETTERED;
import static org.dingzuo.ordering.change.LeatherBench.LETTERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.payment.Payment;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a change costs or gives back. */
@RunningHouse
class MoneyOfAChangedOrderTest {
    @Autowired
    ApplicationContext house;

    LeatherBench bench;
    Atelier atelier;

    @BeforeEach
    void open() {
        bench = LeatherBench.open(house);
        atelier = bench.atelier;
    }

    @Test
    void aChangeThatMakesItCheaperComesOffTheBalance() {
        var order = bench.paid(LETTERED);
        var before = atelier.order(order);
        bench.change(order, BROWN);
        var now = atelier.order(order);
        assertThat(now.total()).isEqualTo(before.total().minus(LETTERS));
        assertThat(now.paid()).isEqualTo(before.paid());
        assertThat(now.owing().open()).isEqualTo(before.owing().open().minus(LETTERS));
    }

    @Test
    void whatWasPaidAboveTheNewTotalGoesBackAtOnce() {
        var order = bench.paid(LETTERED);
        atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(order)).ifPresent(atelier::pay);
        bench.change(order, BROWN);
        var now = atelier.order(order);
        assertThat(now.paid()).isEqualTo(now.total());
        assertThat(now.refunds()).extracting(refund -> refund.amount()).containsExactly(LETTERS);
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void sixteenTimesYesIsOneChange() {
        var order = bench.paid(BROWN);
        bench.ask(order, LETTERED, "");
        bench.agree(order, Money.ZERO, null);
        var racers = new ArrayList<Callable<AmendmentOutcome>>();
        for (int each = 0; each < 16; each++) {
            racers.add(() -> bench.acceptAsOffered(order));
        }
        assertThat(Atelier.race(racers)).containsOnly(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).instalments())
                .filteredOn(part -> part.kind() == Kind.CHANGE)
                .hasSize(1);
        assertThat(atelier.order(order).agreement()).isEqualTo(1);
    }

    /** Paying, changing to and fro, making, ending: whatever comes in whatever order, sums agree and the books balance. */
    @RepeatedTest(6)
    void overAnyHistoryThePriceIsWhatWasAgreedAndTheBooksBalance(RepetitionInfo history) {
        var chance = new Random((Long.getLong("seeds.from", 0) + history.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
        var order = bench.paid(BROWN);
        var wishes = List.of(BROWN, BLACK, LETTERED, Map.<String, Object>of("hide", "black", "letters", "A"));
        for (int act = 0; act < 16; act++) {
            switch (chance.nextInt(9)) {
                case 0, 1 -> bench.ask(order, wishes.get(chance.nextInt(4)), "");
                case 2 -> bench.agree(order, Money.of(chance.nextLong(2_000)), "工");
                case 3, 4 -> bench.acceptAsOffered(order);
                case 5 -> {
                    var asked = atelier.order(order).payments();
                    atelier.pay(asked.get(chance.nextInt(asked.size())).id());
                }
                case 6 -> atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(order));
                case 7 -> bench.begin(order, chance.nextBoolean() ? "cut" : "stitch");
                case 8 -> {
                    if (act > 11) {
                        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
                    }
                }
                default -> throw new AssertionError();
            }
            agrees(order);
        }
    }

    private void agrees(OrderId id) {
        var order = atelier.order(id);
        assertThat(atelier.ledger()).isZero();
        assertThat(order.offer().total()).isEqualTo(order.total());
        assertThat(Money.sum(order.offer().lines().stream()
                                .map(Offer.Line::amount)
                                .toList())
                        .plus(order.offer().freight()))
                .isEqualTo(order.total());
        assertThat(order.owing().earnest().minor())
                .isLessThanOrEqualTo(order.total().minor() / 5);
        var received = Money.sum(order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.RECEIVED)
                .map(Payment::amount)
                .toList());
        var back = Money.sum(
                order.refunds().stream().map(refund -> refund.amount()).toList());
        assertThat(order.paid().plus(back)).isEqualTo(received);
        assertThat(atelier.overlaps()).isZero();
        if (order.state() == OrderState.CONFIRMED || order.state() == OrderState.MAKING) {
            assertThat(order.paid()).isLessThanOrEqualTo(order.total());
        }
    }
}
