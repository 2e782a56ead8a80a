package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What buyers meet of a design: its rules, its prices, what is sold out, their own letters and pictures. */
@RunningHouse
class DesignsInTheShopTest {
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
    void aPriceThatWasQuotedAMomentAgoStandsWhenTheDesignGetsDearer() {
        board.publish(Drawings.pot(30_000));
        board.publish(Drawings.pot(50_000));
        assertThat(board.total("celadon")).isEqualTo(50_800);
        var kept = board.order(30_800, "celadon", null);
        assertThat(kept.status()).isEqualTo(201);
        var tracked =
                shopper.get("/api/v1/track/" + kept.body().path("trackingToken").asString());
        assertThat(tracked.body().path("money").path("total").asLong()).isEqualTo(30_800);
        assertThat(board.order(29_000, "celadon", null).type()).isEqualTo("/problems/offer-changed");
    }

    @Test
    void aSoldOutChoiceIsRefusedAtOnceAndComesBackWithoutANewRevision() {
        board.publish(Drawings.pot(30_000));
        var sold = maker.put(design + "/sold-out/glaze/celadon", "{\"because\": {\"zh-CN\": \"青瓷釉用完了\"}}");
        assertThat(sold.body().path("soldOut")).hasSize(1);
        assertThat(sold.body().path("revision").asInt()).isEqualTo(1);
        var refused = board.quote("celadon");
        assertThat(refused.type()).isEqualTo("/problems/not-makeable");
        assertThat(refused.body().path("detail").asString()).isEqualTo("青瓷釉用完了");
        assertThat(refused.body().path("fits").path("glaze").get(0).asString()).isEqualTo("tenmoku");
        assertThat(shopper.get(board.shop("/designs/teapot"))
                        .body()
                        .path("optionGroups")
                        .get(0)
                        .path("choices")
                        .get(0)
                        .path("available")
                        .asBoolean())
                .isFalse();

        assertThat(maker.put(design + "/sold-out/glaze/tenmoku", "").status()).isEqualTo(200);
        assertThat(shopper.get(board.shop(""))
                        .body()
                        .path("designs")
                        .get(0)
                        .path("bookable")
                        .asBoolean())
                .isFalse();

        maker.delete(design + "/sold-out/glaze/celadon");
        assertThat(board.quote("celadon").status()).isEqualTo(200);
        assertThat(maker.put(design + "/sold-out/glaze/gold", "").status()).isEqualTo(404);
    }

    @Test
    void aRefusalSaysTheRuleAndTheNearestThatCanBeMade() {
        board.publish(Drawings.pot(30_000));
        var refused = shopper.post(board.shop("/quotes"), """
            {"lines": [{"design": "teapot", "configuration": {"glaze": "tenmoku", "handle": "bamboo", "mark": "福"}, "latest": "handle"}]}
            """);
        assertThat(refused.type()).isEqualTo("/problems/not-makeable");
        assertThat(refused.body().path("because").asString()).isEqualTo("天目釉流动，会粘住提梁");
        assertThat(refused.body().path("says").asString()).isEqualTo("如果「釉」是天目，那么「提梁」不能选竹提梁");
        var nearest = refused.body().path("nearest");
        assertThat(nearest.path("changed").get(0).asString()).isEqualTo("glaze");
        assertThat(nearest.path("configuration").path("glaze").asString()).isEqualTo("celadon");
        assertThat(nearest.path("configuration").path("mark").asString()).isEqualTo("福");
        assertThat(nearest.path("quantity").asInt()).isEqualTo(1);
    }

    @Test
    void theNewRulesReachTheShopAndAnOrder() {
        board.publish(Drawings.pot(30_000).replace("\"rules\": [", """
            "growths": [{"what": "PRICE", "scale": {"shape": "each", "group": "mark", "amount": 700, "per": 1}},
                        {"what": "MATERIAL", "of": "clay", "scale": {"shape": "bands", "group": "mark", "bands": [{"from": 2, "amount": 30}]}}],
            "rules": [{"rule": "pieces", "when": [{"group": "mark", "from": 3}], "from": 2, "because": {"zh-CN": "字多成套做"}},
                      {"rule": "only", "when": [{"group": "mark"}], "group": "handle", "choices": ["side"], "because": {"zh-CN": "竹上不刻"}},\
            """));
        var shown = shopper.get(board.shop("/designs/teapot")).body();
        assertThat(shown.path("rules").findValuesAsString("rule")).containsExactly("pieces", "only", "excludes");
        assertThat(shown.path("rules").get(2).path("otherChoices").get(0).asString())
                .isEqualTo("bamboo");
        assertThat(shown.path("optionGroups").get(2).path("hint").asString()).isEqualTo("每 1 个字 +¥7.00");
        assertThat(board.order(34_200, "celadon", "福寿").status()).isEqualTo(201);
        assertThat(board.order(99_000, "celadon", "福寿安").body().path("says").asString())
                .isEqualTo("如果「刻字」是至少 3 个字，那么一次要至少 2 件");
    }

    @Test
    void aLetteringIsDrawnForWhoeverTypesItAndWhatNoHandCanLetterIsRefused() {
        var path = board.shop("/lettering?colour=%233b2314&look=CARVED&wide=4000&text=");
        var drawn = shopper.get(path + "L.W.%E6%9E%97");
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(drawn.raw().headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shopper.get(path + "%F0%9F%98%80").type()).isEqualTo("/problems/not-makeable");
        assertThat(shopper.get(path).status()).isEqualTo(422);
        assertThat(shopper.get(path + "A".repeat(61)).status()).isEqualTo(422);
        assertThat(shopper.get(board.shop("/lettering?text=A&colour=red")).status())
                .isEqualTo(422);
        assertThat(shopper.get(board.shop("/lettering?text=A&wide=9")).status()).isEqualTo(422);
        assertThat(shopper.get(board.shop("/lettering?text=A&look=NONE")).status())
                .isEqualTo(422);
    }

    @Test
    void aBuyersPictureIsOrderedWithAndSweptOtherwise() {
        board.publish(Drawings.pot(30_000)
                .replace("\"kind\": \"TEXT\"", "\"kind\": \"UPLOAD\"")
                .replace(", \"example\": \"福安\"", ""));
        assertThat(board.order(99_000, "celadon", UUID.randomUUID().toString()).status())
                .isEqualTo(422);
        assertThat(board.order(99_000, "celadon", board.artworkOf("zhangchen")).status())
                .isEqualTo(422);

        var ordered = board.artworkOf(maker.studio());
        var forgotten = board.artworkOf(maker.studio());
        assertThat(board.order(99_000, "celadon", ordered).status()).isEqualTo(201);
        board.run(() -> {
            board.bean(Artworks.class).sweep(UUID.fromString(ordered));
            board.bean(Artworks.class).sweep(UUID.fromString(forgotten));
        });
        assertThat(maker.get("/artwork/" + forgotten).status()).isEqualTo(404);
        var kept = maker.get("/artwork/" + ordered).body().path("url").asString();
        assertThat(shopper.get(kept).status()).isEqualTo(200);
        assertThat(shopper.get(kept.substring(0, kept.indexOf('?'))).status()).isEqualTo(404);
    }

    @Test
    void artworkTakesOnlySmallPictures() {
        var path = board.shop("/artwork");
        assertThat(shopper.upload(path, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo("/problems/not-a-picture");
        assertThat(shopper.upload(path, new byte[(8 << 20) + 1]).type()).isEqualTo("/problems/too-large");
        assertThat(shopper.upload(path, new byte[0]).status()).isEqualTo(422);
        assertThat(shopper.upload("/api/v1/shops/nobody-here/artwork", Photos.jpeg(9, 9))
                        .status())
                .isEqualTo(404);
        assertThat(shopper.post(path, "{}").status()).isIn(415, 422);
    }
}
