package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.util.List;
import org.dingzuo.foundation.media.Photos;
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
class HostileFloorTest {
    private static final List<String> ACTS = List.of("start", "pause", "finish", "photo");

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
    void aStepThatIsNoneIsNotThere() {
        var photo = "{\"photo\": \"" + closed(maker) + "\"}";
        for (var step : List.of("nothing", "CUT", "%00", "cut%00", "..%2Fcut")) {
            ACTS.forEach(act -> assertRefused(maker.post(at(order.order().toString(), "0", step, act), photo)));
        }
        for (var line : List.of("-1", "7", "99999999999", "1e3", "x")) {
            ACTS.forEach(act -> assertRefused(maker.post(at(order.order().toString(), line, "cut", act), photo)));
        }
        for (var id : List.of(NOBODYS_ID, "not-an-id", "%00")) {
            ACTS.forEach(act -> assertRefused(maker.post(at(id, "0", "cut", act), photo)));
            assertRefused(maker.get("/orders/" + id + "/steps"));
        }
        assertUntouched();
    }

    @Test
    void onlyWhoWorksHereBeginsAStep() {
        var stranger = Maker.ofNewStudio(port, invitations);
        var theirs = stranger.get("/people").body().path(0).path("id").asString(NOBODYS_ID);
        for (var person : List.of("\"" + NOBODYS_ID + "\"", "\"" + theirs + "\"", "\"me\"", "5", "{}")) {
            assertFaulty(maker.post(cut("start"), "{\"person\": " + person + "}"));
        }
        assertUntouched();
    }

    @Test
    void onlyAClosedPictureOfThisStudioIsAPhoto() {
        maker.post(cut("start"), "");
        var stranger = Maker.ofNewStudio(port, invitations);
        var keys = List.of(
                closed(stranger),
                closed(maker).replace("960.jpg", "961.jpg"),
                closed(maker).replace("closed/", "open/"),
                closed(maker) + "/../x.jpg",
                "../../../etc/passwd",
                "https://bad.example/x.jpg",
                NUL,
                "x".repeat(5_000));
        for (var key : keys) {
            assertFaulty(maker.post(cut("photo"), "{\"photo\": \"" + key + "\"}"));
            assertFaulty(maker.post(cut("finish"), "{\"photo\": \"" + key + "\"}"));
        }
        assertFaulty(maker.post(cut("photo"), "{}"));
        assertFaulty(maker.post(cut("photo"), "{\"photo\": 5, \"show\": \"maybe\"}"));
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("POST", cut("photo"), body)));
        assertThat(maker.get("/orders/" + order.order() + "/steps")
                        .body()
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("RUNNING");
    }

    @Test
    void pressingTwiceDoesItOnce() {
        assertThat(maker.post(cut("start"), "").status()).isEqualTo(200);
        assertThat(maker.post(cut("start"), "").type()).isEqualTo("/problems/wrong-moment");
        assertThat(maker.post(cut("finish"), "").status()).isEqualTo(200);
        assertThat(maker.post(cut("finish"), "").type()).isEqualTo("/problems/wrong-moment");
        assertThat(maker.post(cut("pause"), "").type()).isEqualTo("/problems/wrong-moment");
        assertThat(happenings()).containsOnlyOnce("step-begun").containsOnlyOnce("step-done");
    }

    @Test
    void anotherStudiosOrderIsNotThere() {
        var stranger = Maker.ofNewStudio(port, invitations);
        var photo = "{\"photo\": \"" + closed(stranger) + "\"}";
        ACTS.forEach(act -> assertThat(stranger.post(cut(act), photo).status()).isEqualTo(404));
        assertThat(stranger.get("/orders/" + order.order() + "/steps").status()).isEqualTo(404);
        assertUntouched();
    }

    @Test
    void aPlanIsAskedForInWeeksThatExist() {
        for (var query : List.of(
                "weeks=0",
                "weeks=-1",
                "weeks=13",
                "weeks=9999999999",
                "from=yesterday",
                "from=2026-02-30",
                "from=%2B999999999-12-31")) {
            assertRefused(maker.get("/plan?" + query));
        }
    }

    private void assertUntouched() {
        assertThat(happenings()).doesNotContain("step-begun", "step-done", "making-begun");
    }

    private List<String> happenings() {
        return shopper.get("/api/v1/track/" + order.token())
                .body()
                .path("happenings")
                .findValuesAsString("kind");
    }

    private static String closed(Maker maker) {
        return maker.upload("/pictures?closed=true", Photos.jpeg(32, 32))
                .body()
                .path("key")
                .asString();
    }

    private String cut(String act) {
        return at(order.order().toString(), "0", "cut", act);
    }

    private static String at(String order, String line, String step, String act) {
        return "/orders/" + order + "/lines/" + line + "/steps/" + step + "/" + act;
    }
}
