package org.dingzuo.aftercare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.util.UUID;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RunningHouse
class HostileCasesTest {
    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    Shopper buyer;
    String cases;

    @BeforeEach
    void open() {
        var atelier = Atelier.open(house);
        var placed = atelier.placed();
        atelier.deliver(placed);
        buyer = new Shopper(port);
        cases = "/api/v1/track/" + placed.token() + "/cases";
    }

    @Test
    void aCaseIsOpenedShownAndReadBack() {
        var id = UUID.randomUUID();
        var opened = buyer.post(cases, body(id, "MAKING", Hostile.SCRIPT));
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(200);
        var shown = opened.body().path("cases").get(0);
        assertThat(shown.path("history").get(0).path("words").asString()).isEqualTo(Hostile.SCRIPT);
        assertThat(shown.path("can").toString())
                .contains("WITHDRAW", "ADD_PHOTO")
                .doesNotContain("AGREE");
        assertRefused(buyer.upload(cases + "/" + id + "/photos", "no picture".getBytes()));
        assertRefused(buyer.post(cases + "/" + id + "/agreement", "{\"version\": 1}"));
        assertThat(buyer.post(cases + "/" + id + "/withdrawal", "{}").status()).isEqualTo(200);
        assertRefused(buyer.post(cases + "/" + id + "/withdrawal", "{}"));
    }

    @Test
    void whatIsMissingTooLongOrUnknownIsRefused() {
        var id = UUID.randomUUID();
        assertFaulty(buyer.post(cases, "{}"));
        assertFaulty(buyer.post(cases, body(id, "SPITE", "words")));
        assertFaulty(buyer.post(cases, body(id, "OTHER", "x".repeat(2_001))));
        assertFaulty(buyer.post(cases, body(id, "OTHER", "a" + Hostile.NUL)));
        assertFaulty(buyer.post(cases, body(id, "CARRIER", "no parcel was sent")));
        assertFaulty(buyer.post(cases, body(id, "OTHER", "far").replace("\"line\": 0", "\"line\": 9")));
        assertFaulty(buyer.post(cases, body(id, "OTHER", "less").replace("\"line\": 0", "\"line\": -1")));
        for (var each : Hostile.unreadable()) {
            assertRefused(buyer.upload(cases + "/" + id + "/photos", each));
        }
    }

    @Test
    void nobodyTouchesACaseOfAnotherOrder() {
        var id = UUID.randomUUID();
        assertThat(buyer.post(cases, body(id, "OTHER", "mine")).status()).isEqualTo(200);
        open();
        for (var act : new String[] {"agreement", "refusal", "withdrawal"}) {
            var answer = buyer.post(cases + "/" + id + "/" + act, "{\"version\": 1, \"words\": \"x\"}");
            assertRefused(answer);
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(buyer.get("/api/v1/track/" + "x".repeat(43) + "/cases").status())
                .isEqualTo(404);
    }

    @Test
    void theMakersRoutesRefuseWhatIsMissingUnknownOrNotTheirs() {
        var maker = Maker.ofNewStudio(port, house.getBean(Invitations.class));
        var nobody = Hostile.NOBODYS_ID;
        var mine = UUID.randomUUID();
        assertThat(buyer.post(cases, body(mine, "OTHER", "mine")).status()).isEqualTo(200);
        for (var id : new String[] {nobody, mine.toString()}) {
            assertThat(maker.get("/cases/" + id).status()).isEqualTo(404);
            assertThat(maker.post("/cases/" + id + "/refusal", "{\"version\": 1, \"words\": \"no\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(maker.post("/cases/" + id + "/offer", offer("PRICE_CUT", "\"amount\": 1"))
                            .status())
                    .isEqualTo(404);
            assertThat(maker.post("/cases/" + id + "/agreement", "{\"version\": 1, \"how\": \"phone\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(maker.post("/cases/" + id + "/piece-back", "{}").status())
                    .isEqualTo(404);
        }
        assertFaulty(maker.post("/cases/" + nobody + "/offer", "{}"));
        assertFaulty(maker.post("/cases/" + nobody + "/offer", offer("GIFT", "\"amount\": 1")));
        assertFaulty(maker.post("/cases/" + nobody + "/offer", offer("REFUND", "\"amount\": 0")));
        assertFaulty(maker.post("/cases/" + nobody + "/offer", offer("REFUND", "\"amount\": 9223372036854775807")));
        assertFaulty(maker.post("/cases/" + nobody + "/offer", offer("REPAIR", "\"design\": \"cup\"")));
        assertFaulty(maker.post("/cases/" + nobody + "/offer", offer("REDO", "\"pieces\": 0")));
        assertThat(maker.post("/orders/" + nobody + "/cases", body(mine, "OTHER", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(maker.get("/orders/" + nobody + "/piece").status()).isEqualTo(404);
        assertFaulty(maker.post("/orders/" + nobody + "/piece", "{}"));
        assertFaulty(maker.put("/case-rule", "{\"hours\": 0}", "If-Match", "0"));
        assertThat(maker.put("/case-rule", "{\"hours\": 24}", "If-Match", "0").status())
                .isEqualTo(200);
        assertThat(maker.put("/case-rule", "{\"hours\": 12}", "If-Match", "0").status())
                .isEqualTo(412);
        assertThat(maker.helper()
                        .put("/case-rule", "{\"hours\": 12}", "If-Match", "1")
                        .status())
                .isEqualTo(403);
    }

    private static String offer(String remedy, String rest) {
        return "{\"version\": 1, \"cause\": \"OTHER\", \"remedy\": \"" + remedy + "\", " + rest + "}";
    }

    private static String body(UUID id, String cause, String words) {
        return """
            {"id": "%s", "line": 0, "cause": "%s", "words": "%s"}
            """.formatted(id, cause, words);
    }
}
