package org.dingzuo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningHouse
class FromQuoteToPaidOrderTest {
    private static final String WALLET = """
            {"lines": [{"design": "wallet", "configuration": {"leather": "veg-tan-brown", "thread": "cream", "lettering": "L.W."}, "quantity": 1}],
             "to": {"province": "浙江省", "city": "杭州市"}}
            """;

    @LocalServerPort
    int port;

    Shopper shopper;

    @BeforeEach
    void comeIn() {
        shopper = new Shopper(port);
    }

    @Test
    void theShopShowsItsDesigns() {
        var shop = shopper.get("/api/v1/shops/zhangchen");
        assertThat(shop.status()).isEqualTo(200);
        assertThat(shop.body().path("designs").get(0).path("slug").asString()).isEqualTo("wallet");
    }

    @Test
    void aQuoteExplainsItsPriceAndItsDate() {
        var offer = shopper.post("/api/v1/shops/zhangchen/quotes", WALLET).body();
        assertThat(offer.path("lines").get(0).path("price").findValuesAsString("code"))
                .containsExactly("base", "option.lettering");
        assertThat(offer.path("total").asLong()).isEqualTo(39_800 + 4_000 + 1_200);
        assertThat(offer.path("promise").path("shipBy").asString()).isNotEmpty();
        assertThat(offer.path("promise").path("because").path("text").asString())
                .isNotEmpty();
    }

    @Test
    void aPaidDepositMakesTheOrderFirm() {
        var placed = place(UUID.randomUUID().toString());
        assertThat(placed.status()).isEqualTo(201);
        var token = placed.body().path("trackingToken").asString();
        assertThat(tracked(token).path("state").asString()).isEqualTo("HELD");

        var payment = placed.body().path("payment").path("id").asString();
        assertThat(shopper.post("/api/v1/payments/" + payment + "/sandbox", "").status())
                .isEqualTo(200);

        var order = tracked(token);
        assertThat(order.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(order.path("money").path("paid").asLong()).isEqualTo(13_500);
    }

    @Test
    void theSameKeyAnswersTheSameOrderAgain() {
        var key = UUID.randomUUID().toString();
        var first = place(key);
        var again = place(key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void paperThatNobodyHasOpensNothing() {
        assertThat(shopper.get("/api/v1/track/" + "x".repeat(43)).type()).isEqualTo("/problems/not-found");
        assertThat(shopper.get("/api/v1/shops/nobody").type()).isEqualTo("/problems/not-found");
    }

    @Test
    void indigoThreadOnBlackGoatskinIsRefusedWithWhatWouldFit() {
        var refused = shopper.post("/api/v1/shops/zhangchen/quotes", """
                {"lines": [{"design": "wallet", "configuration": {"leather": "goat-black", "thread": "indigo"}}]}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).isEqualTo("/problems/not-makeable");
        assertThat(refused.body().path("fits").path("thread").get(0).asString()).isEqualTo("cream");
    }

    @Test
    void theDesignPageCanBeReadBeforeAnyScriptRuns() {
        var page = shopper.get("/zhangchen/d/wallet").raw();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("经典短夹").contains("¥398.00").contains("零星小额");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private Shopper.Answer place(String key) {
        var offer = shopper.post("/api/v1/shops/zhangchen/quotes", WALLET).body();
        return shopper.post("/api/v1/shops/zhangchen/orders", acceptance(offer), "Idempotency-Key", key);
    }

    private JsonNode tracked(String token) {
        return shopper.get("/api/v1/track/" + token).body();
    }

    private static String acceptance(JsonNode offer) {
        return WALLET.strip().replaceFirst("}$", "")
                + """
                , "accept": {"total": 45000, "shipBy": "2099-12-31"},
                  "buyer": {"name": "林小满", "phone": "13800138000",
                            "address": {"province": "浙江省", "city": "杭州市", "district": "西湖区", "line": "文三路 1 号"}},
                  "consents": [{"kind": "CUSTOM_GOODS", "version": "%1$s", "given": true}, {"kind": "PRIVACY", "version": "%1$s", "given": true}]}
                """.formatted(offer.path("consents").get(0).path("version").asString());
    }
}
