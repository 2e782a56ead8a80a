package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ALIPAY;
import static org.dingzuo.connector.Counter.WECHAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever order a buyer, a studio and two unreliable providers do things in: the ledger balances, what it says stands at a provider
 *  stands there, and nobody is paid twice. */
@TillHouse
class TillHistoriesTest {
    private static final List<String> METHODS = List.of("WECHAT_NATIVE", "ALIPAY_PAGE", "ALIPAY_WAP");

    @Autowired
    ApplicationContext house;

    Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
    }

    @RepeatedTest(8)
    void anySequenceOfPayingRefundingAndLateNoticesBalances(RepetitionInfo history) {
        var chance = new Random(history.getCurrentRepetition());
        var orders = new ArrayList<PlacementOutcome.Placed>();
        var numbers = new ArrayList<String>();
        orders.add(counter.order());
        for (int act = 0; act < 40; act++) {
            WECHAT.faults.byChance(30, chance);
            ALIPAY.faults.byChance(30, chance);
            var order = orders.get(chance.nextInt(orders.size()));
            switch (chance.nextInt(8)) {
                case 0 -> orders.add(counter.order());
                case 1, 2 -> begin(order, METHODS.get(chance.nextInt(METHODS.size())), numbers);
                case 3 -> any(numbers, chance, this::pay);
                case 4 -> any(numbers, chance, this::tell);
                case 5 -> any(numbers, chance, counter::look);
                case 6 -> counter.sendBack();
                case 7 -> end(order, chance);
                default -> throw new AssertionError();
            }
            assertThat(counter.atelier.ledger()).isZero();
        }
        settle(numbers);
        assertThat(counter.cash("wechatpay")).isEqualTo(kept(numbers, true));
        assertThat(counter.cash("alipay")).isEqualTo(kept(numbers, false));
        assertThat(counter.atelier.account("refunds-owed")).isZero();
        assertThat(counter.atelier.ledger()).isZero();
    }

    /** The providers behave again, and everything that was on its way arrives. */
    private void settle(List<String> numbers) {
        WECHAT.faults.none();
        ALIPAY.faults.none();
        numbers.forEach(counter::look);
        numbers.forEach(this::tell);
        counter.sendBack();
        counter.sendBack();
    }

    private void begin(PlacementOutcome.Placed order, String method, List<String> numbers) {
        var answer = counter.begin(order, method);
        if (answer.status() != 200) {
            return;
        }
        if (method.startsWith("ALIPAY")) {
            ALIPAY.visit(answer.body().path("address").asString());
        }
        var number = answer.body().path("attempt").asString().replace("-", "");
        if (!numbers.contains(number)) {
            numbers.add(number);
        }
    }

    private interface Act {
        void on(String number);
    }

    private static void any(List<String> numbers, Random chance, Act act) {
        if (!numbers.isEmpty()) {
            act.on(numbers.get(chance.nextInt(numbers.size())));
        }
    }

    private void pay(String number) {
        if (isWechats(number)) {
            WECHAT.buyerPays(number);
        } else {
            ALIPAY.buyerPays(number);
        }
    }

    private void tell(String number) {
        if (isWechats(number) && WECHAT.trade(number).state().equals("SUCCESS")) {
            counter.tell(WECHAT.notice(number));
        } else if (!isWechats(number) && ALIPAY.trade(number).state().equals("SUCCESS")) {
            counter.tell(ALIPAY.notice(number));
        }
    }

    private void end(PlacementOutcome.Placed order, Random chance) {
        switch (counter.state(order)) {
            case HELD -> {
                if (chance.nextBoolean()) {
                    counter.expire(order);
                } else {
                    counter.cancel(order);
                }
            }
            case CONFIRMED, PAID_LATE -> counter.cancel(order);
            case AWAITING_CONFIRMATION, MAKING, READY, SHIPPED, DELIVERED, CLOSED, CANCELLED, EXPIRED -> {}
        }
    }

    private static boolean isWechats(String number) {
        return WECHAT.knows(number);
    }

    private static long kept(List<String> numbers, boolean wechat) {
        return numbers.stream()
                .filter(number -> isWechats(number) == wechat)
                .mapToLong(number -> wechat
                        ? WECHAT.trade(number).kept()
                        : ALIPAY.trade(number).kept())
                .sum();
    }
}
