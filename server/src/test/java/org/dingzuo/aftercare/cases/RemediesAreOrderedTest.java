package org.dingzuo.aftercare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.aftercare.cases.CaseDesk.FREE_REPAIR;
import static org.dingzuo.aftercare.cases.CaseDesk.PAID_REPAIR;
import static org.dingzuo.aftercare.cases.CaseDesk.WHENEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.repair.Arrivals;
import org.dingzuo.aftercare.repair.RemedyOrders.Acceptance;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What makes it good is an order of its own: another piece, or a repair. */
@RunningHouse
class RemediesAreOrderedTest {
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
    void anotherOneIsMadeForNothingAndTheCaseIsDoneWhenItArrives() {
        var id = desk.opened(Cause.MATERIAL);
        desk.offer(id, Cause.MATERIAL, new Remedy.Redo(1));
        var quote = atelier.in(() -> desk.remedies.quote(desk.known(id))).orElseThrow();
        assertThat(quote.total().isZero()).isTrue();
        assertThat(desk.agree(id, new Acceptance(Money.ZERO, LocalDate.of(2020, 1, 1), List.of(), Language.ZH_CN)))
                .isEqualTo(new CaseOutcome.Changed(Money.ZERO, quote.shipBy()));
        var again = CaseDesk.ordered(desk.agree(id, WHENEVER));
        assertThat(atelier.order(again).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.known(id).state()).isEqualTo(CaseState.AGREED);
        var making = atelier.bean(Making.class);
        var delivering = atelier.bean(Delivering.class);
        atelier.run(() -> making.done(again, 0, "pinch", null, true));
        atelier.in(() -> delivering.shipped(again, "SF", "3"));
        atelier.run(() -> delivering.delivered(again));
        assertThat(desk.known(id).state()).isEqualTo(CaseState.DONE);
    }

    @Test
    void aRepairForMoneyIsOrderedAsAnythingElseAndWaitsForItsPaymentAndItsPiece() {
        var id = desk.opened(Cause.USE);
        desk.offer(id, Cause.USE, PAID_REPAIR);
        assertThat(desk.agree(id, new Acceptance(Money.of(10_000_000), Atelier.WHENEVER, List.of(), Language.ZH_CN)))
                .isEqualTo(new CaseOutcome.ConsentMissing());
        var first = CaseDesk.ordered(desk.agree(id, WHENEVER));
        // Not paid in time: the offer stands, and can be agreed to again.
        atelier.letTheHoldEnd(first);
        atelier.expire(first);
        assertThat(desk.known(id).state()).isEqualTo(CaseState.OFFERED);
        var repair = CaseDesk.ordered(desk.agree(id, WHENEVER));
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
        assertThat(desk.known(id).state()).as("stopped").isEqualTo(CaseState.OPEN);
    }

    @Test
    void twoWhoAgreeAtOnceHaveOneRepair() {
        var id = desk.opened(Cause.USE);
        desk.offer(id, Cause.USE, FREE_REPAIR);
        var version = desk.known(id).version();
        var racers = new ArrayList<Callable<CaseOutcome>>(
                Collections.nCopies(4, () -> atelier.in(() -> desk.remedies.agree(id, version, WHENEVER))));
        racers.addAll(Collections.nCopies(
                2, () -> atelier.in(() -> desk.remedies.agreedElsewhere(id, version, WHENEVER, "电话里说好"))));
        assertThat(Atelier.race(racers))
                .filteredOn(CaseOutcome.Ordered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aRepairTakenByPhoneIsOrderedWithTheMakersWordForItAndMoneyIsNotTakenSo() {
        var id = desk.opened(Cause.USE);
        desk.offer(id, Cause.USE, PAID_REPAIR);
        var noConsent = new Acceptance(Money.of(10_000_000), Atelier.WHENEVER, List.of(), Language.ZH_CN);
        assertThat(tookByPhone(id, noConsent)).isEqualTo(new CaseOutcome.ConsentMissing());
        var repair = CaseDesk.ordered(tookByPhone(id, WHENEVER));
        assertThat(atelier.order(repair).state()).as("waits for its payment").isEqualTo(OrderState.HELD);
        assertThat(desk.known(id).state()).isEqualTo(CaseState.AGREED);
        assertThat(desk.known(id).history())
                .last()
                .extracting(CaseFile.Entry::by, CaseFile.Entry::act, CaseFile.Entry::words)
                .containsExactly(By.MAKER, Act.AGREED, "电话里说好");
        assertThat(tookByPhone(id, WHENEVER)).isInstanceOf(CaseOutcome.NotNow.class);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(repair));
        desk.offer(id, Cause.USE, new Remedy.PriceCut(Money.of(1)));
        assertThat(tookByPhone(id, WHENEVER)).isInstanceOf(CaseOutcome.CannotBe.class);
        assertThat(desk.known(id).state()).isEqualTo(CaseState.OFFERED);
    }

    private CaseOutcome tookByPhone(CaseId id, Acceptance acceptance) {
        return atelier.in(() -> desk.remedies.agreedElsewhere(id, desk.known(id).version(), acceptance, "电话里说好"));
    }
}
