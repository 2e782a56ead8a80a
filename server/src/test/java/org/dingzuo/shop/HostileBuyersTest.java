package org.dingzuo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a stranger sends to the shop's open routes is refused in plain words, and never breaks anything. */
@RunningHouse
class HostileBuyersTest {
    private static final String QUOTES = "/api/v1/shops/zhangchen/quotes";
    private static final String ORDERS = "/api/v1/shops/zhangchen/orders";
    private static final String SCRIPT = "</script><script>alert(1)</script>";

    @LocalServerPort
    int port;

    Shopper shopper;

    @BeforeEach
    void comeIn() {
        shopper = new Shopper(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"lines\": null}",
                "{\"lines\": []}",
                "{\"lines\": [null]}",
                "{\"lines\": \"wallet\"}",
                "{\"lines\": [{\"design\": \"nothing-of-ours\"}]}",
                "{\"lines\": [{\"design\": \"../../etc/passwd\"}]}",
                "{\"lines\": [{\"design\": \"wal\\u0000let\"}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"quantity\": 0}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"quantity\": -1}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"quantity\": 101}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"quantity\": 9223372036854775808}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"quantity\": 1e400}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": []}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": 7}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": [\"goat-black\"]}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": {\"a\": {\"b\": 1}}}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\", \"colour\": \"red\"}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\", \"lettering\": \"\\u0000\"}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\", \"lettering\": \"\\ud800\"}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\", \"lettering\": \"<script>alert(1)</script>\"}}]}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}], \"booking\": \"'; drop table\"}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}], \"booking\": \"00000000-0000-0000-0000-000000000000\"}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}], \"to\": {\"province\": \"\\u0007\"}}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}], \"source\": {\"film\": \"base\", \"second\": 99999999999}}",
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}], \"source\": {\"film\": \"base\", \"second\": -5}}"
            })
    void noBodyMakesTheHouseStumble(String body) {
        for (var route : new String[] {QUOTES, ORDERS}) {
            var answer = shopper.post(
                    route, body, "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(answer.status()).as(route + " " + answer.raw().body()).isBetween(400, 499);
            assertThat(answer.type()).startsWith("/problems/");
            assertThat(answer.raw().body()).doesNotContain("Exception", "org.dingzuo", "<script>");
        }
    }

    @Test
    void textThatIsNoUtf8IsNoJson() throws Exception {
        var body = "{\"lines\": [{\"design\": \"wallet?\"}]}".getBytes(StandardCharsets.US_ASCII);
        body[new String(body, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xff;
        var answer = send(HttpRequest.newBuilder(at(QUOTES))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/invalid-request");
    }

    @Test
    void aNestThatGoesTooDeepIsNotFollowed() {
        var nest = "{\"lines\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(shopper.post(QUOTES, nest).status()).isBetween(400, 422);
    }

    @Test
    void tenThousandLinesAreNotReckoned() {
        var lines = "{\"design\": \"wallet\"},".repeat(10_000);
        var answer = shopper.post(QUOTES, "{\"lines\": [" + lines + "{\"design\": \"wallet\"}]}");
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.type()).isEqualTo("/problems/invalid-request");
    }

    @Test
    void whatIsNoJsonIsNotRead() throws Exception {
        var answer = send(HttpRequest.newBuilder(at(QUOTES))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/");
    }

    @Test
    void anOrderWantsItsKeyAndEveryField() {
        var wish =
                "{\"lines\": [{\"design\": \"wallet\", \"configuration\": {\"leather\": \"goat-black\", \"thread\": \"cream\"}}]}";
        assertThat(shopper.post(ORDERS, wish).body().path("fields").toString()).contains("Idempotency-Key");
        var answer = shopper.post(ORDERS, wish, "Idempotency-Key", "k-" + UUID.randomUUID());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("fields").toString())
                .contains("accept.total", "accept.shipBy", "buyer.name", "buyer.phone", "buyer.address.line");
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        assertThat(shopper.post(ORDERS, order("李秋", 1), "Idempotency-Key", key).status())
                .isEqualTo(201);
        var other = shopper.post(ORDERS, order("李秋", 2), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("/problems/idempotency-mismatch");
    }

    @Test
    void aScriptForANameStaysAName() {
        var placed = shopper.post(
                ORDERS, order(SCRIPT, 1), "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(placed.status()).isEqualTo(201);
        var page = shopper.get(placed.body().path("trackingUrl").asString()).raw();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("alert(1)");
        var tracked = shopper.get(
                "/api/v1/track/" + placed.body().path("trackingToken").asString());
        assertThat(tracked.raw().headers().firstValue("Content-Type").orElseThrow())
                .contains("json");
        assertThat(tracked.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zhangchen/d/wallet?leather=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/zhangchen/d/wallet?lang=%3Cscript%3Ealert(1)%3C/script%3E",
                "/zhangchen?lang=%22%3E%3Cscript%3Ealert(1)",
                "/zhangchen/f/base?leather=%3Cscript%3Ealert(1)"
            })
    void aLinkPutsNoScriptOnAPage(String path) {
        var page = shopper.get(path).raw();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("alert(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zhangchen/d/%2e%2e%2f%2e%2e%2fetc",
                "/zhangchen/d/%00",
                "/zhangchen/d/%ff",
                "/zhangchen/b/not-a-booking",
                "/zhangchen/b/00000000-0000-0000-0000-000000000000",
                "/o/x",
                "/c/..%2f..%2f",
                "/api/v1/shops/zhangchen/designs/%ff",
                "/api/v1/shops/zhangchen/films/%3Cscript%3E",
                "/api/v1/shops/Zhang%20Chen",
                "/api/v1/track/" + SCRIPT_IN_A_PATH,
                "/media/open/../../etc/passwd"
            })
    void anAddressThatLeadsNowhereSaysSoAndNoMore(String path) throws Exception {
        var answer = send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isBetween(400, 410);
        assertThat(answer.body()).doesNotContain("Exception", "org.dingzuo", "<script>alert");
    }

    private static final String SCRIPT_IN_A_PATH = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";

    @Test
    void anOrderOpensForItsOwnTokenOnly() {
        var mine = WalletOrder.placed(shopper).token();
        var last = mine.charAt(mine.length() - 1);
        var almost = mine.substring(0, mine.length() - 1) + (last == 'A' ? 'E' : 'A');
        assertThat(shopper.get("/api/v1/track/" + almost).status()).isEqualTo(404);
        assertThat(shopper.post("/api/v1/track/" + almost + "/cancellation", "").status())
                .isEqualTo(404);
        assertThat(shopper.get("/api/v1/track/" + mine).status()).isEqualTo(200);
    }

    @Test
    void whatIsDoneTwiceOrToAStrangersPaymentIsRefused() {
        var order = WalletOrder.paid(shopper);
        var proof = shopper.upload("/api/v1/payments/" + order.payment() + "/proof", new byte[] {1, 2, 3});
        assertThat(proof.status()).isEqualTo(409);
        assertThat(shopper.upload("/api/v1/payments/" + UUID.randomUUID() + "/proof", new byte[] {1})
                        .status())
                .isEqualTo(404);
        assertThat(shopper.post("/api/v1/payments/not-an-id/sandbox", "").status())
                .isEqualTo(404);
        assertThat(shopper.post("/api/v1/track/" + order.token() + "/acceptance", "{\"shipBy\": \"yesterday\"}")
                        .status())
                .isBetween(400, 422);
        assertThat(shopper.post("/api/v1/track/" + order.token() + "/receipt", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void artworkIsAPictureOfAModestSize() {
        var route = "/api/v1/shops/zhangchen/artwork";
        for (var file : new byte[][] {
            new byte[0],
            "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
            "<?php system($_GET[0]);".getBytes(StandardCharsets.UTF_8),
            {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}
        }) {
            var answer = shopper.upload(route, file);
            assertThat(answer.status()).isBetween(400, 422);
            assertThat(answer.type()).startsWith("/problems/");
        }
        var large = shopper.upload(route, new byte[(8 << 20) + 1]);
        assertThat(large.status()).isBetween(400, 422);
        assertThat(large.type()).startsWith("/problems/");
    }

    private static String order(String name, int quantity) {
        return """
                {"lines": [{"design": "wallet", "configuration": {"leather": "veg-tan-brown", "thread": "cream"}, "quantity": %d}],
                 "accept": {"total": 900000, "shipBy": "2099-12-31"},
                 "buyer": {"name": "%s", "phone": "13800138000",
                           "address": {"province": "浙江省", "city": "杭州市", "district": "西湖区", "line": "文三路 1 号"}},
                 "consents": [{"kind": "PRIVACY", "version": "2026-11", "given": true}]}
                """.formatted(quantity, name);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
