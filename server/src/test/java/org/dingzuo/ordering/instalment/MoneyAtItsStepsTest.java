package org.dingzuo.ordering.instalment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.AgreedInstalment;
import org.dingzuo.ordering.Approval;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Owing;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.approval.Approvals;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.Payment;
import org.dingzuo.studio.Change;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class MoneyAtItsStepsTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    private Making making;
    private Delivering delivering;
    TermsOfPayment terms;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        making = atelier.bean(Making.class);
        delivering = atelier.bean(Delivering.class);
        terms = atelier.bean(TermsOfPayment.class);
    }

    @Test
    void aStudioThatNeverChoseTakesItsShareNowAndTheRestBeforeShipping() {
        var placed = placed();
        assertThat(atelier.order(placed.order()).instalments())
                .extracting(AgreedInstalment::kind, AgreedInstalment::due)
                .containsExactly(tuple(Kind.PREPAYMENT, Due.NOW), tuple(Kind.BALANCE, Due.BEFORE_SHIPPING));
    }

    @Test
    void earnestAndPrepaymentAreTwoPartsAndOnePayment() {
        choose(
                new Part(Kind.EARNEST, 2_000, Due.NOW, null),
                new Part(Kind.PREPAYMENT, 3_000, Due.NOW, null),
                new Part(Kind.BALANCE, 5_000, Due.BEFORE_SHIPPING, null));
        var placed = placed();
        var order = atelier.order(placed.order());
        assertThat(order.instalments())
                .extracting(AgreedInstalment::kind)
                .containsExactly(Kind.EARNEST, Kind.PREPAYMENT, Kind.BALANCE);
        assertThat(order.payments())
                .extracting(Payment::amount)
                .containsExactly(order.offer().dueNow());
        atelier.pay(placed.payment());
        assertThat(atelier.order(placed.order()).owing().parts())
                .extracting(Owing.Part::open)
                .containsExactly(
                        Money.ZERO, Money.ZERO, order.due().minus(order.offer().dueNow()));
    }

    @Test
    void aPartFallsDueWhenItsStepIsNextAndTheStepWaitsForIt() {
        choose(thirds());
        var placed = begun();
        assertThat(asked(placed.order())).isEmpty();
        done(placed.order(), "pinch");
        var second = atelier.order(placed.order()).instalments().get(1);
        assertThat(asked(placed.order())).extracting(Payment::amount).containsExactly(second.amount());
        assertThat(atelier.order(placed.order()).happenings())
                .extracting(OrderView.Happening::kind)
                .contains("instalment-due");

        assertThat(begin(placed.order(), "handle")).isEqualTo(new MakingOutcome.Unpaid(second.amount()));
        assertThat(atelier.in(() -> making.done(placed.order(), 0, "handle", null, true)))
                .isEqualTo(new MakingOutcome.Unpaid(second.amount()));

        atelier.pay(asked(placed.order()).getFirst().id());
        assertThat(begin(placed.order(), "handle")).isInstanceOf(MakingOutcome.Noted.class);
    }

    @Test
    void aPartIsAskedForDaysBeforeItsStepSoThatTheWorkNeedNotWait() {
        choose(thirds());
        var placed = begun();
        var asking = atelier.bean(AskAhead.class);
        atelier.run(() -> asking.run(placed.order().value()));
        var second = atelier.order(placed.order()).instalments().get(1);
        assertThat(asked(placed.order())).extracting(Payment::amount).containsExactly(second.amount());
        atelier.run(() -> asking.run(placed.order().value()));
        assertThat(asked(placed.order())).hasSize(1);
        assertThat(atelier.in(() -> asking.again(placed.order().value()))).isEmpty();
        atelier.pay(asked(placed.order()).getFirst().id());
        done(placed.order(), "pinch");
        assertThat(begin(placed.order(), "handle")).isInstanceOf(MakingOutcome.Noted.class);
    }

    @Test
    void whatBeginsInAFewWeeksIsNotAskedForYetAndLookedAtEveryDay() {
        choose(thirds());
        var first = atelier.place(atelier.acceptance(
                UUID.randomUUID().toString(),
                new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 40)), false, null, null),
                Atelier.WHENEVER));
        assertThat(first).isInstanceOf(PlacementOutcome.Placed.class);
        var placed = begun();
        var asking = atelier.bean(AskAhead.class);
        atelier.run(() -> asking.run(placed.order().value()));
        assertThat(asked(placed.order())).isEmpty();
        var now = atelier.bean(Clock.class).instant();
        assertThat(atelier.in(() -> asking.again(placed.order().value())))
                .hasValueSatisfying(next -> assertThat(next)
                        .isBetween(now, now.plus(Duration.ofDays(1).plusMinutes(1))));
    }

    @Test
    void whoPaysAllAheadIsNeverAskedAgain() {
        choose(thirds());
        var placed = begun();
        var all = atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(placed.order()))
                .orElseThrow();
        atelier.pay(all);
        done(placed.order(), "pinch");
        assertThat(begin(placed.order(), "handle")).isInstanceOf(MakingOutcome.Noted.class);
        atelier.in(() -> making.done(placed.order(), 0, "handle", null, true));
        assertThat(asked(placed.order())).isEmpty();
        assertThat(atelier.in(() -> delivering.shipped(placed.order(), "SF", "1")))
                .isInstanceOf(ProgressOutcome.Noted.class);
    }

    @Test
    void thePhotoIsApprovedBeforeItsPartIsAskedFor() {
        choose(
                new Part(Kind.PREPAYMENT, 5_000, Due.NOW, null),
                new Part(Kind.BALANCE, 5_000, Due.ON_PHOTO_APPROVAL, null));
        var placed = begun();
        var approvals = atelier.bean(Approvals.class);
        assertThat(atelier.in(() -> approvals.ask(placed.order(), "这样可以吗"))).isInstanceOf(ChangeOutcome.NotNow.class);
        atelier.run(() -> making.show(placed.order(), 0, "pinch", "photo-1"));
        assertThat(atelier.in(() -> approvals.ask(placed.order(), "这样可以吗"))).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(atelier.in(() -> approvals.answer(placed.order(), false, "口沿再薄一点")))
                .isInstanceOf(ChangeOutcome.Done.class);
        assertThat(asked(placed.order())).isEmpty();
        atelier.run(() -> making.show(placed.order(), 0, "pinch", "photo-2"));
        atelier.in(() -> approvals.ask(placed.order(), "薄了一些"));
        assertThat(atelier.order(placed.order()).approval())
                .extracting(Approval::photo)
                .isEqualTo("photo-2");
        var answers = Atelier.race(Stream.<Callable<ChangeOutcome>>generate(
                        () -> () -> atelier.in(() -> approvals.answer(placed.order(), true, "")))
                .limit(8)
                .toList());
        assertThat(answers).filteredOn(ChangeOutcome.Done.class::isInstance).hasSize(1);
        assertThat(asked(placed.order()))
                .extracting(Payment::amount)
                .containsExactly(atelier.order(placed.order()).due());
    }

    @Test
    void noStepBeginsUnpaidHoweverPayingAndBeginningRace() {
        choose(thirds());
        var placed = begun();
        done(placed.order(), "pinch");
        var payment = asked(placed.order()).getFirst().id();
        Atelier.race(Stream.concat(
                        Stream.<Callable<Object>>generate(() -> () -> {
                                    var begun = begin(placed.order(), "handle");
                                    if (begun instanceof MakingOutcome.Noted) {
                                        assertThat(atelier.order(placed.order())
                                                        .owing()
                                                        .holdsBack("handle"))
                                                .isEmpty();
                                    }
                                    return begun;
                                })
                                .limit(8),
                        Stream.<Callable<Object>>of(() -> atelier.pay(payment)))
                .toList());
        assertThat(begin(placed.order(), "handle")).isInstanceOf(MakingOutcome.Noted.class);
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void aChangeIsAPartOfItsOwnAndTheAcceptedOfferStays() {
        var placed = begun();
        var before = atelier.order(placed.order());
        var instalments = atelier.bean(Instalments.class);
        assertThat(atelier.in(() -> instalments.change(placed.order(), Money.of(4_000), Due.NOW, "加一个把手")))
                .isTrue();
        assertThat(asked(placed.order())).extracting(Payment::amount).containsExactly(Money.of(4_000));
        atelier.pay(asked(placed.order()).getFirst().id());
        assertThat(atelier.order(placed.order()).owing().dueNow()).isEqualTo(Money.ZERO);
        assertThat(atelier.order(placed.order()).total())
                .isEqualTo(before.total().plus(Money.of(4_000)));
        assertThat(atelier.order(placed.order()).offer()).isEqualTo(before.offer());
    }

    @Test
    void whatAChangeTakesOffBelowWhatWasPaidGoesBackAtOnce() {
        var placed = begun();
        var before = atelier.order(placed.order());
        var instalments = atelier.bean(Instalments.class);
        var off = before.due().plus(Money.of(700));
        assertThat(atelier.in(() -> instalments.change(placed.order(), off.negated(), Due.NOW, "少做一件")))
                .isTrue();
        var after = atelier.order(placed.order());
        assertThat(after.due()).isEqualTo(Money.ZERO);
        assertThat(after.paid()).isEqualTo(before.paid().minus(Money.of(700)));
        assertThat(atelier.ledger()).isZero();
        assertThatThrownBy(() -> atelier.in(() -> instalments.change(
                        placed.order(), after.total().negated().minus(Money.of(1)), Due.NOW, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasAgreedNeverChanges() {
        var placed = placed();
        assertThatThrownBy(() -> atelier.<Integer>rows(
                        db -> db.sql("update ordering.instalment set amount = amount - 1 where order_id = ?")
                                .param(placed.order().value())
                                .update()))
                .hasMessageContaining("never changes");
    }

    @Test
    void ofTwoEditsOfTheTermsOneIsStale() {
        choose(thirds());
        var stale = new PaymentTerms(PaymentSchedule.deposit(3_000), false, 300, List.of(), 0);
        assertThat(atelier.in(() -> terms.change(stale))).isInstanceOf(Change.Stale.class);
    }

    private static Part[] thirds() {
        return new Part[] {
            new Part(Kind.PREPAYMENT, 3_333, Due.NOW, null),
            new Part(Kind.PREPAYMENT, 3_333, Due.BEFORE_STEP, "handle"),
            new Part(Kind.BALANCE, 3_334, Due.BEFORE_SHIPPING, null)
        };
    }

    private void choose(Part... parts) {
        var chosen = new PaymentTerms(new PaymentSchedule(List.of(parts)), false, 300, List.of(), 0);
        assertThat(atelier.in(() -> terms.change(chosen))).isInstanceOf(Change.Made.class);
    }

    private PlacementOutcome.Placed placed() {
        var wish = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 1)), false, null, null);
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        return (PlacementOutcome.Placed) outcome;
    }

    private PlacementOutcome.Placed begun() {
        var placed = placed();
        atelier.pay(placed.payment());
        assertThat(begin(placed.order(), "pinch")).isInstanceOf(MakingOutcome.Noted.class);
        return placed;
    }

    private MakingOutcome begin(OrderId order, String step) {
        return atelier.in(() -> making.begun(order, 0, step));
    }

    private void done(OrderId order, String step) {
        assertThat(atelier.in(() -> making.done(order, 0, step, null, false))).isInstanceOf(MakingOutcome.Noted.class);
    }

    private List<Payment> asked(OrderId order) {
        return atelier.order(order).payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .toList();
    }
}
