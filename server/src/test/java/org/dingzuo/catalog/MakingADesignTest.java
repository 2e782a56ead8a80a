package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.studio.Training;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class MakingADesignTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    Studios studios;

    @Autowired
    Materials materials;

    @Autowired
    Training training;

    @Autowired
    Artworks artworks;

    Maker maker;
    Shopper shopper;
    StudioId studio;
    String design;

    @BeforeEach
    void openStudioAndStartADesign() {
        maker = Maker.ofNewStudio(port, invitations);
        shopper = new Shopper(port);
        studio = directory.studioOfShop(maker.studio()).orElseThrow();
        StudioScope.run(studio, () -> {
            var week = Arrays.stream(DayOfWeek.values())
                    .map(day -> TimeBlock.making(day, 9, 17))
                    .toList();
            studios.hire("陈艺", Set.of("throwing"), week);
            materials.define(new NewItem("clay", Words.of("陶泥", "Clay"), Words.of("g", "g"), 5));
        });
        var started = maker.post("/designs", "{\"slug\": \"teapot\", \"name\": {\"zh-CN\": \"茶壶\"}}");
        assertThat(started.status()).isEqualTo(201);
        design = "/designs/" + started.body().path("id").asString();
    }

    @Test
    void fromAnEmptySheetToAnOrder() {
        assertThat(maker.get(design).body().path("missing").findValuesAsString("code"))
                .contains("missing");
        assertThat(shopper.get(shop("/designs/teapot")).status()).isEqualTo(404);

        assertThat(maker.post(design + "/publication", "").type()).isEqualTo("/problems/incomplete");
        draw(Drawings.pot(30_000));
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

        assertThat(shopper.get(shop("/designs/teapot")).body().path("basePrice").asLong())
                .isEqualTo(30_000);
        assertThat(order(30_800, "celadon", "福").status()).isEqualTo(409);
        assertThat(order(32_800, "celadon", "福").status()).isEqualTo(201);
    }

    @Test
    void aPriceThatWasQuotedAMomentAgoStandsWhenTheDesignGetsDearer() {
        publish(Drawings.pot(30_000));
        publish(Drawings.pot(50_000));
        assertThat(total("celadon")).isEqualTo(50_800);
        var kept = order(30_800, "celadon", null);
        assertThat(kept.status()).isEqualTo(201);
        var tracked =
                shopper.get("/api/v1/track/" + kept.body().path("trackingToken").asString());
        assertThat(tracked.body().path("money").path("total").asLong()).isEqualTo(30_800);
        assertThat(order(29_000, "celadon", null).type()).isEqualTo("/problems/offer-changed");
    }

    @Test
    void aSoldOutChoiceIsRefusedAtOnceAndComesBackWithoutANewRevision() {
        publish(Drawings.pot(30_000));
        var sold = maker.put(design + "/sold-out/glaze/celadon", "{\"because\": {\"zh-CN\": \"青瓷釉用完了\"}}");
        assertThat(sold.body().path("soldOut")).hasSize(1);
        assertThat(sold.body().path("revision").asInt()).isEqualTo(1);
        var refused = quote("celadon");
        assertThat(refused.type()).isEqualTo("/problems/not-makeable");
        assertThat(refused.body().path("detail").asString()).isEqualTo("青瓷釉用完了");
        assertThat(refused.body().path("fits").path("glaze").get(0).asString()).isEqualTo("tenmoku");
        assertThat(shopper.get(shop("/designs/teapot"))
                        .body()
                        .path("optionGroups")
                        .get(0)
                        .path("choices")
                        .get(0)
                        .path("available")
                        .asBoolean())
                .isFalse();

        assertThat(maker.put(design + "/sold-out/glaze/tenmoku", "").status()).isEqualTo(200);
        assertThat(shopper.get(shop(""))
                        .body()
                        .path("designs")
                        .get(0)
                        .path("bookable")
                        .asBoolean())
                .isFalse();

        maker.delete(design + "/sold-out/glaze/celadon");
        assertThat(quote("celadon").status()).isEqualTo(200);
        assertThat(maker.put(design + "/sold-out/glaze/gold", "").status()).isEqualTo(404);
    }

    @Test
    void anEditNeedsTheVersionThatItWasBasedOn() {
        var seen = tag();
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
    void everyFaultOfADraftIsNamedWithItsPlace() {
        var refused = maker.put(design, """
            {"name": {"fr": "théière"}, "basePrice": -5, "pictures": ["open/../../x.jpg"],
             "optionGroups": [{"key": "Glaze!", "name": {"zh-CN": "釉"}, "kind": "CHOICE"},
                              {"key": "n", "name": {}, "kind": "NUMBER", "limits": {"min": 9, "max": 1, "step": 0}},
                              {"key": "n", "name": {"zh-CN": "x"}, "kind": "MAGIC", "choices": [7]}],
             "rules": [{"rule": "needs", "group": "n", "choices": [], "otherGroup": "nowhere", "otherChoices": ["x"], "because": {}},
                       {"rule": "maybe", "because": {"zh-CN": "x"}},
                       {"rule": "within", "group": "n", "from": 9, "upTo": 1, "when": [{"group": "gone", "from": 1e30}], "because": {"zh-CN": "x"}},
                       {"rule": "one-of", "of": [{"group": "n"}], "many": "SOME", "because": {"zh-CN": "x"}},
                       {"rule": "pieces", "from": 500, "when": {"deep": [[[]]]}, "because": {"zh-CN": "x"}}],
             "routing": [{"key": "a", "name": {"zh-CN": "a"}, "kind": "ATTENDED", "minutes": 1e400, "after": ["b"]},
                         {"key": "a", "name": {"zh-CN": "\\u0007"}, "kind": "ATTENDED", "minutes": 5, "when": {"group": "gone"},
                          "setup": {"family": "", "by": "gone", "minutes": 0, "keeps": -1}, "tending": {"loading": 0, "unloading": 1e30}}],
             "bill": [{"item": "clay", "quantity": 99999999999999}]}
            """, "If-Match", tag());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("fields").findValuesAsString("field"))
                .contains(
                        "name.fr",
                        "name",
                        "basePrice",
                        "pictures",
                        "optionGroups[0].key",
                        "optionGroups[1].name",
                        "optionGroups[1].limits.max",
                        "optionGroups[1].limits.step",
                        "optionGroups[2].key",
                        "optionGroups[2].kind",
                        "optionGroups[2].choices[0].key",
                        "rules[1].rule",
                        "rules[2].upTo",
                        "rules[2].when[0].group",
                        "rules[2].when[0].from",
                        "rules[3].of",
                        "rules[3].many",
                        "rules[4].from",
                        "rules[4].when",
                        "rules[0].choices",
                        "rules[0].otherGroup",
                        "rules[0].because",
                        "routing[0].minutes",
                        "routing[0].after",
                        "routing[1].key",
                        "routing[1].name.zh-CN",
                        "routing[1].when.group",
                        "routing[1].setup.family",
                        "routing[1].setup.by",
                        "routing[1].setup.minutes",
                        "routing[1].setup.keeps",
                        "routing[1].tending",
                        "routing[1].tending.unloading",
                        "bill[0].quantity");
    }

    @Test
    void nonsenseInPlaceOfADraftIsRefused() {
        for (var nonsense : new String[] {"[]", "7", "\"x\"", "{}", "{\"optionGroups\": {}}", "null"}) {
            assertThat(maker.put(design, nonsense, "If-Match", tag()).status())
                    .as(nonsense)
                    .isIn(400, 422);
        }
        assertThat(maker.put(design, "{\"name\":", "If-Match", tag()).status()).isEqualTo(400);
        assertThat(maker.post("/designs", "{\"slug\": \"../x\", \"name\": {\"zh-CN\": \"x\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(maker.post("/designs", "{\"slug\": \"teapot\", \"name\": {\"zh-CN\": \"x\"}}")
                        .type())
                .isEqualTo("/problems/slug-taken");
        assertThat(maker.get("/designs/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(maker.get("/designs/7").status()).isEqualTo(404);
    }

    @Test
    void whatTheStudioDoesNotHaveCannotBePublished() {
        draw(Drawings.pot(30_000)
                .replace("\"item\": \"clay\"", "\"item\": \"gold-leaf\"")
                .replace(
                        "\"kind\": \"ATTENDED\", \"minutes\": 40",
                        "\"kind\": \"ATTENDED\", \"skill\": \"glassblowing\", \"machineKind\": \"kiln\","
                                + " \"minutes\": 40"));
        var refused = maker.post(design + "/publication", "");
        assertThat(refused.body().path("fields").findValuesAsString("code"))
                .contains("unknown-item", "unknown-skill", "unknown-machine");
    }

    @Test
    void aStepThatNobodyDoesAloneIsSaidBeforeTheDesignIsPublished() {
        draw(Drawings.pot(30_000));
        doesAlone("carve");
        assertThat(maker.get(design).body().path("missing")).singleElement().satisfies(fault -> {
            assertThat(fault.path("field").asString()).isEqualTo("routing.throw");
            assertThat(fault.path("code").asString()).isEqualTo("nobody-alone");
        });
        assertThat(maker.post(design + "/publication", "").type()).isEqualTo("/problems/incomplete");
        doesAlone("throwing");
        publish(Drawings.pot(30_000));
    }

    @Test
    void aStepForWhichNobodyHasMakingHoursIsSaidToo() {
        StudioScope.run(studio, () -> studios.hire("小满", Set.of("carving"), List.of()));
        draw(Drawings.pot(30_000)
                .replace(
                        "\"kind\": \"ATTENDED\", \"minutes\": 15",
                        "\"kind\": \"ATTENDED\", \"skill\": \"carving\", \"minutes\": 15"));
        assertThat(maker.get(design).body().path("missing").findValuesAsString("code"))
                .containsExactly("no-making-hours");
    }

    private void doesAlone(String work) {
        StudioScope.run(studio, () -> {
            var who = training.learners().getFirst().id();
            assertThat(training.mark(who, work, Rung.ALONE, 0)).isInstanceOf(Change.Made.class);
        });
    }

    @Test
    void aChoiceThatNobodyCanReachIsAWarning() {
        publish(Drawings.pot(30_000)
                .replace("\"otherChoices\": [\"bamboo\"]", "\"otherChoices\": [\"bamboo\", \"side\"]"));
        var findings = maker.get(design).body().path("findings");
        assertThat(findings.findValuesAsString("choice")).containsExactly("tenmoku");
        assertThat(findings.get(0).path("rules").get(0).asInt()).isZero();
    }

    @Test
    void aRefusalSaysTheRuleAndTheNearestThatCanBeMade() {
        publish(Drawings.pot(30_000));
        var refused = shopper.post(shop("/quotes"), """
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
        publish(Drawings.pot(30_000).replace("\"rules\": [", """
            "growths": [{"what": "PRICE", "scale": {"shape": "each", "group": "mark", "amount": 700, "per": 1}},
                        {"what": "MATERIAL", "of": "clay", "scale": {"shape": "bands", "group": "mark", "bands": [{"from": 2, "amount": 30}]}}],
            "rules": [{"rule": "pieces", "when": [{"group": "mark", "from": 3}], "from": 2, "because": {"zh-CN": "字多成套做"}},
                      {"rule": "only", "when": [{"group": "mark"}], "group": "handle", "choices": ["side"], "because": {"zh-CN": "竹上不刻"}},\
            """));
        var shown = shopper.get(shop("/designs/teapot")).body();
        assertThat(shown.path("rules").findValuesAsString("rule")).containsExactly("pieces", "only", "excludes");
        assertThat(shown.path("rules").get(2).path("otherChoices").get(0).asString())
                .isEqualTo("bamboo");
        assertThat(shown.path("optionGroups").get(2).path("hint").asString()).isEqualTo("每 1 个字 +¥7.00");
        assertThat(order(34_200, "celadon", "福寿").status()).isEqualTo(201);
        assertThat(order(99_000, "celadon", "福寿安").body().path("says").asString())
                .isEqualTo("如果「刻字」是至少 3 个字，那么一次要至少 2 件");
    }

    @Test
    void growthBeyondAllMeasureIsRefusedAtTheDoor() {
        for (var scale : new String[] {
            "{\"shape\": \"each\", \"group\": \"mark\", \"amount\": 99000000, \"per\": 1}",
            "{\"shape\": \"each\", \"group\": \"glaze\", \"amount\": 1}",
            "{\"shape\": \"area\", \"group\": \"mark\", \"other\": \"mark\", \"amount\": 1}",
            "{\"shape\": \"bands\", \"group\": \"mark\", \"bands\": [{\"from\": 2, \"amount\": 1}, {\"from\": 1,"
                    + " \"amount\": 1}]}",
            "{\"shape\": \"formula\", \"group\": \"mark\", \"amount\": \"1+1\"}",
            "{\"shape\": \"each\", \"group\": \"mark\", \"amount\": 1, \"per\": 0}",
        }) {
            var refused = maker.put(
                    design,
                    Drawings.pot(30_000)
                            .replace(
                                    "\"rules\": [",
                                    "\"growths\": [{\"what\": \"PRICE\", \"scale\": " + scale + "}], \"rules\": ["),
                    "If-Match",
                    tag());
            assertThat(refused.status()).as(scale).isEqualTo(422);
            assertThat(refused.body().path("fields").get(0).path("field").asString())
                    .startsWith("growths[0].scale");
        }
    }

    @Test
    void aLetteringIsDrawnForWhoeverTypesItAndWhatNoHandCanLetterIsRefused() {
        var path = shop("/lettering?colour=%233b2314&look=CARVED&wide=4000&text=");
        var drawn = shopper.get(path + "L.W.%E6%9E%97");
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(drawn.raw().headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shopper.get(path + "%F0%9F%98%80").type()).isEqualTo("/problems/not-makeable");
        assertThat(shopper.get(path).status()).isEqualTo(422);
        assertThat(shopper.get(path + "A".repeat(61)).status()).isEqualTo(422);
        assertThat(shopper.get(shop("/lettering?text=A&colour=red")).status()).isEqualTo(422);
        assertThat(shopper.get(shop("/lettering?text=A&wide=9")).status()).isEqualTo(422);
        assertThat(shopper.get(shop("/lettering?text=A&look=NONE")).status()).isEqualTo(422);
    }

    @Test
    void revisionsStayReadableAndSayWhatDiffers() {
        publish(Drawings.pot(30_000));
        publish(Drawings.pot(40_000).replace("阴干", "晾干"));
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
        draw(Drawings.pot(30_000));
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
        publish(Drawings.pot(30_000));
        assertThat(maker.get(design).body().path("differs")).isEmpty();
        draw(Drawings.pot(31_000));
        assertThat(maker.get(design).body().path("differs").findValuesAsString("path"))
                .containsExactly("basePrice");
    }

    @Test
    void aDesignIsRetiredPutBackCopiedAndArranged() {
        assertThat(maker.post(design + "/retirement", "").type()).isEqualTo("/problems/wrong-state");
        publish(Drawings.pot(30_000));
        maker.post(design + "/retirement", "");
        assertThat(shopper.get(shop("/designs/teapot")).status()).isEqualTo(404);
        maker.delete(design + "/retirement");
        assertThat(shopper.get(shop("/designs/teapot")).status()).isEqualTo(200);

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
        publish(Drawings.pot(30_000).replace("\"pictures\": []", "\"pictures\": [\"" + key + "\"]"));
        var shown = shopper.get(shop("/designs/teapot"))
                .body()
                .path("pictures")
                .get(0)
                .path("url")
                .asString();
        assertThat(shopper.get(shown).status()).isEqualTo(200);
        assertThat(maker.upload("/pictures", new byte[] {1, 2, 3}).type()).isEqualTo("/problems/not-a-picture");
    }

    @Test
    void aBuyersPictureIsOrderedWithAndSweptOtherwise() {
        publish(Drawings.pot(30_000)
                .replace("\"kind\": \"TEXT\"", "\"kind\": \"UPLOAD\"")
                .replace(", \"example\": \"福安\"", ""));
        assertThat(order(99_000, "celadon", UUID.randomUUID().toString()).status())
                .isEqualTo(422);
        assertThat(order(99_000, "celadon", artworkOf("zhangchen")).status()).isEqualTo(422);

        var ordered = artworkOf(maker.studio());
        var forgotten = artworkOf(maker.studio());
        assertThat(order(99_000, "celadon", ordered).status()).isEqualTo(201);
        StudioScope.run(studio, () -> {
            artworks.sweep(UUID.fromString(ordered));
            artworks.sweep(UUID.fromString(forgotten));
        });
        assertThat(maker.get("/artwork/" + forgotten).status()).isEqualTo(404);
        var kept = maker.get("/artwork/" + ordered).body().path("url").asString();
        assertThat(shopper.get(kept).status()).isEqualTo(200);
        assertThat(shopper.get(kept.substring(0, kept.indexOf('?'))).status()).isEqualTo(404);
    }

    @Test
    void artworkTakesOnlySmallPictures() {
        var path = shop("/artwork");
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

    private String artworkOf(String shop) {
        return shopper.upload("/api/v1/shops/" + shop + "/artwork", Photos.jpeg(300, 200))
                .body()
                .path("id")
                .asString();
    }

    private void draw(String draft) {
        var answer = maker.put(design, draft, "If-Match", tag());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private void publish(String draft) {
        draw(draft);
        maker.post(design + "/made-before", "{\"minutes\": 40}");
        var answer = maker.post(design + "/publication", "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private String tag() {
        return maker.get(design).raw().headers().firstValue("ETag").orElseThrow();
    }

    private String shop(String path) {
        return "/api/v1/shops/" + maker.studio() + path;
    }

    private Answer quote(String glaze) {
        return shopper.post(shop("/quotes"), "{" + wish(glaze, null) + "}");
    }

    private long total(String glaze) {
        return quote(glaze).body().path("total").asLong();
    }

    private Answer order(long most, String glaze, @Nullable String mark) {
        return shopper.post(
                shop("/orders"),
                "{" + wish(glaze, mark) + """
                    , "accept": {"total": %d, "shipBy": "2099-12-31"},
                      "buyer": {"name": "林小满", "phone": "13800138000",
                                "address": {"province": "浙江省", "city": "杭州市", "line": "文三路 1 号"}},
                      "consents": [{"kind": "CUSTOM_GOODS", "version": "2026-11", "given": true},
                                   {"kind": "PRIVACY", "version": "2026-11", "given": true}]}
                    """.formatted(most),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String wish(String glaze, @Nullable String mark) {
        return """
            "lines": [{"design": "teapot", "configuration": {"glaze": "%s", "handle": "side"%s}}]
            """.formatted(glaze, mark == null ? "" : ", \"mark\": \"" + mark + "\"");
    }
}
