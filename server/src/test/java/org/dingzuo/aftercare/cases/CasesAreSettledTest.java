package org.dingzuo.aftercare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.aftercare.cases.CaseDesk.FREE_REPAIR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.fulfilment.Leaving;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case from what was wrong to what both agreed on. */
@RunningHouse
class CasesAreSettledTest {
    @Autowired
    ApplicationContext house;

    CaseDesk desk;
    Atelier atelier;

    @BeforeEach
    void open() {
        desk = new CaseDesk(house);
        atelier = desk.atelier;
    }

    @Test
    void aCaseIsAnsweredByADayAndOnlyOneIsOpenForAPiece() {
        var id = desk.opened(Cause.MAKING);
        var known = desk.known(id);
        assertThat(known.state()).isEqualTo(CaseState.OPEN);
        assertThat(Duration.between(known.openedAt(), known.answerBy())).isEqualTo(Duration.ofHours(48));
        assertThat(known.isOverdue(known.answerBy().plusSeconds(1))).isTrue();
        assertThat(known.isOverdue(Instant.EPOCH)).isFalse();
        assertThat(desk.openAs(id, Cause.MAKING)).as("sent again").isEqualTo(new CaseOutcome.Done(id));
        assertThat(desk.openAs(CaseDesk.fresh(), Cause.MAKING)).isEqualTo(new CaseOutcome.AlreadyOpen());
        assertThat(atelier.in(() -> desk.cases.refuse(id, known.version(), "这是使用痕迹")))
                .isEqualTo(new CaseOutcome.Done(id));
        assertThat(desk.known(id).history()).extracting(CaseFile.Entry::act).containsExactly(Act.OPENED, Act.REFUSED);
        assertThat(desk.openAs(CaseDesk.fresh(), Cause.USE)).isInstanceOf(CaseOutcome.Done.class);
    }

    @Test
    void whatHasNotLeftIsNoCase() {
        var young = atelier.placed();
        atelier.pay(young.payment());
        var opening = new Opening(young.order(), 0, Cause.OTHER, null, null, "太慢");
        assertThat(atelier.in(() -> desk.cases.open(CaseDesk.fresh(), opening, By.BUYER)))
                .isEqualTo(new CaseOutcome.NotLeft());
        var noLine = new Opening(desk.order, 7, Cause.OTHER, null, null, "哪一件");
        assertThat(atelier.in(() -> desk.cases.open(CaseDesk.fresh(), noLine, By.BUYER)))
                .isInstanceOf(CaseOutcome.CannotBe.class);
    }

    @Test
    void damageOnTheRoadNamesTheParcel() {
        assertThat(desk.openAs(CaseDesk.fresh(), Cause.CARRIER))
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
        var id = CaseDesk.fresh();
        var broken = new Opening(sent.order(), 0, Cause.CARRIER, null, Remedy.Kind.REFUND, "碎了");
        assertThat(atelier.in(() -> desk.cases.open(id, broken, By.BUYER))).isEqualTo(new CaseOutcome.Done(id));
        assertThat(desk.known(id).parcel()).isNotNull();
        // Paid and not delivered yet: what is held goes back, and nothing is owed at the delivery.
        var whole = atelier.order(sent.order()).paid();
        desk.offer(id, Cause.CARRIER, new Remedy.Refund(whole, false));
        assertThat(desk.agree(id, null)).isEqualTo(new CaseOutcome.Done(id));
        atelier.run(() -> delivering.delivered(sent.order()));
        assertThat(atelier.order(sent.order()).paid().isZero()).isTrue();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @RepeatedTest(3)
    void whoeverAgreesTwiceIsPaidOnceAndWhoWithdrawsAtThatMomentEitherWithdrewOrWasPaid() {
        var id = desk.opened(Cause.MAKING);
        var half = desk.paid.share(5_000, Rounding.DOWN);
        desk.offer(id, Cause.MAKING, new Remedy.PriceCut(half));
        var version = desk.known(id).version();
        var racers = new ArrayList<Callable<CaseOutcome>>(
                Collections.nCopies(6, () -> atelier.in(() -> desk.remedies.agree(id, version, null))));
        racers.add(() -> atelier.in(() -> desk.cases.withdraw(id, "算了")));
        assertThat(Atelier.race(racers))
                .filteredOn(CaseOutcome.Done.class::isInstance)
                .hasSize(1);
        var wasPaid = desk.known(id).state() == CaseState.DONE;
        assertThat(desk.known(id).state()).isIn(CaseState.DONE, CaseState.WITHDRAWN);
        assertThat(atelier.order(desk.order).paid()).isEqualTo(wasPaid ? desk.paid.minus(half) : desk.paid);
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @Test
    void anOfferStandsUntilItIsAnsweredAndIsAgreedToAsItWasSeen() {
        var id = desk.opened(Cause.MAKING);
        var seen = desk.known(id).version();
        desk.offer(id, Cause.USE, new Remedy.PriceCut(Money.of(100)));
        assertThat(desk.known(id).cause()).isEqualTo(Cause.USE);
        assertThat(desk.offerAt(id, desk.known(id).version(), new Remedy.PriceCut(Money.of(1))))
                .isInstanceOf(CaseOutcome.NotNow.class);
        assertThat(atelier.in(() -> desk.cases.refuse(id, desk.known(id).version(), "反悔")))
                .isInstanceOf(CaseOutcome.NotNow.class);
        assertThat(atelier.in(() -> desk.remedies.agree(id, seen, null))).isEqualTo(new CaseOutcome.Stale());
        var declined = desk.known(id).version();
        assertThat(atelier.in(() -> desk.cases.decline(id, declined, "太少"))).isEqualTo(new CaseOutcome.Done(id));
        assertThat(desk.known(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.offerAt(id, desk.known(id).version(), new Remedy.PriceCut(desk.paid.plus(Money.of(1)))))
                .isEqualTo(new CaseOutcome.TooMuch(desk.paid));
        assertThat(desk.offerAt(id, desk.known(id).version(), new Remedy.Redo(2)))
                .isInstanceOf(CaseOutcome.CannotBe.class);
        assertThat(desk.offerAt(id, desk.known(id).version(), new Remedy.Repair("cup", Map.of("handle", "none"), true)))
                .isInstanceOf(CaseOutcome.CannotBe.class);
    }

    @Test
    void aRefundThatWaitsForThePieceGoesBackWhenItIsThereAndOnce() {
        var id = desk.opened(Cause.DESCRIPTION);
        desk.offer(id, Cause.DESCRIPTION, new Remedy.Refund(desk.paid, true));
        assertThat(desk.agree(id, null)).isEqualTo(new CaseOutcome.Done(id));
        assertThat(atelier.order(desk.order).paid()).isEqualTo(desk.paid);
        var twice = Collections.<Callable<CaseOutcome>>nCopies(4, () -> atelier.in(() -> desk.remedies.cameBack(id)));
        assertThat(Atelier.race(twice))
                .filteredOn(CaseOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(atelier.order(desk.order).paid().isZero()).isTrue();
        assertThat(desk.known(id).history())
                .extracting(CaseFile.Entry::act)
                .containsExactly(Act.OPENED, Act.OFFERED, Act.AGREED, Act.CAME_BACK, Act.MONEY_BACK);
    }

    @Test
    void noWordIsReadableInTheDatabaseAndNoneIsLeftOfWhoIsForgotten() {
        var id = desk.opened(Cause.MAKING);
        desk.offer(id, Cause.MAKING, FREE_REPAIR);
        assertThat(atelier.<Long>rows(db -> db.sql(
                                "select count(*) from aftercare.case_entry where encode(sealed, 'escape') like '%口%'")
                        .query(Long.class)
                        .single()))
                .isZero();
        var buyer = atelier.order(desk.order).buyer();
        var file = atelier.in(() -> atelier.bean(PersonalFiles.class).handOut(buyer))
                .orElseThrow();
        assertThat(file.traces().get(desk.order.value())).extracting("words").contains("杯口有裂");
        atelier.in(() -> atelier.bean(PersonalFiles.class).erase(buyer));
        assertThat(desk.known(id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(desk.known(id).history()).extracting(CaseFile.Entry::words).containsOnlyNulls();
        assertThat(desk.openAs(CaseDesk.fresh(), Cause.MAKING)).isEqualTo(new CaseOutcome.NobodyThere());
    }
}
