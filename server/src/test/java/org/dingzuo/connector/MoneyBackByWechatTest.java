package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.WECHAT;

import java.util.List;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.connector.pay.SendingBack;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.payment.HandingOutcome;
import org.dingzuo.payment.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Money goes back by WeChat Pay, once, and is followed until it has arrived. */
@TillHouse
class MoneyBackByWechatTest {
    @Autowired
    ApplicationContext house;

    Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
    }

    @Test
    void paidTwiceByTwoWaysGoesBackOnce() {
        var order = counter.order();
        var first = counter.began(order, "WECHAT_NATIVE");
        var second = counter.began(order, "ALIPAY_PAGE");
        WECHAT.buyerPays(first);
        Counter.ALIPAY.buyerPays(second);
        assertThat(counter.tell(WECHAT.notice(first))).isEqualTo(200);
        assertThat(counter.tell(Counter.ALIPAY.notice(second))).isEqualTo(200);
        assertThat(counter.tell(Counter.ALIPAY.notice(second))).isEqualTo(200);
        counter.sendBack();
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
        assertThat(counter.cash("alipay")).isZero();
        assertThat(Counter.ALIPAY.trade(second).kept()).isZero();
        assertThat(WECHAT.trade(first).kept()).isEqualTo(order.amount().minor());
        assertThat(counter.atelier.ledger()).isZero();
    }

    @Test
    void aRefundWhoseAnswerIsLostIsSentAgainAndCountsOnce() {
        var order = paid();
        counter.cancel(order);
        for (var fault : List.of(Fault.ANSWER_LOST, Fault.DOWN, Fault.FORGED, Fault.SLOW)) {
            WECHAT.faults.next(fault);
            counter.sendBack();
            assertThat(counter.atelier.account("refunds-owed")).as(fault.name()).isNotZero();
        }
        counter.sendBack();
        assertThat(counter.atelier.account("refunds-owed")).isZero();
        assertThat(counter.cash("wechatpay")).isZero();
    }

    @Test
    void aRefundThatTheBankTakesItsTimeForIsFollowed() {
        WECHAT.refundsBecome = "PROCESSING";
        var order = paid();
        counter.cancel(order);
        counter.sendBack();
        counter.sendBack();
        assertThat(counter.atelier.account("refunds-owed")).isNotZero();
        var refund = counter.atelier.order(order.order()).refunds().getFirst().id();
        WECHAT.refundEnds(refund.toString().replace("-", ""), "SUCCESS");
        assertThat(counter.tell(WECHAT.refundNotice(refund.toString().replace("-", ""))))
                .isEqualTo(200);
        assertThat(counter.atelier.account("refunds-owed")).isZero();
        counter.sendBack();
        assertThat(counter.cash("wechatpay")).isZero();
    }

    @Test
    void aRefundThatWechatWillNotSendIsForAPerson() {
        var order = paid();
        counter.cancel(order);
        var refund = counter.atelier.order(order.order()).refunds().getFirst().id();
        var payments = counter.atelier.bean(Payments.class);
        assertThat(counter.atelier.in(() -> payments.returnedByHand(refund)))
                .isInstanceOf(HandingOutcome.OnItsWay.class);
        assertThat(counter.atelier.in(payments::refundsForHands)).isEmpty();
        WECHAT.refundsFailWith = "NOT_ENOUGH";
        counter.sendBack();
        assertThat(counter.atelier.in(payments::refundsForHands)).hasSize(1);
        var desk = counter.atelier.bean(SendingBack.class);
        assertThat(counter.atelier.in(desk::underWay).getFirst().trouble()).isEqualTo("NOT_ENOUGH");
        assertThat(counter.atelier.in(() -> desk.tryAgain(refund))).isTrue();
        counter.sendBack();
        assertThat(counter.atelier.in(() -> payments.returnedByHand(refund)))
                .isInstanceOf(HandingOutcome.Returned.class);
        WECHAT.refundsFailWith = "";
        counter.atelier.run(() -> desk.run(refund));
        assertThat(counter.atelier.in(() -> desk.tryAgain(refund))).isFalse();
        // Sent by hand, so never by WeChat.
        assertThat(counter.cash("wechatpay")).isZero();
        assertThat(counter.atelier.ledger()).isZero();
    }

    private PlacementOutcome.Placed paid() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        assertThat(counter.tell(WECHAT.notice(number))).isEqualTo(200);
        return order;
    }
}
