package org.dingzuo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Words;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** How a studio without a merchant account is paid, as its buyers read it. */
@RunningHouse
class PayingOutsideTest {
    private static final String UNSAID = "\"0\"";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    ApplicationContext house;

    @Test
    void theBuyerReadsWhereToSendTheMoneyInTheirLanguage() {
        var atelier = Atelier.open(house);
        var token = atelier.placed().token();
        assertThat(track(token, "zh-CN").path("transfer").isNull()).isTrue();
        atelier.run(() -> atelier.bean(ReceivingDesk.class)
                .change(new Receiving(Words.of("工商银行 阿宁 6222", "ICBC, A Ning, 6222"), null, null, 0)));
        assertThat(track(token, "zh-CN").path("transfer").path("account").asString())
                .isEqualTo("工商银行 阿宁 6222");
        assertThat(track(token, "en").path("transfer").path("account").asString())
                .isEqualTo("ICBC, A Ning, 6222");
    }

    @Test
    void theAccountIsSealedInTheDatabase() {
        var atelier = Atelier.open(house);
        atelier.run(() -> atelier.bean(ReceivingDesk.class)
                .change(new Receiving(Words.of("工商银行 阿宁", "ICBC A Ning"), null, null, 0)));
        var kept = atelier.rows(db -> db.sql("select sealed from payment.receiving")
                .query(byte[].class)
                .single());
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("阿宁", "ICBC");
    }

    @Test
    void thePaymentCodeOpensOnlyByItsLink() {
        var maker = Maker.ofNewStudio(port, invitations);
        var said = maker.put(
                "/receiving", "{\"account\": {}, \"wechat\": \"%s\"}".formatted(code(maker, true)), "If-Match", UNSAID);
        assertThat(said.status()).as(said.raw().body()).isEqualTo(200);
        var link = said.body().path("wechatLink").asString();
        assertThat(new Shopper(port).get(link).status()).isEqualTo(200);
        assertThat(new Shopper(port).get(link.substring(0, link.indexOf('?'))).status())
                .isEqualTo(404);
        assertThat(said.body().path("alipayLink").isNull()).isTrue();
    }

    @Test
    void whoIsSecondDoesNotOverwriteWhatTheyHaveNotSeen() {
        var maker = Maker.ofNewStudio(port, invitations);
        var first = maker.put("/receiving", account("账户一"), "If-Match", UNSAID);
        assertThat(first.raw().headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(maker.put("/receiving", account("账户二"), "If-Match", UNSAID).status())
                .isEqualTo(412);
        assertThat(maker.put("/receiving", account("账户二"), "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(maker.put("/receiving", account("账户三")).status()).isEqualTo(428);
        assertThat(maker.get("/receiving").body().path("account").path("zh-CN").asString())
                .isEqualTo("账户二");
        assertThat(maker.get("/audit").raw().body())
                .contains("receiving.changed")
                .doesNotContain("账户");
    }

    @Test
    void onlyTheOwnerSaysWhereMoneyGoes() {
        var owner = Maker.ofNewStudio(port, invitations);
        var helper = owner.helper();
        assertThat(helper.put("/receiving", account("我的"), "If-Match", UNSAID).status())
                .isEqualTo(403);
        assertThat(helper.get("/receiving").body().path("account")).isEmpty();
    }

    @Test
    void nonsenseIsNoAccount() {
        var maker = Maker.ofNewStudio(port, invitations);
        var theirs = code(Maker.ofNewStudio(port, invitations), true);
        for (var body : List.of(
                account("长".repeat(501)),
                account(NUL),
                "{\"account\": \"text\"}",
                "{\"account\": {\"fr\": \"oui\"}}",
                "{\"account\": {}, \"wechat\": \"" + theirs + "\"}",
                "{\"account\": {}, \"wechat\": \"" + code(maker, false) + "\"}",
                "{\"account\": {}, \"alipay\": \"../../etc/passwd\"}",
                "{\"account\": {}, \"alipay\": 7}")) {
            assertFaulty(maker.put("/receiving", body, "If-Match", UNSAID));
        }
        assertFaulty(maker.put("/receiving", account("好"), "If-Match", "\"yesterday\""));
        assertThat(maker.get("/receiving").raw().headers().firstValue("ETag")).hasValue(UNSAID);
        assertThat(maker.put("/receiving", account(SCRIPT), "If-Match", UNSAID).status())
                .isEqualTo(200);
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("PUT", "/receiving", body, "If-Match", "\"1\"")));
    }

    private JsonNode track(String token, String language) {
        return new Shopper(port)
                .get("/api/v1/track/" + token, "Accept-Language", language)
                .body()
                .path("payment");
    }

    /** Uploads a picture and tells its key. */
    private static String code(Maker maker, boolean closed) {
        return maker.upload("/pictures" + (closed ? "?closed=true" : ""), Photos.png(300, 300))
                .body()
                .path("key")
                .asString();
    }

    private static String account(String words) {
        return "{\"account\": {\"zh-CN\": \"" + words + "\"}}";
    }
}
