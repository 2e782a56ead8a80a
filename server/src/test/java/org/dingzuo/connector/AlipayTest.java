package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ALIPAY;

import java.util.List;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.ordering.OrderState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TillHouse
class AlipayTest {
    @Autowired
    ApplicationContext house;

    Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
    }

    @Test
    void whoGoesToAlipayAndPaysHasAnOrder() {
        for (var method : List.of("ALIPAY_WAP", "ALIPAY_PAGE")) {
            var order = counter.order();
            var number = counter.began(order, method);
            assertThat(ALIPAY.trade(number).amount).isEqualTo(order.amount().minor());
            ALIPAY.buyerPays(number);
            assertThat(counter.told(ALIPAY.notice(number)).body()).isEqualTo("success");
            assertThat(counter.told(ALIPAY.notice(number)).body()).isEqualTo("success");
            assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        }
        assertThat(counter.cash("alipay")).isPositive();
        assertThat(counter.atelier.ledger()).isZero();
    }

    @Test
    void aNoticeIsBelievedOnlySignedAndOfThisSumAndSeller() {
        var order = counter.order();
        var number = counter.began(order, "ALIPAY_WAP");
        ALIPAY.buyerPays(number);
        assertThat(counter.tell(ALIPAY.forged(number))).isEqualTo(401);
        assertThat(counter.tell(ALIPAY.toAnotherSeller(number))).isEqualTo(422);
        assertThat(counter.tell(ALIPAY.noticeOf(number, 1))).isEqualTo(422);
        assertThat(counter.state(order)).isEqualTo(OrderState.HELD);
        assertThat(counter.tell(ALIPAY.notice(number))).isEqualTo(200);
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void whenAlipayIsSilentItIsAsked() {
        var order = counter.order();
        var number = counter.began(order, "ALIPAY_WAP");
        ALIPAY.buyerPays(number);
        for (var fault : List.of(Fault.DOWN, Fault.FORGED, Fault.ANSWER_LOST, Fault.SLOW)) {
            ALIPAY.faults.next(fault);
            counter.look(number);
            assertThat(counter.state(order)).as(fault.name()).isEqualTo(OrderState.HELD);
        }
        counter.look(number);
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void anAddressThatNobodyOpenedIsLookedAtUntilItsTimeIsOver() {
        var order = counter.order();
        var attempt = counter.begin(order, "ALIPAY_WAP").body().path("attempt").asString();
        var number = attempt.replace("-", "");
        counter.expire(order);
        counter.look(number);
        assertThat(counter.attemptState(number)).isEqualTo("OPEN");
        counter.atelier.<Integer>rows(
                db -> db.sql("update connector.attempt set until = opened_at where attempt_id = ?::uuid")
                        .param(attempt)
                        .update());
        counter.look(number);
        assertThat(counter.attemptState(number)).isEqualTo("CLOSED");
    }

    @Test
    void aRefundWhoseAnswerIsLostIsSentAgainAndCountsOnce() {
        var order = counter.order();
        var number = counter.began(order, "ALIPAY_PAGE");
        ALIPAY.buyerPays(number);
        counter.tell(ALIPAY.notice(number));
        counter.cancel(order);
        for (var fault : List.of(Fault.DOWN, Fault.ANSWER_LOST, Fault.FORGED)) {
            ALIPAY.faults.next(fault);
            counter.sendBack();
            assertThat(counter.atelier.account("refunds-owed")).as(fault.name()).isNotZero();
        }
        counter.sendBack();
        assertThat(counter.atelier.account("refunds-owed")).isZero();
        assertThat(ALIPAY.trade(number).kept()).isZero();
    }
}
