package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a helper has learnt is marked by the owner, one rung after the other, and stands in the handover pack. */
@RunningHouse
class TrainedStepByStepTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;
    String helper;

    @BeforeEach
    void comeIn() {
        maker = Maker.ofNewStudio(port, invitations);
        helper = maker.post("/people", """
                {"name": "小满", "week": [{"day": 1, "from": 540, "until": 1020, "kind": "MAKING"}]}
                """).body().path("id").asString();
        module("throw", "拉坯", "ATTENDED");
        module("dry", "阴干", "UNATTENDED");
    }

    @Test
    void aMarkMovesUpAndDownAndSaysByWhom() {
        assertThat(ladder().path("learner").path("marked").asBoolean()).isFalse();
        assertThat(mark("throw", "SHOWN", 0).status()).isEqualTo(200);
        assertThat(mark("throw", "ALONE", 1).status()).isEqualTo(200);
        var told = mark("throw", "WATCHED", 2).body();
        assertThat(told.path("marked").asBoolean()).isTrue();
        assertThat(told.path("marks").get(0).path("rung").asString()).isEqualTo("WATCHED");
        assertThat(told.path("marks").get(0).path("by").asString()).isEqualTo("师傅");
        assertThat(ladder().path("kinds").findValuesAsString("work")).containsExactly("throw");
        assertThat(maker.delete(training()).status()).isEqualTo(204);
        assertThat(ladder().path("learner").path("marks")).isEmpty();
        assertThat(maker.delete(training()).status()).isEqualTo(404);
    }

    @Test
    void whatIsSaidWronglyIsRefusedWithAWordOfAdvice() {
        assertThat(mark("throw", "MASTER", 0).status()).isEqualTo(422);
        assertThat(maker.put(training() + "/throw", "{}", "If-Match", "\"0\"").status())
                .isEqualTo(422);
        assertThat(maker.put(training() + "/throw", "{\"rung\": \"SHOWN\"}").status())
                .isEqualTo(428);
        assertThat(mark("dry", "ALONE", 0).status()).as("drying needs no hands").isEqualTo(404);
        assertThat(mark("weld", "ALONE", 0).status()).isEqualTo(404);
        assertThat(maker.put(
                                "/people/" + Hostile.NOBODYS_ID + "/training/throw",
                                "{\"rung\": \"ALONE\"}",
                                "If-Match",
                                "\"0\"")
                        .status())
                .isEqualTo(404);
        assertThat(mark("throw", "SHOWN", 0).status()).isEqualTo(200);
        assertThat(mark("throw", "ALONE", 0).status()).as("somebody was faster").isEqualTo(412);
    }

    @Test
    void aHelperReadsTheirMarksAndAStrangerDoesNot() {
        mark("throw", "SHOWN", 0);
        var hand = maker.helper();
        assertThat(hand.get(training()).body().path("learner").path("marks")).hasSize(1);
        assertThat(hand.put(training() + "/throw", "{\"rung\": \"ALONE\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(hand.delete(training()).status()).isEqualTo(403);
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.get(training()).status()).isEqualTo(404);
        assertThat(stranger.put(training() + "/throw", "{\"rung\": \"ALONE\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.delete(training()).status()).isEqualTo(404);
        assertThat(ladder().path("learner").path("marks").get(0).path("rung").asString())
                .isEqualTo("SHOWN");
    }

    @Test
    void theHandoverPackShowsItOnTheScreenAndOnPaper() throws IOException {
        var pottery = Maker.ofDemo(port, "chenyi");
        var cup = StreamSupport.stream(pottery.get("/designs").body().spliterator(), false)
                .filter(each -> each.path("slug").asString().equals("petal-cup"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var learners = pottery.get("/designs/" + cup + "/handover").body().path("learners");
        assertThat(learners.findValuesAsString("name")).containsExactly("陈艺", "小满");
        assertThat(learners.get(0).path("marked").asBoolean()).isFalse();
        assertThat(learners.get(1).path("marks").findValuesAsString("work")).contains("throw", "glaze");
        for (var word : List.of(List.of("zh-CN", "小满 能独立做"), List.of("en", "小满 alone"))) {
            try (var paper =
                    Loader.loadPDF(pottery.file("/designs/" + cup + "/handover/sheet?lang=" + word.getFirst()))) {
                assertThat(new PDFTextStripper().getText(paper)).contains(word.getLast());
            }
        }
    }

    private void module(String key, String name, String kind) {
        assertThat(maker.post("/step-modules", """
                {"key": "%s", "name": {"zh-CN": "%s"}, "kind": "%s", "minutes": 30}
                """.formatted(key, name, kind)).status())
                .isEqualTo(201);
    }

    private String training() {
        return "/people/" + helper + "/training";
    }

    private JsonNode ladder() {
        return maker.get(training()).body();
    }

    private Answer mark(String work, String rung, long seen) {
        return maker.put(training() + "/" + work, "{\"rung\": \"%s\"}".formatted(rung), "If-Match", "\"" + seen + "\"");
    }
}
