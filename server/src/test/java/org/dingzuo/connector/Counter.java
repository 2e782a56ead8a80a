package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.connector.fakes.FakeAlipay;
import org.dingzuo.connector.fakes.FakeKuaidi100;
import org.dingzuo.connector.fakes.FakeRobots;
import org.dingzuo.connector.fakes.FakeSf;
import org.dingzuo.connector.fakes.FakeWechatPay;
import org.dingzuo.connector.fakes.Keys;
import org.dingzuo.connector.fakes.Notice;
import org.dingzuo.connector.pay.Looking;
import org.dingzuo.connector.pay.Merchant;
import org.dingzuo.connector.pay.Merchants;
import org.dingzuo.connector.pay.Method;
import org.dingzuo.connector.pay.Numbers;
import org.dingzuo.connector.pay.SendingBack;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Shopper;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A studio of a test's own that takes real money, and the buyer in front of its till. */
public final class Counter {
    public static final FakeWechatPay WECHAT = new FakeWechatPay();
    public static final FakeAlipay ALIPAY = new FakeAlipay();
    public static final FakeKuaidi100 KUAIDI100 = new FakeKuaidi100();
    public static final FakeSf SF = new FakeSf();
    public static final FakeRobots ROBOTS = new FakeRobots();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Atelier atelier;
    public final Shopper shopper;
    private final int port;

    private Counter(Atelier atelier, int port) {
        this.atelier = atelier;
        this.port = port;
        this.shopper = new Shopper(port);
    }

    public static Counter open(ApplicationContext house) {
        WECHAT.clock = house.getBean(Clock.class);
        ALIPAY.clock = WECHAT.clock;
        WECHAT.faults.none();
        WECHAT.refundsBecome = "SUCCESS";
        WECHAT.refundsFailWith = "";
        ALIPAY.faults.none();
        KUAIDI100.faults.none();
        SF.faults.none();
        ROBOTS.begin(WECHAT.clock);
        WECHAT.forgetBills();
        ALIPAY.forgetBills();
        var port = house.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        var counter = new Counter(Atelier.open(house), port);
        counter.enter(wechat("DIRECT"));
        counter.enter(alipay());
        return counter;
    }

    public void enter(Merchant merchant) {
        assertThat(atelier.in(() -> atelier.bean(Merchants.class).save(merchant)))
                .isTrue();
    }

    public static Merchant wechat(String mode) {
        var open = new TreeMap<>(Map.of(
                "mode", mode,
                "merchantNo", "1900000001",
                "appId", FakeWechatPay.APP,
                "serial", FakeWechatPay.SERIAL,
                "platformKeyId", FakeWechatPay.KEY_ID));
        if (mode.equals("PARTNER")) {
            open.put("subMerchantNo", "1900000109");
        }
        return new Merchant(
                "wechatpay",
                open,
                Map.of(
                        "privateKey",
                        Keys.pem(WECHAT.merchants.getPrivate()),
                        "platformKey",
                        Keys.pem(WECHAT.platforms.getPublic()),
                        "apiKey",
                        FakeWechatPay.API_KEY,
                        "appSecret",
                        FakeWechatPay.APP_SECRET),
                Set.of(Method.WECHAT_NATIVE, Method.WECHAT_JSAPI, Method.WECHAT_H5),
                0);
    }

    public static Merchant alipay() {
        return new Merchant(
                "alipay",
                Map.of("sellerId", FakeAlipay.SELLER, "appId", FakeAlipay.APP),
                Map.of(
                        "privateKey", Keys.pem(ALIPAY.merchants.getPrivate()),
                        "alipayKey", Keys.pem(ALIPAY.alipays.getPublic())),
                Set.of(Method.ALIPAY_WAP, Method.ALIPAY_PAGE),
                0);
    }

    public PlacementOutcome.Placed order() {
        return atelier.placed();
    }

    public Shopper.Answer begin(PlacementOutcome.Placed order, String method) {
        return begin(order.payment(), method, "");
    }

    public Shopper.Answer begin(PaymentId payment, String method, String more) {
        return shopper.post("/api/v1/payments/" + payment.value() + "/attempts", """
            {"method": "%s", "page": "/o/some-buyers-token"%s}\
            """.formatted(method, more));
    }

    /** Opens an attempt and says under which number the provider knows it. */
    public String began(PlacementOutcome.Placed order, String method) {
        var answer = begin(order, method);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        if (method.startsWith("ALIPAY")) {
            return ALIPAY.visit(answer.body().path("address").asString()).orElseThrow();
        }
        return answer.body().path("attempt").asString().replace("-", "");
    }

    /** The provider posts. @return the house's status */
    public int tell(Notice notice) {
        return told(notice).statusCode();
    }

    public HttpResponse<String> told(Notice notice) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + notice.path()))
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()));
        notice.headers().forEach(request::setHeader);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As if the time to look had come. */
    public void look(String number) {
        atelier.run(() -> atelier.bean(Looking.class).run(Numbers.read(number).orElseThrow()));
    }

    /** As if the time to send refunds had come. */
    public void sendBack() {
        var desk = atelier.bean(SendingBack.class);
        atelier.in(desk::underWay).forEach(back -> atelier.run(() -> desk.run(back.refund())));
    }

    public OrderState state(PlacementOutcome.Placed order) {
        return atelier.order(order.order()).state();
    }

    public void expire(PlacementOutcome.Placed order) {
        atelier.letTheHoldEnd(order.order());
        atelier.expire(order.order());
    }

    public void cancel(PlacementOutcome.Placed order) {
        var answer = shopper.post("/api/v1/track/" + order.token() + "/cancellation", "");
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
    }

    /** What stands on the cash account of a provider. */
    public long cash(String provider) {
        return atelier.account("cash:" + provider);
    }

    public String attemptState(String number) {
        return atelier.rows(db -> db.sql("select state from connector.attempt where attempt_id = ?")
                .param(UUID.fromString(Numbers.read(number).orElseThrow().toString()))
                .query(String.class)
                .single());
    }
}
