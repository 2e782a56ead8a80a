package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.WECHAT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.connector.fakes.Keys;
import org.dingzuo.connector.fakes.Notice;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.Numbers;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Money comes by WeChat Pay, told by its notice or asked for. */
@TillHouse
class WechatPayTest {
    @Autowired
    ApplicationContext house;

    Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
    }

    @Test
    void whoScansAndPaysHasAnOrder() {
        var order = counter.order();
        var answer = counter.begin(order, "WECHAT_NATIVE");
        assertThat(answer.body().path("next").asString()).isEqualTo("SCAN");
        assertThat(answer.body().path("qr").asString()).startsWith("data:image/svg+xml;base64,");
        var number = answer.body().path("attempt").asString().replace("-", "");
        WECHAT.buyerPays(number);
        assertThat(counter.told(WECHAT.notice(number)).body()).contains("SUCCESS");
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
        assertThat(WECHAT.trade(number).tell).startsWith("https://till.example/api/v1/payments/");
    }

    @Test
    void whatIsOfferedIsWhatTheStudioHasSetUp() {
        var order = counter.order();
        var methods = counter.shopper
                .get("/api/v1/track/" + order.token())
                .body()
                .path("payment")
                .path("methods");
        assertThat(methods.valueStream().map(each -> each.asString()))
                .containsExactly("WECHAT_JSAPI", "WECHAT_NATIVE", "WECHAT_H5", "ALIPAY_WAP", "ALIPAY_PAGE", "MANUAL");
        var poor = Atelier.open(house);
        var theirs = poor.placed();
        assertThat(counter.begin(theirs.payment(), "WECHAT_NATIVE", "").type()).isEqualTo("/problems/not-offered");
    }

    @Test
    void insideWechatTheBuyerIsAskedForFirst() {
        var order = counter.order();
        var first = counter.begin(order, "WECHAT_JSAPI");
        assertThat(first.body().path("next").asString()).isEqualTo("SIGN_IN");
        assertThat(first.body().path("address").asString())
                .contains("redirect_uri=https%3A%2F%2Ftill.example%2Fo%2Fsome-buyers-token");
        var second = counter.begin(order.payment(), "WECHAT_JSAPI", ", \"code\": \"code-1\"");
        assertThat(second.body().path("next").asString()).isEqualTo("BRIDGE");
        var bridge = second.body().path("bridge");
        var signed = bridge.path("appId").asString() + "\n"
                + bridge.path("timeStamp").asString() + "\n"
                + bridge.path("nonceStr").asString() + "\n"
                + bridge.path("package").asString() + "\n";
        assertThat(Keys.isSigned(signed, bridge.path("paySign").asString(), WECHAT.merchants.getPublic()))
                .isTrue();
        assertThat(counter.begin(order.payment(), "WECHAT_JSAPI", ", \"code\": \"used\"")
                        .body()
                        .path("next")
                        .asString())
                .isEqualTo("SIGN_IN");
    }

    @Test
    void belowAServiceProviderTheMoneyIsTheStudiosOwn() {
        counter.enter(new Merchant(
                "wechatpay",
                Counter.wechat("PARTNER").open(),
                Counter.wechat("PARTNER").secrets(),
                Counter.wechat("PARTNER").methods(),
                1));
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        assertThat(counter.tell(WECHAT.notice(number))).isEqualTo(200);
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        counter.cancel(order);
        counter.sendBack();
        assertThat(WECHAT.trade(number).kept()).isZero();
        assertThat(counter.cash("wechatpay")).isZero();
    }

    @Test
    void whoAsksAgainGetsTheSameOrderAtWechat() {
        var order = counter.order();
        assertThat(counter.began(order, "WECHAT_NATIVE")).isEqualTo(counter.began(order, "WECHAT_NATIVE"));
    }

    @Test
    void aNoticeIsBelievedOnlySignedFreshAndOfThisSumAndOrder() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        var other = counter.order();
        var otherNumber = counter.began(other, "WECHAT_NATIVE");
        var good = WECHAT.notice(number);
        assertThat(counter.tell(WECHAT.forged(number))).isEqualTo(401);
        assertThat(counter.tell(WECHAT.old(number))).isEqualTo(401);
        assertThat(counter.tell(new Notice(good.path(), Map.of(), good.body()))).isEqualTo(401);
        assertThat(counter.tell(new Notice(good.path(), good.headers(), good.body() + " ")))
                .isEqualTo(401);
        assertThat(counter.tell(WECHAT.noticeOf(number, order.amount().minor() - 1)))
                .isEqualTo(422);
        assertThat(counter.tell(new Notice(WECHAT.trade(otherNumber).tell.substring(20), good.headers(), good.body())))
                .isEqualTo(422);
        assertThat(counter.state(order)).isEqualTo(OrderState.HELD);
        assertThat(counter.cash("wechatpay")).isZero();
        assertThat(counter.tell(good)).isEqualTo(200);
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void toldTwentyTimesAtOnceIsPaidOnce() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        var answers = Atelier.race(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(each -> () -> counter.tell(WECHAT.notice(number)))
                .toList());
        assertThat(answers).containsOnly(200);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
        assertThat(counter.atelier.ledger()).isZero();
    }

    @Test
    void whenWechatIsSilentItIsAsked() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        counter.look(number);
        assertThat(counter.state(order)).isEqualTo(OrderState.HELD);
        WECHAT.buyerPays(number);
        for (var fault : List.of(Fault.DOWN, Fault.FORGED, Fault.SLOW)) {
            WECHAT.faults.next(fault);
            counter.look(number);
            assertThat(counter.state(order)).as(fault.name()).isEqualTo(OrderState.HELD);
        }
        WECHAT.faults.next(Fault.ANSWER_LOST);
        counter.look(number);
        counter.look(number);
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(counter.tell(WECHAT.notice(number))).isEqualTo(200);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
    }

    @Test
    void whatNobodyWantsAnyMoreIsClosedAtWechat() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        counter.expire(order);
        counter.look(number);
        assertThat(WECHAT.trade(number).state()).isEqualTo("CLOSED");
        assertThat(counter.attemptState(number)).isEqualTo("CLOSED");
        assertThat(counter.begin(order, "WECHAT_NATIVE").type()).isEqualTo("/problems/not-now");
    }

    @Test
    void moneyThatComesAfterTheHoldIsNeverLost() {
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        counter.expire(order);
        assertThat(counter.state(order)).isEqualTo(OrderState.EXPIRED);
        assertThat(counter.tell(WECHAT.notice(number))).isEqualTo(200);
        // Its time was still free, so it is booked again.
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(counter.cash("wechatpay")).isEqualTo(order.amount().minor());
    }

    @Test
    void theBuyersPageAsksToo() {
        var clock = house.getBean(DrivenClock.class);
        var order = counter.order();
        var number = counter.began(order, "WECHAT_NATIVE");
        WECHAT.buyerPays(number);
        // WeChat is not asked every time that a page is impatient.
        assertThat(look(order, number).body().path("state").asString()).isEqualTo("OPEN");
        clock.driveTo(clock.instant().plusSeconds(5));
        try {
            assertThat(look(order, number).body().path("state").asString()).isEqualTo("PAID");
        } finally {
            clock.release();
        }
        assertThat(counter.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(look(counter.order(), number).status()).isEqualTo(404);
    }

    @Test
    void whatABuyerSendsIsLookedAt() {
        var order = counter.order();
        assertThat(counter.begin(order, "CASH").status()).isEqualTo(422);
        for (var page : List.of("https://evil.example/o/x", "//evil.example", "/o/../studio", "", "/studio/")) {
            var answer = counter.shopper.post(
                    "/api/v1/payments/" + order.payment().value() + "/attempts",
                    "{\"method\": \"ALIPAY_WAP\", \"page\": \"" + page + "\"}");
            assertThat(answer.status()).as(page).isEqualTo(422);
        }
        assertThat(counter.shopper
                        .post("/api/v1/payments/" + UUID.randomUUID() + "/attempts", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(counter.begin(new PaymentId(UUID.randomUUID()), "ALIPAY_WAP", "")
                        .status())
                .isEqualTo(404);
        WECHAT.faults.next(Fault.DOWN);
        assertThat(counter.begin(order, "WECHAT_NATIVE").type()).isEqualTo("/problems/provider-silent");
        assertThat(counter.begin(order, "WECHAT_NATIVE").status()).isEqualTo(200);
    }

    private Shopper.Answer look(PlacementOutcome.Placed order, String number) {
        return counter.shopper.post(
                "/api/v1/payments/" + order.payment().value() + "/attempts/"
                        + Numbers.read(number).orElseThrow() + "/look",
                "");
    }
}
