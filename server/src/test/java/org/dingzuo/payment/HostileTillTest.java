package org.dingzuo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class HostileTillTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Shopper shopper;
    Maker maker;
    WalletOrder.Placed order;

    @BeforeEach
    void placeAnOrder() {
        shopper = new Shopper(port);
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.placed(shopper);
    }

    @Test
    void onlyAPictureIsAProof() {
        assertThat(show(SCRIPT.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(show(new byte[0]).status()).isEqualTo(422);
        assertThat(show(new byte[(10 << 20) + 1]).status()).isEqualTo(413);
        assertThat(show(new byte[28 << 20]).status()).isEqualTo(413);
        assertFaulty(show(Photos.jpegClaiming(60_000, 60_000)));
        assertRefused(shopper.post("/api/v1/payments/" + order.payment() + "/proof", "{}"));
        for (var id : List.of(NOBODYS_ID, "not-an-id", "%00")) {
            assertRefused(shopper.upload("/api/v1/payments/" + id + "/proof", Photos.jpeg(9, 9)));
            assertRefused(shopper.post("/api/v1/payments/" + id + "/sandbox", ""));
        }
        assertThat(till("").body().path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aProofIsShownOnceAndItsPictureOnlyToTheMaker() {
        assertThat(show(Photos.jpeg(64, 64)).status()).isEqualTo(201);
        assertThat(show(Photos.jpeg(64, 64)).type()).isEqualTo("/problems/not-now");
        var picture = till("").body().path("proofs").get(0).path("picture").asString();
        assertThat(shopper.get(picture).status()).isEqualTo(200);
        assertThat(shopper.get(picture.substring(0, picture.indexOf('?'))).status())
                .isEqualTo(404);
        assertThat(shopper.get(picture + "x").status()).isEqualTo(404);
        assertThat(shopper.get("/api/v1/track/" + order.token()).raw().body()).doesNotContain("closed/");
    }

    @Test
    void saidTwiceIsSaidOnce() {
        show(Photos.jpeg(64, 64));
        assertThat(act("confirmation", "").status()).isEqualTo(200);
        var again = act("confirmation", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(act("refusal", "{\"because\": \"没有查到\"}").type()).isEqualTo("/problems/not-now");
        var paid = shopper.get("/api/v1/track/" + order.token())
                .body()
                .path("money")
                .path("paid")
                .asLong();
        assertThat(paid).isEqualTo(till("").body().path("amount").asLong());
    }

    @Test
    void aRefusalSaysWhyInWordsThatCanBeRead() {
        assertThat(act("refusal", "{\"because\": \"没有查到\"}").type()).isEqualTo("/problems/not-now");
        show(Photos.jpeg(64, 64));
        for (var because : List.of("\"\"", "\"  \"", "null", "\"" + NUL + "\"", "\"" + "不".repeat(301) + "\"", "[1]")) {
            assertFaulty(act("refusal", "{\"because\": " + because + "}"));
        }
        Hostile.unreadable()
                .forEach(body -> assertFaulty(maker.bytes("POST", "/payments/" + order.payment() + "/refusal", body)));
        assertThat(till("").body().path("state").asString()).isEqualTo("PROVEN");
        assertThat(act("refusal", "{\"because\": \"" + SCRIPT + "\"}").status()).isEqualTo(200);
        assertThat(shopper.get("/o/" + order.token()).raw().body()).doesNotContain(SCRIPT);
    }

    @Test
    void anotherStudiosMoneyIsNotThere() {
        show(Photos.jpeg(64, 64));
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var id : List.of(order.payment(), NOBODYS_ID, "not-an-id", "%00")) {
            assertThat(stranger.get("/payments/" + id).status()).isIn(400, 404);
            assertRefused(stranger.post("/payments/" + id + "/confirmation", ""));
            assertRefused(stranger.post("/payments/" + id + "/refusal", "{\"because\": \"不\"}"));
            assertRefused(stranger.post("/refunds/" + id + "/return", ""));
        }
        assertThat(stranger.get("/payments/proven").body()).isEmpty();
        assertThat(stranger.get("/decisions").body()).isEmpty();
        assertThat(till("").body().path("state").asString()).isEqualTo("PROVEN");
    }

    @Test
    void moneyIsSentBackOnceAndByItsMaker() {
        show(Photos.jpeg(64, 64));
        act("confirmation", "");
        shopper.post("/api/v1/track/" + order.token() + "/cancellation", "");
        var owed = maker.get("/decisions")
                .body()
                .valueStream()
                .filter(each ->
                        each.path("order").asString().equals(order.order().toString()))
                .toList();
        assertThat(owed).hasSize(1);
        assertThat(owed.getFirst().path("kind").asString()).isEqualTo("REFUND");
        var refund = "/refunds/" + owed.getFirst().path("id").asString() + "/return";
        assertThat(maker.post(refund, "").body().path("state").asString()).isEqualTo("RETURNED");
        assertThat(maker.post(refund, "").status()).isEqualTo(404);
    }

    private Answer show(byte[] file) {
        return shopper.upload("/api/v1/payments/" + order.payment() + "/proof", file);
    }

    private Answer till(String path) {
        return maker.get("/payments/" + order.payment() + path);
    }

    private Answer act(String act, String body) {
        return maker.post("/payments/" + order.payment() + "/" + act, body);
    }
}
