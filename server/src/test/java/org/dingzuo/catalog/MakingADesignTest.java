package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.dingzuo.foundation.media.Photos;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From an empty sheet to a design on sale, and on from there. */
@RunningHouse
class MakingADesignTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    DrawingBoard board;
    Maker maker;
    Shopper shopper;
    String design;

    @BeforeEach
    void startADesign() {
        board = new DrawingBoard(port, house);
        maker = board.maker;
        shopper = board.shopper;
        design = board.design;
    }

    @Test
    void fromAnEmptySheetToAnOrder() {
        assertThat(maker.get(design).body().path("missing").findValuesAsString("code"))
                .contains("missing");
        assertThat(shopper.get(board.shop("/designs/teapot")).status()).isEqualTo(404);

        assertThat(maker.post(design + "/publication", "").type()).isEqualTo("/problems/incomplete");
        board.draw(Drawings.pot(30_000));
        assertThat(maker.get(design)
                        .body()
                        .path("draft")
                        .path("routing")
                        .get(0)
                        .path("module")
                        .asString())
                .isEqualTo("throwing");
        assertThat(maker.post(design + "/publication", "").body().path("fields").findValuesAsString("code"))
                .containsExactly("sample-missing");
        maker.post(design + "/made-before", "{\"minutes\": 40}");
        assertThat(maker.post(design + "/publication", "").status()).isEqualTo(200);

        assertThat(shopper.get(board.shop("/designs/teapot"))
                        .body()
                        .path("basePrice")
                        .asLong())
                .isEqualTo(30_000);
        assertThat(board.order(30_800, "celadon", "福").status()).isEqualTo(409);
        assertThat(board.order(32_800, "celadon", "福").status()).isEqualTo(201);
    }

    @Test
    void anEditNeedsTheVersionThatItWasBasedOn() {
        var seen = board.tag();
        assertThat(maker.put(design, Drawings.pot(1)).status()).isEqualTo(428);
        assertThat(maker.put(design, Drawings.pot(1), "If-Match", seen).status())
                .isEqualTo(200);
        assertThat(maker.put(design, Drawings.pot(2), "If-Match", seen).type()).isEqualTo("/problems/stale");
        assertThat(maker.put(design, Drawings.pot(2), "If-Match", "\"x\"").status())
                .isEqualTo(422);
        assertThat(maker.get(design).body().path("draft").path("basePrice").asLong())
                .isEqualTo(1);
    }

    @Test
    void revisionsStayReadableAndSayWhatDiffers() {
        board.publish(Drawings.pot(30_000));
        board.publish(Drawings.pot(40_000).replace("阴干", "晾干"));
        var revisions = maker.get(design + "/revisions").body();
        assertThat(revisions).hasSize(2);
        assertThat(revisions.get(0).path("differs").findValuesAsString("path"))
                .containsExactly("basePrice", "routing.dry");
        assertThat(maker.get(design + "/revisions/1").body().path("basePrice").asLong())
                .isEqualTo(30_000);
        assertThat(maker.get(design + "/revisions/9").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsPricedAndDatedForItsMakerBeforeItIsOnSale() {
        assertThat(maker.post(design + "/offer", "{}").type()).isEqualTo("/problems/incomplete");
        board.draw(Drawings.pot(30_000));
        var offer = maker.post(design + "/offer", "{}");
        assertThat(offer.status()).isEqualTo(200);
        assertThat(offer.body().path("lines").get(0).path("amount").asLong()).isEqualTo(30_000);
        assertThat(offer.body().path("promise").path("shipBy").asString()).isNotEmpty();
        assertThat(maker.post(design + "/offer", "{\"configuration\": {\"glaze\": \"gold\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(shopper.get("/api/v1/shops/" + maker.studio() + "/designs/teapot")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatPublishingWouldChangeIsSaidBefore() {
        board.publish(Drawings.pot(30_000));
        assertThat(maker.get(design).body().path("differs")).isEmpty();
        board.draw(Drawings.pot(31_000));
        assertThat(maker.get(design).body().path("differs").findValuesAsString("path"))
                .containsExactly("basePrice");
    }

    @Test
    void aDesignIsRetiredPutBackCopiedAndArranged() {
        assertThat(maker.post(design + "/retirement", "").type()).isEqualTo("/problems/wrong-state");
        board.publish(Drawings.pot(30_000));
        maker.post(design + "/retirement", "");
        assertThat(shopper.get(board.shop("/designs/teapot")).status()).isEqualTo(404);
        maker.delete(design + "/retirement");
        assertThat(shopper.get(board.shop("/designs/teapot")).status()).isEqualTo(200);

        var copy = maker.post("/designs", "{\"slug\": \"teapot-small\", \"copyOf\": \"" + design.substring(9) + "\"}");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.body().path("draft").path("bill")).hasSize(1);
        assertThat(maker.put(
                                "/designs/order",
                                "{\"designs\": [\"" + copy.body().path("id").asString() + "\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(maker.get("/designs").body().findValuesAsString("slug")).containsExactly("teapot-small", "teapot");
    }

    @Test
    void theLibraryOfStepsIsKept() {
        var step = """
            {"key": "wedge", "name": {"zh-CN": "揉泥"}, "kind": "ATTENDED", "minutes": 20}
            """;
        assertThat(maker.post("/step-modules", step).status()).isEqualTo(201);
        assertThat(maker.post("/step-modules", step).type()).isEqualTo("/problems/key-taken");
        var made = step.replace("wedge", "print").replace("20}", """
                20, "setup": {"family": "油墨", "minutes": 45, "keeps": 1440}}""");
        assertThat(maker.post("/step-modules", made)
                        .body()
                        .path("setup")
                        .path("minutes")
                        .asInt())
                .isEqualTo(45);
        assertThat(maker.get("/step-modules/print")
                        .body()
                        .path("setup")
                        .path("family")
                        .asString())
                .isEqualTo("油墨");
        assertThat(maker.delete("/step-modules/print").status()).isEqualTo(204);
        var changed = maker.put("/step-modules/wedge", step.replace("20", "25"), "If-Match", "\"0\"");
        assertThat(changed.body().path("minutes").asInt()).isEqualTo(25);
        assertThat(maker.put("/step-modules/wedge", step, "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(maker.put("/step-modules/none", step, "If-Match", "\"0\"").status())
                .isEqualTo(404);
        assertThat(maker.delete("/step-modules/wedge").status()).isEqualTo(204);
        assertThat(maker.get("/step-modules").body()).isEmpty();
    }

    @Test
    void aPictureIsUploadedAndStandsInTheShop() {
        var picture = maker.upload("/pictures", Photos.jpeg(1200, 900));
        assertThat(picture.status()).isEqualTo(201);
        var key = picture.body().path("key").asString();
        board.publish(Drawings.pot(30_000).replace("\"pictures\": []", "\"pictures\": [\"" + key + "\"]"));
        var shown = shopper.get(board.shop("/designs/teapot"))
                .body()
                .path("pictures")
                .get(0)
                .path("url")
                .asString();
        assertThat(shopper.get(shown).status()).isEqualTo(200);
        assertThat(maker.upload("/pictures", new byte[] {1, 2, 3}).type()).isEqualTo("/problems/not-a-picture");
    }
}
