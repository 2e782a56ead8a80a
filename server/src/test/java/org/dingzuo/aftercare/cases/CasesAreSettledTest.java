package org.dingzuo.aftercare.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.repair.Arrivals;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.catalog.Designs;
import org.dingzuo.fulfilment.Leaving;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.booking.PlaceOrder.ConsentGiven;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class CasesAreSettledTest {
    private static final Acceptance WHENEVER = new Acceptance(
            Money.of(10_000_000),
            Atelier.WHENEVER,
            List.of(
                    new ConsentGiven(Offer.ConsentKind.CUSTOM_GOODS, "2026-11"),
                    new ConsentGiven(Offer.ConsentKind.PRIVACY, "2026-11")),
            Language.ZH_CN);
    private static final Remedy FREE_REPAIR = new Remedy.Repair("reglaze", Map.of("handle", "none"), true);
    private static final Remedy PAID_REPAIR = new Remedy.Repair("reglaze", Map.of("handle", "none"), false);

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Cases cases;
    Remedies remedies;
    OrderId order;
    Money paid;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        cases = atelier.bean(Cases.class);
        remedies = atelier.bean(Remedies.class);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(
                    designs.draft("reglaze", Atelier.cup("补釉", "Re-glaze", 60).asRepair(true)));
        });
        var placed = atelier.placed();
        atelier.deliver(placed);
        order = placed.order();
        paid = atelier.order(order).paid();
    }

    @Test
    void aCaseIsAnsweredByADayAndOnlyOneIsOpenForAPiece() {
        var id = opened(Cause.MAKING);
        var known = known(id);
        assertThat(known.state()).isEqualTo(CaseState.OPEN);
        assertThat(Duration.between(known.openedAt(), known.answerBy())).isEqualTo(Duration.ofHours(48));
        assertThat(known.isOverdue(known.answerBy().plusSeconds(1))).isTrue();
        assertThat(known.isOverdue(Instant.EPOCH)).isFalse();
        assertThat(openAs(id, Cause.MAKING)).as("sent again").isEqualTo(new CaseOutcome.Done(id));
        assertThat(openAs(fresh(), Cause.MAKING)).isEqualTo(new CaseOutcome.AlreadyOpen());
        assertThat(atelier.in(() -> cases.refuse(id, known.version(), "这是使用痕迹")))
                .isEqualTo(new CaseOutcome.Done(id));
        assertThat(known(id).history()).extracting(CaseFile.Entry::act).containsExactly(Act.OPENED, Act.REFUSED);
        assertThat(openAs(fresh(), Cause.USE)).isInstanceOf(CaseOutcome.Done.class);
    }

    @Test
    void whatHasNotLeftIsNoCase() {
        var young = atelier.placed();
        atelier.pay(young.payment());
        var opening = new Opening(young.order(), 0, Cause.OTHER, null, null, "太慢");
        assertThat(atelier.in(() -> cases.open(fresh(), opening, By.BUYER))).isEqualTo(new CaseOutcome.NotLeft());
        var noLine = new Opening(order, 7, Cause.OTHER, null, null, "哪一件");
        assertThat(atelier.in(() -> cases.open(fresh(), noLine, By.BUYER))).isInstanceOf(CaseOutcome.CannotBe.class);
    }

    @Test
    void damageOnTheRoadNamesTheParcel() {
        assertThat(openAs(fresh(), Cause.CARRIER))
                .as("sent by hand, no parcel")
                .isInstanceOf(CaseOutcome.CannotBe.class);
        var sent = atelier.placed();
        atelier.pay(sent.payment());
        var making = atelier.bean(Making.class);
        var delivering = atelier.bean(Delivering.class);
        atelier.run(() -> making.done(sent.order(), 0, "pinch", null, true));
        atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(sent.order()))
                .ifPresent(atelier::pay);
        atelier.in(() -> atelier.bean(Parcels.class).send(new Leaving(sent.order(), "SF", "SF1234567890")));
        var id = fresh();
        var broken = new Opening(sent.order(), 0, Cause.CARRIER, null, Remedy.Kind.REFUND, "碎了");
        assertThat(atelier.in(() -> cases.open(id, broken, By.BUYER))).isEqualTo(new CaseOutcome.Done(id));
        assertThat(known(id).parcel()).isNotNull();
        // Paid and not delivered yet: what is held goes back, and nothing is owed at the delivery.
        var whole = atelier.order(sent.order()).paid();
        offer(id, Cause.CARRIER, new Remedy.Refund(whole, false));
        assertThat(agree(id, null)).isEqualTo(new CaseOutcome.Done(id));
        atelier.run(() -> delivering.delivered(sent.order()));
        assertThat(atelier.order(sent.order()).paid().isZero()).isTrue();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @RepeatedTest(3)
    void whoeverAgreesTwiceIsPaidOnceAndWhoWithdrawsAtThatMomentEitherWithdrewOrWasPaid() {
        var id = opened(Cause.MAKING);
        var half = paid.share(5_000, Rounding.DOWN);
        offer(id, Cause.MAKING, new Remedy.PriceCut(half));
        var version = known(id).version();
        var racers = new ArrayList<Callable<CaseOutcome>>(
                Collections.nCopies(6, () -> atelier.in(() -> remedies.agree(id, version, null))));
        racers.add(() -> atelier.in(() -> cases.withdraw(id, "算了")));
        assertThat(Atelier.race(racers))
                .filteredOn(CaseOutcome.Done.class::isInstance)
                .hasSize(1);
        var wasPaid = known(id).state() == CaseState.DONE;
        assertThat(known(id).state()).isIn(CaseState.DONE, CaseState.WITHDRAWN);
        assertThat(atelier.order(order).paid()).isEqualTo(wasPaid ? paid.minus(half) : paid);
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @Test
    void anOfferStandsUntilItIsAnsweredAndIsAgreedToAsItWasSeen() {
        var id = opened(Cause.MAKING);
        var seen = known(id).version();
        offer(id, Cause.USE, new Remedy.PriceCut(Money.of(100)));
        assertThat(known(id).cause()).isEqualTo(Cause.USE);
        assertThat(offerAt(id, known(id).version(), new Remedy.PriceCut(Money.of(1))))
                .isInstanceOf(CaseOutcome.NotNow.class);
        assertThat(atelier.in(() -> cases.refuse(id, known(id).version(), "反悔")))
                .isInstanceOf(CaseOutcome.NotNow.class);
        assertThat(atelier.in(() -> remedies.agree(id, seen, null))).isEqualTo(new CaseOutcome.Stale());
        var declined = known(id).version();
        assertThat(atelier.in(() -> cases.decline(id, declined, "太少"))).isEqualTo(new CaseOutcome.Done(id));
        assertThat(known(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(offerAt(id, known(id).version(), new Remedy.PriceCut(paid.plus(Money.of(1)))))
                .isEqualTo(new CaseOutcome.TooMuch(paid));
        assertThat(offerAt(id, known(id).version(), new Remedy.Redo(2))).isInstanceOf(CaseOutcome.CannotBe.class);
        assertThat(offerAt(id, known(id).version(), new Remedy.Repair("cup", Map.of("handle", "none"), true)))
                .isInstanceOf(CaseOutcome.CannotBe.class);
    }

    @Test
    void aRefundThatWaitsForThePieceGoesBackWhenItIsThereAndOnce() {
        var id = opened(Cause.DESCRIPTION);
        offer(id, Cause.DESCRIPTION, new Remedy.Refund(paid, true));
        assertThat(agree(id, null)).isEqualTo(new CaseOutcome.Done(id));
        assertThat(atelier.order(order).paid()).isEqualTo(paid);
        var twice = Collections.<Callable<CaseOutcome>>nCopies(4, () -> atelier.in(() -> remedies.cameBack(id)));
        assertThat(Atelier.race(twice))
                .filteredOn(CaseOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(atelier.order(order).paid().isZero()).isTrue();
        assertThat(known(id).history())
                .extracting(CaseFile.Entry::act)
                .containsExactly(Act.OPENED, Act.OFFERED, Act.AGREED, Act.CAME_BACK, Act.MONEY_BACK);
    }

    @Test
    void anotherOneIsMadeForNothingAndTheCaseIsDoneWhenItArrives() {
        var id = opened(Cause.MATERIAL);
        offer(id, Cause.MATERIAL, new Remedy.Redo(1));
        var quote = atelier.in(() -> remedies.quote(known(id))).orElseThrow();
        assertThat(quote.total().isZero()).isTrue();
        assertThat(agree(id, new Acceptance(Money.ZERO, LocalDate.of(2020, 1, 1), List.of(), Language.ZH_CN)))
                .isEqualTo(new CaseOutcome.Changed(Money.ZERO, quote.shipBy()));
        var again = ordered(agree(id, WHENEVER));
        assertThat(atelier.order(again).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(known(id).state()).isEqualTo(CaseState.AGREED);
        var making = atelier.bean(Making.class);
        var delivering = atelier.bean(Delivering.class);
        atelier.run(() -> making.done(again, 0, "pinch", null, true));
        atelier.in(() -> delivering.shipped(again, "SF", "3"));
        atelier.run(() -> delivering.delivered(again));
        assertThat(known(id).state()).isEqualTo(CaseState.DONE);
    }

    @Test
    void aRepairForMoneyIsOrderedAsAnythingElseAndWaitsForItsPaymentAndItsPiece() {
        var id = opened(Cause.USE);
        offer(id, Cause.USE, PAID_REPAIR);
        assertThat(agree(id, new Acceptance(Money.of(10_000_000), Atelier.WHENEVER, List.of(), Language.ZH_CN)))
                .isEqualTo(new CaseOutcome.ConsentMissing());
        var first = ordered(agree(id, WHENEVER));
        // Not paid in time: the offer stands, and can be agreed to again.
        atelier.letTheHoldEnd(first);
        atelier.expire(first);
        assertThat(known(id).state()).isEqualTo(CaseState.OFFERED);
        var repair = ordered(agree(id, WHENEVER));
        assertThat(repair).isNotEqualTo(first);
        atelier.pay(atelier.order(repair).payments().getFirst().id());
        assertThat(Objects.requireNonNull(atelier.order(repair).customerWait()).awaited())
                .isEqualTo(CustomerWait.Awaited.PIECE);
        var arrivals = atelier.bean(Arrivals.class);
        assertThat(atelier.in(() -> arrivals.received(repair, "杯口缺釉一处", null))).isEqualTo(new ChangeOutcome.Done());
        assertThat(atelier.in(() -> arrivals.received(repair, "再来一次", null))).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(atelier.in(() -> arrivals.find(repair)).orElseThrow().condition())
                .isEqualTo("杯口缺釉一处");
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(repair));
        assertThat(known(id).state()).as("stopped").isEqualTo(CaseState.OPEN);
    }

    @Test
    void twoWhoAgreeAtOnceHaveOneRepair() {
        var id = opened(Cause.USE);
        offer(id, Cause.USE, FREE_REPAIR);
        var version = known(id).version();
        var racers = new ArrayList<Callable<CaseOutcome>>(
                Collections.nCopies(4, () -> atelier.in(() -> remedies.agree(id, version, WHENEVER))));
        racers.addAll(Collections.nCopies(
                2, () -> atelier.in(() -> remedies.agreedElsewhere(id, version, WHENEVER, "电话里说好"))));
        assertThat(Atelier.race(racers))
                .filteredOn(CaseOutcome.Ordered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aRepairTakenByPhoneIsOrderedWithTheMakersWordForItAndMoneyIsNotTakenSo() {
        var id = opened(Cause.USE);
        offer(id, Cause.USE, PAID_REPAIR);
        var noConsent = new Acceptance(Money.of(10_000_000), Atelier.WHENEVER, List.of(), Language.ZH_CN);
        assertThat(tookByPhone(id, noConsent)).isEqualTo(new CaseOutcome.ConsentMissing());
        var repair = ordered(tookByPhone(id, WHENEVER));
        assertThat(atelier.order(repair).state()).as("waits for its payment").isEqualTo(OrderState.HELD);
        assertThat(known(id).state()).isEqualTo(CaseState.AGREED);
        assertThat(known(id).history())
                .last()
                .extracting(CaseFile.Entry::by, CaseFile.Entry::act, CaseFile.Entry::words)
                .containsExactly(By.MAKER, Act.AGREED, "电话里说好");
        assertThat(tookByPhone(id, WHENEVER)).isInstanceOf(CaseOutcome.NotNow.class);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(repair));
        offer(id, Cause.USE, new Remedy.PriceCut(Money.of(1)));
        assertThat(tookByPhone(id, WHENEVER)).isInstanceOf(CaseOutcome.CannotBe.class);
        assertThat(known(id).state()).isEqualTo(CaseState.OFFERED);
    }

    private CaseOutcome tookByPhone(CaseId id, Acceptance acceptance) {
        return atelier.in(() -> remedies.agreedElsewhere(id, known(id).version(), acceptance, "电话里说好"));
    }

    @Test
    void noWordIsReadableInTheDatabaseAndNoneIsLeftOfWhoIsForgotten() {
        var id = opened(Cause.MAKING);
        offer(id, Cause.MAKING, FREE_REPAIR);
        assertThat(atelier.<Long>rows(db -> db.sql(
                                "select count(*) from aftercare.case_entry where encode(sealed, 'escape') like '%口%'")
                        .query(Long.class)
                        .single()))
                .isZero();
        var buyer = atelier.order(order).buyer();
        var file = atelier.in(() -> atelier.bean(PersonalFiles.class).handOut(buyer))
                .orElseThrow();
        assertThat(file.traces().get(order.value())).extracting("words").contains("杯口有裂");
        atelier.in(() -> atelier.bean(PersonalFiles.class).erase(buyer));
        assertThat(known(id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(known(id).history()).extracting(CaseFile.Entry::words).containsOnlyNulls();
        assertThat(openAs(fresh(), Cause.MAKING)).isEqualTo(new CaseOutcome.NobodyThere());
    }

    private CaseId opened(Cause cause) {
        var id = fresh();
        assertThat(openAs(id, cause)).isEqualTo(new CaseOutcome.Done(id));
        return id;
    }

    private CaseOutcome openAs(CaseId id, Cause cause) {
        return atelier.in(() -> cases.open(id, new Opening(order, 0, cause, null, null, "杯口有裂"), By.BUYER));
    }

    private void offer(CaseId id, Cause cause, Remedy remedy) {
        assertThat(atelier.in(() -> remedies.offer(id, known(id).version(), cause, null, remedy, "抱歉")))
                .isEqualTo(new CaseOutcome.Done(id));
    }

    private CaseOutcome offerAt(CaseId id, long version, Remedy remedy) {
        return atelier.in(() -> remedies.offer(id, version, Cause.MAKING, null, remedy, ""));
    }

    private CaseOutcome agree(CaseId id, @Nullable Acceptance acceptance) {
        return atelier.in(() -> remedies.agree(id, known(id).version(), acceptance));
    }

    private static OrderId ordered(CaseOutcome outcome) {
        assertThat(outcome).isInstanceOf(CaseOutcome.Ordered.class);
        return ((CaseOutcome.Ordered) outcome).order();
    }

    private CaseFile known(CaseId id) {
        return atelier.in(() -> cases.find(id)).orElseThrow();
    }

    private static CaseId fresh() {
        return new CaseId(UUID.randomUUID());
    }
}
