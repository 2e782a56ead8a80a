package org.dingzuo.testing;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A buyer who orders the demo's wallet and pays, over the published API. */
public final class WalletOrder {
    private static final String WISH = """
            "lines": [{"design": "wallet", "configuration": {"leather": "veg-tan-brown", "thread": "cream", "lettering": "L.W."}, "quantity": 1}]
            """;

    private WalletOrder() {}

    public record Placed(UUID order, String token, String payment) {}

    public static Placed placed(Shopper shopper) {
        var offer =
                shopper.post("/api/v1/shops/zhangchen/quotes", "{" + WISH + "}").body();
        var answer = shopper.post(
                "/api/v1/shops/zhangchen/orders",
                acceptance(offer),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.status() != 201) {
            throw new AssertionError("order refused: " + answer.raw().body());
        }
        return new Placed(
                UUID.fromString(answer.body().path("order").asString()),
                answer.body().path("trackingToken").asString(),
                answer.body().path("payment").path("id").asString());
    }

    public static Placed paid(Shopper shopper) {
        var order = placed(shopper);
        shopper.post("/api/v1/payments/" + order.payment() + "/sandbox", "");
        return order;
    }

    private static String acceptance(JsonNode offer) {
        return "{" + WISH
                + """
                , "accept": {"total": 90000, "shipBy": "2099-12-31"},
                  "buyer": {"name": "林小满", "phone": "13800138000",
                            "address": {"province": "浙江省", "city": "杭州市", "district": "西湖区", "line": "文三路 1 号"}},
                  "consents": [{"kind": "CUSTOM_GOODS", "version": "%1$s", "given": true}, {"kind": "PRIVACY", "version": "%1$s", "given": true}]}
                """.formatted(offer.path("consents").get(0).path("version").asString());
    }
}
