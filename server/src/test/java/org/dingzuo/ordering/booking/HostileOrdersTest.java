package org.dingzuo.ordering.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.nio.charset.StandardCharsets;
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
class HostileOrdersTest {
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
    void aListIsAskedForInNumbersAndStatesThatExist() {
        for (var query : List.of(
                "q=';drop%20table%20ordering.orders;--",
                "q=%00",
                "q=" + "1".repeat(21),
                "state=EVERYTHING",
                "state=HELD,%00",
                "page=-1",
                "page=99999999999999999999",
                "page=x",
                "size=0",
                "size=101",
                "size=-5")) {
            assertRefused(maker.get("/orders?" + query));
        }
        assertThat(maker.get("/orders?q=99999999999&page=100000").status()).isEqualTo(200);
    }

    @Test
    void theListIsHandedOutAsASheetOfTheStudiosOwnOrders() {
        var line = maker.get("/orders?size=1").body().path("orders").get(0);
        var sheet = new String(maker.file("/sheets/orders?as=csv"), StandardCharsets.UTF_8);
        assertThat(sheet)
                .contains(
                        "\"" + line.path("number").asString() + "\"",
                        line.path("buyer").asString(),
                        "\"怎么算的\"",
                        "；");
        assertThat(maker.helper().get("/sheets/orders").status()).isEqualTo(403);
        var others = Maker.ofNewStudio(port, invitations);
        assertThat(new String(others.file("/sheets/orders?as=csv"), StandardCharsets.UTF_8).lines())
                .hasSize(1);
        assertThat(others.get("/sheets/orders?as=exe").status()).isEqualTo(422);
    }

    @Test
    void aNoteIsShortTextAndNothingElse() {
        for (var words : List.of("\"\"", "null", "\"" + NUL + "\"", "\"" + "很".repeat(2_001) + "\"", "{}", "[\"x\"]")) {
            assertFaulty(maker.post(at("/notes"), "{\"words\": " + words + "}"));
        }
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("POST", at("/notes"), body)));
        maker.post(at("/notes"), "{\"words\": \"" + SCRIPT + "\"}");
        var kept = maker.get(at("")).body().path("notes");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).path("words").asString()).isEqualTo(SCRIPT);
        assertThat(shopper.get("/api/v1/track/" + order.token()).raw().body()).doesNotContain("script");
        var note = at("/notes/" + kept.get(0).path("id").asString());
        assertThat(Maker.ofNewStudio(port, invitations).delete(note).status()).isEqualTo(404);
        assertThat(maker.delete(note).status()).isEqualTo(204);
        assertThat(maker.delete(note).status()).isEqualTo(404);
    }

    @Test
    void whatIsKeptIsAPlausibleSumWithAReason() {
        maker.post("/orders/" + order.order() + "/lines/0/steps/cut/start", "");
        shopper.post("/api/v1/track/" + order.token() + "/cancellation", "");
        for (var body : List.of(
                kept("-1", "0", "\"裁了\""),
                kept("0", "-9223372036854775808", "\"裁了\""),
                kept("9223372036854775807", "1", "\"裁了\""),
                kept("99999999999999999999999", "1", "\"裁了\""),
                kept("\"all\"", "1", "\"裁了\""),
                kept("null", "1", "\"裁了\""),
                kept("1", "1", "\"\""),
                kept("1", "1", "\"" + NUL + "\""),
                kept("1", "1", "\"" + "裁".repeat(501) + "\""))) {
            assertFaulty(maker.post(at("/cancellation/kept"), body));
        }
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("POST", at("/cancellation/kept"), body)));
        assertThat(maker.post(at("/cancellation/kept"), kept("1000000000", "0", "\"太多\""))
                        .type())
                .isEqualTo("/problems/too-much");
        assertThat(decisions()).containsExactly("CANCELLATION");
        assertThat(maker.post(at("/cancellation/kept"), kept("100", "200", "\"" + SCRIPT + "\""))
                        .status())
                .isEqualTo(200);
        assertThat(decisions()).isEmpty();
        assertThat(shopper.get("/o/" + order.token()).raw().body()).doesNotContain(SCRIPT);
        for (var sum : List.of("301", "-1", "null", "\"x\"", "99999999999999999999999")) {
            assertRefused(shopper.post(
                    "/api/v1/track/" + order.token() + "/cancellation/acceptance", "{\"kept\": " + sum + "}"));
        }
    }

    @Test
    void anotherStudiosOrderIsNotThere() {
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var id : List.of(order.order().toString(), NOBODYS_ID, "not-an-id", "%00")) {
            assertRefused(stranger.get("/orders/" + id));
            assertRefused(stranger.post("/orders/" + id + "/cancellation", ""));
            assertRefused(stranger.post("/orders/" + id + "/cancellation/kept", kept("0", "0", "\"不\"")));
            assertRefused(stranger.post("/orders/" + id + "/notes", "{\"words\": \"不\"}"));
        }
        assertThat(shopper.get("/api/v1/track/" + order.token())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void givingUpTwiceIsGivingUpOnce() {
        assertThat(maker.post(at("/cancellation"), "").status()).isEqualTo(200);
        assertThat(maker.post(at("/cancellation"), "").status()).isEqualTo(200);
        assertThat(shopper.get("/api/v1/track/" + order.token()).body().path("refunds"))
                .hasSize(1);
    }

    private List<String> decisions() {
        return maker.get("/decisions")
                .body()
                .valueStream()
                .filter(each ->
                        each.path("order").asString().equals(order.order().toString()))
                .map(each -> each.path("kind").asString())
                .toList();
    }

    private String at(String path) {
        return "/orders/" + order.order() + path;
    }

    private static String kept(String material, String work, String because) {
        return "{\"material\": %s, \"work\": %s, \"because\": %s}".formatted(material, work, because);
    }
}
