package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ALIPAY;
import static org.dingzuo.connector.Counter.WECHAT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.connector.pay.Difference;
import org.dingzuo.connector.pay.Differences;
import org.dingzuo.connector.pay.Numbers;
import org.dingzuo.connector.pay.Reconciling;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.payment.HandingOutcome;
import org.dingzuo.payment.Payments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each morning the providers' bills of yesterday lie beside our books. */
@TillHouse
class BillsAreComparedTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Counter counter;
    LocalDate today;

    @BeforeEach
    void open() {
        today = LocalDate.ofInstant(clock.instant(), BEIJING);
        // Away from midnight: what is paid now must be on today's bill.
        clock.driveTo(noonAfter(0));
        counter = Counter.open(house);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void nothingDiffersWhenNothingDoes() {
        WECHAT.writeBill(today, List.of(paid("WECHAT_NATIVE"), paid("WECHAT_H5")), Map.of());
        ALIPAY.writeBill(today, List.of(paid("ALIPAY_PAGE")));
        tomorrow();
        assertThat(mine()).isEmpty();
        assertThat(counter.atelier.in(
                        () -> counter.atelier.bean(Differences.class).lastCompared("wechatpay")))
                .hasValue(today);
    }

    @Test
    void eachDifferenceIsListed() {
        var missing = paid("WECHAT_NATIVE");
        var other = paid("WECHAT_NATIVE");
        var alsoMissing = paid("ALIPAY_WAP");
        var stranger = Numbers.of(UUID.randomUUID());
        WECHAT.writeBill(today, List.of(other), Map.of(other, 1L, stranger, 500L, "till-4711", 900L));
        ALIPAY.writeBill(today, List.of());
        tomorrow();
        assertThat(mine())
                .containsOnly(
                        Map.entry(missing, Difference.Kind.NOT_THERE),
                        Map.entry(other, Difference.Kind.WRONG_SUM),
                        Map.entry(alsoMissing, Difference.Kind.NOT_THERE),
                        Map.entry(stranger, Difference.Kind.NOT_HERE));
        var desk = counter.atelier.bean(Differences.class);
        var first = counter.atelier.in(desk::open).getFirst();
        assertThat(counter.atelier.in(() -> desk.lookedAt(first.id(), "查过了"))).isTrue();
        assertThat(counter.atelier.in(() -> desk.lookedAt(first.id(), "查过了"))).isFalse();
        assertThat(counter.atelier.in(desk::open)).hasSize(3);
    }

    @Test
    void aPaymentOfWhichNobodyToldUsIsFoundOnTheBill() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        WECHAT.writeBill(today, List.of(number), Map.of());
        tomorrow();
        assertThat(mine()).containsOnly(Map.entry(number, Difference.Kind.FOUND_LATE));
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
    }

    @Test
    void aRefundSentByHandAndByWechatTooIsNoticed() {
        WECHAT.refundsBecome = "ABNORMAL";
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        counter.tell(WECHAT.notice(number));
        counter.cancel(order);
        counter.sendBack();
        var refund = counter.atelier.order(order.order()).refunds().getFirst().id();
        assertThat(counter.atelier.in(() -> counter.atelier.bean(Payments.class).returnedByHand(refund)))
                .isInstanceOf(HandingOutcome.Returned.class);
        WECHAT.refundEnds(Numbers.of(refund), "SUCCESS");
        WECHAT.writeBill(today, List.of(number), Map.of());
        tomorrow();
        assertThat(mine()).containsOnly(Map.entry(Numbers.of(refund), Difference.Kind.SENT_TWICE));
    }

    @Test
    void aDayWithoutABillIsMadeUpFor() {
        var number = paid("ALIPAY_PAGE");
        var desk = counter.atelier.bean(Reconciling.class);
        var subject = Reconciling.subject("alipay");
        ALIPAY.faults.next(Fault.DOWN);
        clock.driveTo(noonAfter(1));
        counter.atelier.run(() -> desk.run(subject));
        assertThat(counter.atelier.in(() -> desk.again(subject)))
                .hasValueSatisfying(
                        next -> assertThat(next).isBefore(noonAfter(1).plusSeconds(4_000)));
        ALIPAY.writeBill(today, List.of(number));
        clock.driveTo(noonAfter(3));
        counter.atelier.run(() -> desk.run(subject));
        assertThat(counter.atelier.in(() -> desk.again(subject)))
                .hasValueSatisfying(
                        next -> assertThat(next).isAfter(noonAfter(3).plusSeconds(70_000)));
    }

    private String paid(String method) {
        var order = counter.order();
        var number = counter.began(order, method);
        if (method.startsWith("ALIPAY")) {
            ALIPAY.buyerPays(number);
            assertThat(counter.tell(ALIPAY.notice(number))).isEqualTo(200);
        } else {
            WECHAT.buyerPays(number);
            assertThat(counter.tell(WECHAT.notice(number))).isEqualTo(200);
        }
        return number;
    }

    private Instant noonAfter(int days) {
        return today.plusDays(days).atTime(12, 0).atZone(BEIJING).toInstant();
    }

    private void tomorrow() {
        clock.driveTo(noonAfter(1));
        var desk = counter.atelier.bean(Reconciling.class);
        for (var provider : List.of("wechatpay", "alipay")) {
            counter.atelier.run(() -> desk.run(Reconciling.subject(provider)));
        }
        clock.release();
    }

    private Map<String, Difference.Kind> mine() {
        return counter.atelier.in(() -> counter.atelier.bean(Differences.class).open()).stream()
                .collect(Collectors.toMap(Difference::number, Difference::kind));
    }
}
