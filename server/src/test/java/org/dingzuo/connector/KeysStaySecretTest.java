package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.ALIPAY;
import static org.dingzuo.connector.Counter.WECHAT;

import java.util.List;
import java.util.Map;
import org.dingzuo.connector.fakes.FakeAlipay;
import org.dingzuo.connector.fakes.FakeWechatPay;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.connector.fakes.Keys;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The owner enters keys over HTTP. From then on they are seen nowhere: not in an answer, not in the database, not in a log. */
@TillHouse
@ExtendWith(OutputCaptureExtension.class)
class KeysStaySecretTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    ApplicationContext house;

    Maker maker;

    @BeforeEach
    void comeIn() {
        WECHAT.faults.none();
        ALIPAY.faults.none();
        maker = Maker.ofNewStudio(port, invitations);
    }

    @Test
    void whatWasEnteredIsShownWithoutItsSecrets(CapturedOutput log) {
        assertThat(enter("0", Map.of()).status()).isEqualTo(200);
        var shown = maker.get("/merchants/wechatpay");
        assertThat(shown.body().path("fields").path("merchantNo").asString()).isEqualTo("1900000001");
        assertThat(shown.body().path("secrets").path("apiKey").asString()).hasSize(8);
        assertThat(trial("wechatpay")).isEqualTo("WORKS");
        assertNowhere(shown.raw().body());
        assertNowhere(maker.get("/merchants").raw().body());
        assertNowhere(maker.get("/audit").raw().body());
        assertNowhere(rows());
        assertNowhere(log.getAll());
    }

    @Test
    void aKeyThatIsLeftOutStaysAsItWas() {
        enter("0", Map.of());
        var changed = maker.put(
                "/merchants/wechatpay",
                JSON.writeValueAsString(
                        Map.of("fields", fields(), "secrets", Map.of(), "methods", List.of("WECHAT_NATIVE"))),
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(trial("wechatpay")).isEqualTo("WORKS");
        assertThat(maker.put("/merchants/wechatpay", "{}", "If-Match", "\"1\"").status())
                .isEqualTo(422);
        assertThat(enter("1", Map.of()).status()).isEqualTo(412);
    }

    @Test
    void theTrialSaysWhatIsWrong() {
        enter("0", Map.of("privateKey", Keys.pem(Keys.pair().getPrivate())));
        assertThat(trial("wechatpay")).isEqualTo("REFUSED");
        enter("1", Map.of("platformKey", Keys.pem(Keys.pair().getPublic())));
        assertThat(trial("wechatpay")).isEqualTo("NOT_VOUCHED");
        WECHAT.faults.next(Fault.DOWN);
        enter("2", Map.of());
        assertThat(trial("wechatpay")).isEqualTo("SILENT");
        var alipay = Map.of(
                "fields", Map.of("sellerId", FakeAlipay.SELLER, "appId", FakeAlipay.APP),
                "secrets",
                        Map.of(
                                "privateKey", Keys.pem(ALIPAY.merchants.getPrivate()),
                                "alipayKey", Keys.pem(ALIPAY.alipays.getPublic())),
                "methods", List.of("ALIPAY_WAP"));
        assertThat(maker.put("/merchants/alipay", JSON.writeValueAsString(alipay), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
        assertThat(trial("alipay")).isEqualTo("WORKS");
    }

    @Test
    void nonsenseIsRefusedWithoutRepeatingIt(CapturedOutput log) {
        var wrong = Keys.pem(Keys.pair().getPrivate()).replace("MII", "###");
        var answer = enter("0", Map.of("privateKey", wrong, "apiKey", "short", "platformKey", "---"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("fields")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactlyInAnyOrder("privateKey", "apiKey", "platformKey");
        assertThat(answer.raw().body()).doesNotContain("###");
        assertThat(log.getAll()).doesNotContain("###");
        assertThat(maker.put("/merchants/nobody", "{}", "If-Match", "\"0\"").status())
                .isEqualTo(404);
        assertThat(maker.put("/merchants/wechatpay", "{\"methods\": [\"ALIPAY_WAP\"]}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheOwnerSeesAccounts() {
        var helper = maker.helper();
        assertThat(helper.get("/merchants").type()).isEqualTo("/problems/owner-only");
        assertThat(helper.put("/merchants/wechatpay", "{}", "If-Match", "\"0\"").status())
                .isEqualTo(403);
        assertThat(helper.post("/merchants/wechatpay/trial", "").status()).isEqualTo(403);
        assertThat(helper.get("/bill-differences").status()).isEqualTo(200);
    }

    @Test
    void anAccountCanBeTakenOut() {
        enter("0", Map.of());
        assertThat(maker.delete("/merchants/wechatpay", "If-Match", "\"1\"")
                        .body()
                        .path("entered")
                        .asBoolean())
                .isFalse();
        assertThat(maker.post("/merchants/wechatpay/trial", "").status()).isEqualTo(404);
    }

    private String trial(String provider) {
        return maker.post("/merchants/" + provider + "/trial", "")
                .body()
                .path("outcome")
                .asString();
    }

    private Shopper.Answer enter(String seen, Map<String, String> instead) {
        var secrets = new java.util.HashMap<>(Map.of(
                "privateKey",
                Keys.pem(WECHAT.merchants.getPrivate()),
                "platformKey",
                Keys.pem(WECHAT.platforms.getPublic()),
                "apiKey",
                FakeWechatPay.API_KEY,
                "appSecret",
                FakeWechatPay.APP_SECRET));
        secrets.putAll(instead);
        var body = Map.of("fields", fields(), "secrets", secrets, "methods", List.of("WECHAT_NATIVE", "WECHAT_JSAPI"));
        return maker.put("/merchants/wechatpay", JSON.writeValueAsString(body), "If-Match", "\"" + seen + "\"");
    }

    private static Map<String, String> fields() {
        return Map.of(
                "mode", "DIRECT",
                "merchantNo", "1900000001",
                "appId", FakeWechatPay.APP,
                "serial", FakeWechatPay.SERIAL,
                "platformKeyId", FakeWechatPay.KEY_ID);
    }

    private String rows() {
        var studio = house.getBean(Directory.class).studioOfShop(maker.studio()).orElseThrow();
        return StudioScope.call(
                studio,
                () -> java.util.Objects.requireNonNull(house.getBean(TransactionTemplate.class)
                        .execute(status -> house.getBean(JdbcClient.class)
                                .sql("select merchant::text || encode(secrets, 'escape') from connector.merchant")
                                .query(String.class)
                                .list()
                                .toString())));
    }

    private static void assertNowhere(String text) {
        var key = Keys.pem(WECHAT.merchants.getPrivate())
                .lines()
                .skip(3)
                .findFirst()
                .orElseThrow();
        assertThat(text)
                .doesNotContain(FakeWechatPay.API_KEY)
                .doesNotContain(FakeWechatPay.APP_SECRET)
                .doesNotContain(key);
    }
}
