package org.dingzuo.ordering.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.Kept;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.ordering.instalment.Instalments;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payout;
import org.dingzuo.payment.Payouts;
import org.dingzuo.payment.Refund;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class SettlingTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    private Making making;
    OrderChanges changes;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        making = atelier.bean(Making.class);
        changes = atelier.bean(OrderChanges.class);
        var schedule = new PaymentSchedule(List.of(
                new Part(Kind.EARNEST, 2_000, Due.NOW, null),
                new Part(Kind.PREPAYMENT, 3_000, Due.NOW, null),
                new Part(Kind.BALANCE, 5_000, Due.BEFORE_SHIPPING, null)));
        atelier.in(
                () -> atelier.bean(TermsOfPayment.class).change(new PaymentTerms(schedule, false, 300, List.of(), 0)));
    }

    @Test
    void aStudioThatGivesUpReturnsEarnestMoneyTwiceByTwoWays() {
        var placed = paid();
        var earnest = atelier.order(placed.order()).owing().earnest();
        atelier.in(() -> changes.cancelByMaker(placed.order()));
        var order = atelier.order(placed.order());
        assertThat(Money.sum(order.refunds().stream().map(Refund::amount).toList()))
                .isEqualTo(placed.amount());
        assertThat(order.payouts()).extracting(Payout::amount).containsExactly(earnest);
        assertThat(atelier.account("penalties")).isEqualTo(earnest.minor());
        assertThat(atelier.ledger()).isZero();

        var payouts = atelier.bean(Payouts.class);
        var sent = Atelier.race(Stream.<Callable<Boolean>>generate(() -> () -> atelier.in(
                        () -> payouts.sent(order.payouts().getFirst().id()).isPresent()))
                .limit(8)
                .toList());
        assertThat(sent).filteredOn(each -> each).hasSize(1);
        assertThat(atelier.account("payouts-owed")).isZero();
        assertThat(atelier.account("cash:manual")).isEqualTo(-earnest.minor());
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void forceMajeureReturnsEverythingOnce() {
        var placed = paid();
        atelier.in(() -> changes.cancelByMaker(placed.order(), Ending.FORCE_MAJEURE));
        assertThat(atelier.order(placed.order()).payouts()).isEmpty();
        assertThat(atelier.order(placed.order()).paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void theBuyersBreachIsNotTheMakersToSayBeforeAPartWasDueForLong() {
        var placed = begun();
        assertThat(atelier.in(() -> changes.cancelByMaker(placed.order(), Ending.BUYER_BREAKS)))
                .isInstanceOf(ChangeOutcome.NotNow.class);
        atelier.run(() -> making.done(placed.order(), 0, "pinch", null, true));
        assertThat(atelier.in(() -> changes.cancelByMaker(placed.order(), Ending.BUYER_BREAKS)))
                .isInstanceOf(ChangeOutcome.NotNow.class);
        letPartsBeDueFor16Days(placed.order());
        var earnest = atelier.order(placed.order()).owing().earnest();
        atelier.in(() -> atelier.bean(Costs.class).note(placed.order(), "定制木盒", Money.of(1_234), false));
        assertThat(atelier.in(() -> changes.cancelByMaker(placed.order(), Ending.BUYER_BREAKS)))
                .isInstanceOf(ChangeOutcome.Done.class);
        var order = atelier.order(placed.order());
        // All was done, so no earnest money is left to lose: what was bought in is kept.
        assertThat(earnest.isPositive()).isTrue();
        assertThat(Objects.requireNonNull(order.settlement()).account().kept()).isEqualTo(Money.of(1_234));
        assertThat(order.paid()).isEqualTo(Money.of(1_234));
    }

    @Test
    void minutesAndMaterialAreWrittenDownAsTheyHappen() {
        var placed = begun();
        var costs = atelier.in(() -> atelier.bean(Costs.class).of(placed.order()));
        assertThat(costs).extracting(Cost::kind).containsExactly(Cost.Kind.MATERIAL);
        assertThat(costs.getFirst().quantity()).isEqualTo(400);
        atelier.run(
                () -> atelier.bean(Costs.class).worked(placed.order(), 0, "pinch", Words.of("捏", "Pinch"), 30, true));
        Atelier.race(Stream.<Callable<Object>>generate(() -> () -> {
                    atelier.run(() -> atelier.bean(Costs.class)
                            .worked(placed.order(), 0, "pinch", Words.of("捏", "Pinch"), 45, true));
                    return true;
                })
                .limit(8)
                .toList());
        assertThat(atelier.in(() -> atelier.bean(Costs.class).of(placed.order())))
                .filteredOn(cost -> cost.kind() == Cost.Kind.WORK)
                .extracting(Cost::quantity)
                .containsExactly(30L, 15L);
        assertThatThrownBy(() -> atelier.<Integer>rows(
                        db -> db.sql("delete from ordering.cost").update()))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void whoWaitsTooLongMayHaveTheMoneyBackWithInterest() {
        var placed = paid();
        assertThat(atelier.in(() -> changes.refundLate(placed.order()))).isInstanceOf(ChangeOutcome.NotNow.class);
        var order = atelier.order(placed.order());
        assertThat(Lateness.interest(
                        order, 300, order.happenings().getLast().at().plus(Duration.ofDays(73))))
                .isEqualTo(Money.of(Rounding.UP.divide(placed.amount().minor() * 6, 1_000)));
        assertThat(Lateness.days(order, order.promise().shipBy())).isZero();
        assertThat(Lateness.days(order, order.promise().shipBy().plusDays(16))).isEqualTo(16);
    }

    @Test
    void whoOwesAPartThatIsDueWaitsForNobodyButOneself() {
        var placed = begun();
        atelier.run(() -> making.done(placed.order(), 0, "pinch", null, true));
        var order = atelier.order(placed.order());
        assertThat(order.owing().dueNow().isPositive()).isTrue();
        assertThat(Lateness.days(order, order.promise().shipBy().plusDays(30))).isZero();
    }

    /** Paying, changing, ending, paying again what was void: whatever comes in whatever order, the books balance and nobody is paid twice. */
    @RepeatedTest(12)
    void overAnyHistoryOfAnOrderNobodyIsPaidTwice(RepetitionInfo history) {
        var chance = new Random((Long.getLong("seeds.from", 0) + history.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
        var placed = atelier.placed();
        var instalments = atelier.bean(Instalments.class);
        for (int act = 0; act < 14; act++) {
            switch (chance.nextInt(9)) {
                case 0, 1, 2 -> {
                    var asked = atelier.order(placed.order()).payments();
                    atelier.pay(asked.get(chance.nextInt(asked.size())).id());
                }
                case 3 -> {
                    var total = atelier.order(placed.order()).total().minor();
                    var difference = Money.of(chance.nextLong(3_000) - Math.min(1_500, total));
                    if (!difference.isZero()) {
                        atelier.in(() -> instalments.change(placed.order(), difference, Due.NOW, "改"));
                    }
                }
                case 4 -> atelier.in(() -> making.begun(placed.order(), 0, "pinch"));
                case 5 -> atelier.in(() -> changes.payBalance(placed.order()));
                case 6 -> atelier.in(() -> changes.cancelByBuyer(placed.order()));
                case 7 -> {
                    var paid = atelier.order(placed.order()).paid();
                    atelier.in(() ->
                            changes.proposeKept(placed.order(), new Kept(Money.of(paid.minor() / 3), Money.ZERO, "料")));
                    atelier.in(() -> changes.acceptKept(placed.order(), Money.of(paid.minor() / 3)));
                }
                case 8 -> {
                    var endings = Ending.values();
                    atelier.in(() -> changes.cancelByMaker(placed.order(), endings[chance.nextInt(endings.length)]));
                }
                default -> throw new AssertionError();
            }
            balanced(placed.order());
        }
    }

    private void balanced(OrderId id) {
        var order = atelier.order(id);
        assertThat(atelier.ledger()).isZero();
        var received = Money.sum(order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.RECEIVED)
                .map(Payment::amount)
                .toList());
        var back = Money.sum(order.refunds().stream().map(Refund::amount).toList());
        assertThat(order.paid().plus(back)).isEqualTo(received);
        assertThat(back).isLessThanOrEqualTo(received);
        assertThat(order.payouts()).hasSizeLessThanOrEqualTo(1);
        if (order.state() == OrderState.CANCELLED) {
            assertThat(order.paid()).isLessThanOrEqualTo(received);
            assertThat(atelier.account("advances")).isZero();
        }
        if (order.state() == OrderState.CONFIRMED || order.state() == OrderState.MAKING) {
            assertThat(order.paid()).isLessThanOrEqualTo(order.total());
        }
    }

    private void letPartsBeDueFor16Days(OrderId order) {
        atelier.<Integer>rows(db -> {
            db.sql("""
                    insert into ordering.instalment (studio_id, order_id, instalment_no, kind, amount, due, agreed_at, due_since)
                    select studio_id, order_id, 9, 'CHANGE', 1000000, 'NOW', agreed_at, agreed_at - interval '16 days'
                      from ordering.instalment
                     where order_id = ? and instalment_no = 1
                    """).param(order.value()).update();
            return 1;
        });
    }

    private PlacementOutcome.Placed paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed;
    }

    private PlacementOutcome.Placed begun() {
        var placed = paid();
        atelier.run(() -> making.begun(placed.order(), 0, "pinch"));
        return placed;
    }
}
