package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ALIPAY;
import static org.dingzuo.connector.Counter.WECHAT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.dingzuo.connector.fakes.Notice;
import org.dingzuo.connector.pay.Attempts;
import org.dingzuo.connector.pay.Invitation;
import org.dingzuo.connector.pay.Method;
import org.dingzuo.connector.pay.Opening;
import org.dingzuo.connector.pay.Payer;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Receipt;
import org.dingzuo.testing.Atelier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A storm of notices over real HTTP, three of ten faulty: each payment is booked once, and none is lost. A fifth of the ten thousand by
 *  default; all of them with {@code -Ddingzuo.test.notices=10000}, which takes most of a minute. */
@TillHouse
class TenThousandNoticesTest {
    private static final int NOTICES = Integer.getInteger("dingzuo.test.notices", 2_000);
    private static final int PAYMENTS = NOTICES * 3 / 20;

    /** Small sums against few orders: what an order still owes must hold them all. */
    private static final int ORDERS = 30;

    private static final int LARGEST = 250;

    @Autowired
    ApplicationContext house;

    Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
    }

    private record Asked(PaymentId payment, String number, boolean wechat, long amount) {}

    @Test
    void eachPaymentIsBookedOnceAndNoneIsLost() {
        var chance = new Random(20_261_123);
        var asked = new ArrayList<Asked>();
        var orders = new ArrayList<OrderId>();
        for (int at = 0; at < ORDERS; at++) {
            var order = counter.order();
            assertThat(counter.atelier.in(
                            () -> counter.atelier.bean(Payments.class).receive(order.payment(), "manual")))
                    .isInstanceOf(Receipt.Taken.class);
            orders.add(order.order());
        }
        for (int at = 0; at < PAYMENTS; at++) {
            asked.add(ask(orders.get(at % ORDERS), 1 + chance.nextInt(LARGEST), chance.nextBoolean()));
        }
        // Every tenth is heard of by nobody: only by asking.
        var silent = asked.subList(0, PAYMENTS / 10);
        var notices = notices(asked.subList(PAYMENTS / 10, PAYMENTS), chance);
        assertThat(notices).hasSize(NOTICES);
        Collections.shuffle(notices, chance);
        post(notices);
        silent.forEach(each -> counter.look(each.number()));

        var payments = counter.atelier.bean(Payments.class);
        assertThat(asked)
                .allSatisfy(each -> assertThat(counter.atelier
                                .in(() -> payments.find(each.payment()))
                                .orElseThrow()
                                .state())
                        .isEqualTo(Payment.State.RECEIVED));
        assertThat(counter.cash("wechatpay")).isEqualTo(sum(asked, true));
        assertThat(counter.cash("alipay")).isEqualTo(sum(asked, false));
        assertThat(counter.atelier.account("refunds-owed")).isZero();
        assertThat(counter.atelier.ledger()).isZero();
    }

    private Asked ask(OrderId order, long amount, boolean wechat) {
        var payments = counter.atelier.bean(Payments.class);
        var payment = counter.atelier.in(() -> payments.open(order.value(), Money.of(amount)));
        var method = wechat ? Method.WECHAT_NATIVE : Method.ALIPAY_WAP;
        var opened = counter.atelier.in(() -> counter.atelier
                .bean(Attempts.class)
                .open(payment, method, new Payer("/o/some-buyers-token", null, "127.0.0.1")));
        if (!(opened instanceof Opening.Invited(var attempt, var how))) {
            throw new AssertionError("not opened: " + opened);
        }
        if (how instanceof Invitation.Visit(var address)) {
            ALIPAY.visit(address);
            ALIPAY.buyerPays(attempt.number());
        } else {
            WECHAT.buyerPays(attempt.number());
        }
        return new Asked(payment, attempt.number(), wechat, amount);
    }

    /** Each payment is told properly at least once; the rest are repetitions, and three of ten of all are faulty. */
    private static List<Notice> notices(List<Asked> asked, Random chance) {
        var notices = new ArrayList<Notice>();
        asked.forEach(each -> notices.add(each.wechat() ? WECHAT.notice(each.number()) : ALIPAY.notice(each.number())));
        for (int faulty = 0; faulty < NOTICES * 3 / 10; faulty++) {
            notices.add(faulty(asked.get(chance.nextInt(asked.size())), chance));
        }
        while (notices.size() < NOTICES) {
            notices.add(notices.get(chance.nextInt(asked.size())));
        }
        return notices;
    }

    private static Notice faulty(Asked asked, Random chance) {
        var good = asked.wechat() ? WECHAT.notice(asked.number()) : ALIPAY.notice(asked.number());
        return switch (chance.nextInt(4)) {
            case 0 -> asked.wechat() ? WECHAT.forged(asked.number()) : ALIPAY.forged(asked.number());
            case 1 ->
                asked.wechat()
                        ? WECHAT.noticeOf(asked.number(), asked.amount() + 1)
                        : ALIPAY.noticeOf(asked.number(), asked.amount() + 1);
            case 2 -> asked.wechat() ? WECHAT.old(asked.number()) : ALIPAY.toAnotherSeller(asked.number());
            default ->
                new Notice(
                        good.path(),
                        good.headers(),
                        good.body().substring(0, good.body().length() / 2));
        };
    }

    private void post(List<Notice> notices) {
        // As many at once as a provider would send, and no more than a small machine can hold open.
        var lines = new Semaphore(16);
        Atelier.race(notices.stream()
                .<Callable<Integer>>map(notice -> () -> {
                    lines.acquire();
                    try {
                        return counter.tell(notice);
                    } finally {
                        lines.release();
                    }
                })
                .toList());
    }

    private static long sum(List<Asked> asked, boolean wechat) {
        return asked.stream()
                .filter(each -> each.wechat() == wechat)
                .mapToLong(Asked::amount)
                .sum();
    }
}
