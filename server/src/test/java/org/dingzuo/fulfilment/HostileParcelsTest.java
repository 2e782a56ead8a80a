package org.dingzuo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.util.List;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class HostileParcelsTest {
    private static final String PARCEL = "{\"carrier\": \"顺丰速运\", \"number\": \"SF1234567890\"}";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Shopper shopper;
    Maker maker;
    WalletOrder.Placed order;

    @BeforeEach
    void takeAnOrder() {
        shopper = new Shopper(port);
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.paid(shopper);
    }

    @Test
    void aParcelHasACarrierAndANumberThatCanBeRead() {
        var bad = List.of(
                "{}",
                "{\"carrier\": \"顺丰\"}",
                "{\"carrier\": \"\", \"number\": \"1\"}",
                "{\"carrier\": \"" + "顺".repeat(41) + "\", \"number\": \"1\"}",
                "{\"carrier\": \"顺丰\", \"number\": \"" + "1".repeat(61) + "\"}",
                "{\"carrier\": \"顺丰\", \"number\": \"" + NUL + "\"}",
                "{\"carrier\": [\"顺丰\"], \"number\": {}}",
                "{\"carrier\": \"顺丰\", \"number\": \"1\", \"insured\": 0}",
                "{\"carrier\": \"顺丰\", \"number\": \"1\", \"insured\": 99999999999}",
                "{\"carrier\": \"顺丰\", \"number\": \"1\", \"with\": [null]}");
        bad.forEach(body -> assertFaulty(maker.post(at("shipment"), body)));
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("POST", at("shipment"), body)));
    }

    @Test
    void nothingLeavesUnpaidUnmadeOrTwice() {
        assertThat(maker.post(at("shipment"), PARCEL).type()).isEqualTo("/problems/balance-open");
        assertRefused(maker.post(at("delivery"), ""));
        assertRefused(maker.post(at("closing"), ""));
        make();
        assertThat(maker.post(at("shipment"), PARCEL).type()).isEqualTo("/problems/balance-open");
        payBalance();
        assertThat(maker.post(at("shipment"), PARCEL.replace("SF1234567890", SCRIPT))
                        .status())
                .isEqualTo(200);
        assertThat(maker.post(at("shipment"), PARCEL).type()).isEqualTo("/problems/wrong-moment");
        var seen = shopper.get("/api/v1/track/" + order.token());
        assertThat(seen.body().path("parcel").path("number").asString()).isEqualTo(SCRIPT);
        assertThat(shopper.get("/o/" + order.token()).raw().body()).doesNotContain(SCRIPT);
        assertThat(maker.post(at("delivery"), "").status()).isEqualTo(200);
        assertThat(maker.post(at("delivery"), "").type()).isEqualTo("/problems/wrong-moment");
        assertThat(maker.post(at("closing"), "").status()).isEqualTo(200);
        assertThat(maker.post(at("closing"), "").type()).isEqualTo("/problems/wrong-moment");
    }

    @Test
    void aPlatformsClockRunsFromThePaymentThere() {
        var sold = maker.put(at("platform"), """
            {"platform": "DOUYIN_SHOP", "category": "NORMAL", "number": "6930001", "paidAt": "2026-11-29T10:00:00+08:00"}\
            """).body().path("sold");
        assertThat(sold.path("leaveBy").asString()).startsWith("2026-12-01T10:00");
        var said = maker.put(at("platform"), """
            {"platform": "WECHAT_SHOP", "category": "PRESALE", "paidAt": "2026-11-29T10:00:00+08:00", "deadline": "2026-12-05T18:00:00+08:00"}\
            """).body().path("sold");
        assertThat(said.path("leaveBy").asString()).startsWith("2026-12-05T18:00");
        assertThat(maker.get(at("platform"))
                        .body()
                        .path("sold")
                        .path("platform")
                        .asString())
                .isEqualTo("WECHAT_SHOP");
        List.of(
                        "{}",
                        "{\"platform\": \"EBAY\", \"category\": \"NORMAL\"}",
                        "{\"platform\": \"TAOBAO\", \"category\": \"SOMETIME\"}",
                        "{\"platform\": \"TAOBAO\", \"category\": \"NORMAL\", \"paidAt\":"
                                + " \"2026-11-29T10:00:00+08:00\", \"deadline\": \"2026-11-28T10:00:00+08:00\"}",
                        "{\"platform\": \"TAOBAO\", \"category\": \"NORMAL\", \"paidAt\":"
                                + " \"0001-01-01T10:00:00+08:00\"}")
                .forEach(body -> assertFaulty(maker.put(at("platform"), body)));
        assertThat(maker.delete(at("platform")).body().path("sold").isNull()).isTrue();
    }

    @Test
    void anotherStudiosOrderCannotBeSent() {
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var act : List.of("shipment", "delivery", "closing")) {
            assertThat(stranger.post(at(act), PARCEL).status()).isEqualTo(404);
            for (var id : List.of(NOBODYS_ID, "not-an-id", "%00")) {
                assertRefused(maker.post("/orders/" + id + "/" + act, PARCEL));
            }
        }
    }

    private void make() {
        for (var step : List.of("cut", "letter", "stitch", "edge", "dry", "finish")) {
            assertThat(maker.post("/orders/" + order.order() + "/lines/0/steps/" + step + "/finish", "")
                            .status())
                    .isEqualTo(200);
        }
    }

    private void payBalance() {
        var asked = shopper.get("/api/v1/track/" + order.token()).body().path("payment");
        assertThat(shopper.post("/api/v1/payments/" + asked.path("id").asString() + "/sandbox", "")
                        .status())
                .isEqualTo(200);
    }

    private String at(String act) {
        return "/orders/" + order.order() + "/" + act;
    }
}
