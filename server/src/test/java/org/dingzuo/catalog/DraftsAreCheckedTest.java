package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Training;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is wrong with a draft, or missing, is said with its place before it is on sale. */
@RunningHouse
class DraftsAreCheckedTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    DrawingBoard board;
    Maker maker;
    String design;

    @BeforeEach
    void startADesign() {
        board = new DrawingBoard(port, house);
        maker = board.maker;
        design = board.design;
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
            """, "If-Match", board.tag());
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
            assertThat(maker.put(design, nonsense, "If-Match", board.tag()).status())
                    .as(nonsense)
                    .isIn(400, 422);
        }
        assertThat(maker.put(design, "{\"name\":", "If-Match", board.tag()).status())
                .isEqualTo(400);
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
                    board.tag());
            assertThat(refused.status()).as(scale).isEqualTo(422);
            assertThat(refused.body().path("fields").get(0).path("field").asString())
                    .startsWith("growths[0].scale");
        }
    }

    @Test
    void aChoiceThatNobodyCanReachIsAWarning() {
        board.publish(Drawings.pot(30_000)
                .replace("\"otherChoices\": [\"bamboo\"]", "\"otherChoices\": [\"bamboo\", \"side\"]"));
        var findings = maker.get(design).body().path("findings");
        assertThat(findings.findValuesAsString("choice")).containsExactly("tenmoku");
        assertThat(findings.get(0).path("rules").get(0).asInt()).isZero();
    }

    @Test
    void whatTheStudioDoesNotHaveCannotBePublished() {
        board.draw(Drawings.pot(30_000)
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
        board.draw(Drawings.pot(30_000));
        doesAlone("carve");
        assertThat(maker.get(design).body().path("missing")).singleElement().satisfies(fault -> {
            assertThat(fault.path("field").asString()).isEqualTo("routing.throw");
            assertThat(fault.path("code").asString()).isEqualTo("nobody-alone");
        });
        assertThat(maker.post(design + "/publication", "").type()).isEqualTo("/problems/incomplete");
        doesAlone("throwing");
        board.publish(Drawings.pot(30_000));
    }

    @Test
    void aStepForWhichNobodyHasMakingHoursIsSaidToo() {
        board.run(() -> board.bean(Studios.class).hire("小满", Set.of("carving"), List.of()));
        board.draw(Drawings.pot(30_000)
                .replace(
                        "\"kind\": \"ATTENDED\", \"minutes\": 15",
                        "\"kind\": \"ATTENDED\", \"skill\": \"carving\", \"minutes\": 15"));
        assertThat(maker.get(design).body().path("missing").findValuesAsString("code"))
                .containsExactly("no-making-hours");
    }

    private void doesAlone(String work) {
        board.run(() -> {
            var who = board.bean(Training.class).learners().getFirst().id();
            assertThat(board.bean(Training.class).mark(who, work, Rung.ALONE, 0))
                    .isInstanceOf(Change.Made.class);
        });
    }
}
