package org.dingzuo.ordering.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.NecessaryCost;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.Settled;
import org.dingzuo.ordering.Settlement;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.buyers.ErasureOutcome;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.ending.NecessaryCosts.Outcome;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.payment.Payout;
import org.dingzuo.payment.Payouts;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an order that the studio broke has cost its buyer beside the money (Consumer Law 53). */
@RunningHouse
class NecessaryCostsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Atelier atelier;
    NecessaryCosts costs;
    OrderChanges changes;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        costs = atelier.bean(NecessaryCosts.class);
        changes = atelier.bean(OrderChanges.class);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void whatTheMakerAgreesToIsOwedBesideTheInterestAndTheBooksBalance() {
        var late = late();
        var interest = account(late).payout();
        assertThat(interest.isPositive()).isTrue();
        assertThat(show(late, 3_000)).isInstanceOf(Outcome.Done.class);
        // Nothing moves before the maker agrees, and to no other sum.
        assertThat(account(late).payout()).isEqualTo(interest);
        assertThat(agree(late, 2_999)).isInstanceOf(Outcome.NotNow.class);
        assertThat(atelier.in(costs::waiting)).containsExactly(late.order());
        assertThat(agree(late, 3_000)).isInstanceOf(Outcome.Done.class);
        assertThat(account(late).payout()).isEqualTo(interest.plus(Money.of(3_000)));
        assertThat(account(late).lines())
                .contains(new Settlement.Line(Settlement.Code.NECESSARY_COSTS, Money.of(3_000)));
        assertThat(atelier.order(late.order()).payouts())
                .extracting(Payout::amount)
                .containsExactlyInAnyOrder(interest, Money.of(3_000));
        assertThat(atelier.account("penalties"))
                .isEqualTo(interest.plus(Money.of(3_000)).minor());
        assertThat(show(late, 1)).isInstanceOf(Outcome.NotNow.class);
        for (var payout : atelier.in(() -> atelier.bean(Payouts.class).owed())) {
            atelier.in(() -> atelier.bean(Payouts.class).sent(payout.id()));
        }
        assertThat(atelier.account("payouts-owed")).isZero();
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @Test
    void whoIsRefusedReadsWhyAndMayShowAnotherSumButNotForEver() {
        var late = late();
        for (int time = 0; time < 5; time++) {
            assertThat(show(late, 500)).isInstanceOf(Outcome.Done.class);
            assertThat(show(late, 500)).isInstanceOf(Outcome.NotNow.class);
            assertThat(atelier.in(() -> costs.refuse(late.order(), "没有小票"))).isInstanceOf(Outcome.Done.class);
        }
        assertThat(shown(late).answer()).isEqualTo("没有小票");
        assertThat(show(late, 500)).isInstanceOf(Outcome.NotNow.class);
        assertThat(agree(late, 500)).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void noMoreCanBeShownThanTheOrderCost() {
        var late = late();
        var price = atelier.order(late.order()).total();
        assertThat(show(late, price.minor() + 1)).isEqualTo(new Outcome.TooMuch(price));
        assertThat(show(late, price.minor())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyABrokenWordCostsTheStudio() {
        var regretted = paid();
        atelier.in(() -> changes.cancelByBuyer(regretted.order()));
        var nobodysFault = paid();
        atelier.in(() -> changes.cancelByMaker(nobodysFault.order(), Ending.FORCE_MAJEURE));
        var running = paid();
        for (var order : List.of(regretted, nobodysFault, running)) {
            assertThat(show(order, 500)).isInstanceOf(Outcome.NotNow.class);
        }
    }

    @Test
    void doubledEarnestMoneyCoversWhatItIsEnoughFor() {
        earnest();
        var given = paid();
        var doubled = atelier.order(given.order()).owing().earnest();
        atelier.in(() -> changes.cancelByMaker(given.order()));
        assertThat(show(given, doubled.minor() + 250)).isInstanceOf(Outcome.Done.class);
        assertThat(agree(given, doubled.minor() + 250)).isInstanceOf(Outcome.Done.class);
        assertThat(account(given).payout()).isEqualTo(doubled.plus(Money.of(250)));
        assertThat(atelier.account("penalties")).isEqualTo(doubled.minor() + 250);
        var covered = paid();
        atelier.in(() -> changes.cancelByMaker(covered.order()));
        show(covered, 250);
        assertThat(agree(covered, 250)).isInstanceOf(Outcome.Done.class);
        assertThat(account(covered).payout()).isEqualTo(doubled);
        assertThat(atelier.ledger()).isZero();
    }

    /** Both of a maker's phones, one saying yes and one no, and a buyer who presses again. */
    @RepeatedTest(5)
    void oneAnswerCountsAndIsPaidOnce() {
        var late = late();
        show(late, 700);
        var before = account(late).payout();
        var racers = new ArrayList<Callable<Object>>();
        for (int time = 0; time < 4; time++) {
            racers.add(() -> agree(late, 700));
            racers.add(() -> atelier.in(() -> costs.refuse(late.order(), "不认")));
            racers.add(() -> show(late, 700));
        }
        Atelier.race(racers);
        var paid = atelier.order(late.order()).payouts().stream()
                .filter(payout -> payout.reason().equals("necessary-costs"))
                .count();
        assertThat(paid).isLessThanOrEqualTo(1);
        var agreed = shown(late).state() == NecessaryCost.State.AGREED;
        assertThat(account(late).payout()).isEqualTo(agreed ? before.plus(Money.of(700)) : before);
        assertThat(paid).isEqualTo(agreed ? 1 : 0);
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void wordsAreForgottenWithTheirBuyerOnceNobodyWaitsForThem() {
        var late = late();
        show(late, 700);
        var buyer = atelier.order(late.order()).buyer();
        var files = atelier.bean(PersonalFiles.class);
        assertThat(atelier.in(() -> files.handOut(buyer))
                        .orElseThrow()
                        .traces()
                        .get(late.order().value()))
                .singleElement()
                .satisfies(trace -> assertThat(trace.words()).isEqualTo("另买了一只"));
        assertThat(atelier.in(() -> files.erase(buyer))).isInstanceOf(ErasureOutcome.StillNeeded.class);
        agree(late, 700);
        assertThat(atelier.in(() -> files.erase(buyer))).isInstanceOf(ErasureOutcome.Erased.class);
        assertThat(shown(late).words()).isNull();
        assertThat(shown(late).amount()).isEqualTo(Money.of(700));
    }

    private void earnest() {
        var schedule = new PaymentSchedule(List.of(
                new Part(Kind.EARNEST, 2_000, Due.NOW, null),
                new Part(Kind.BALANCE, 8_000, Due.BEFORE_SHIPPING, null)));
        atelier.in(
                () -> atelier.bean(TermsOfPayment.class).change(new PaymentTerms(schedule, false, 300, List.of(), 0)));
    }

    private Placed paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed;
    }

    /** Paid, not made in time, and given back with interest. */
    private Placed late() {
        var placed = paid();
        clock.driveTo(placed.promise()
                .shipBy()
                .plusDays(20)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofHours(1)));
        atelier.in(() -> changes.refundLate(placed.order()));
        return placed;
    }

    private Outcome show(Placed order, long fen) {
        return atelier.in(() -> costs.show(order.order(), Money.of(fen), "另买了一只"));
    }

    private Outcome agree(Placed order, long fen) {
        return atelier.in(() -> costs.agree(order.order(), Money.of(fen)));
    }

    private Settled settled(Placed order) {
        return Objects.requireNonNull(atelier.order(order.order()).settlement());
    }

    private Settlement account(Placed order) {
        return settled(order).account();
    }

    private NecessaryCost shown(Placed order) {
        return Objects.requireNonNull(settled(order).shown());
    }
}
