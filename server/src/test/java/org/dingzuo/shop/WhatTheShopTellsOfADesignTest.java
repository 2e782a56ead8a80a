package org.dingzuo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Materials and answered questions: in the studio's words, and only what the maker chose to show. */
@RunningHouse
class WhatTheShopTellsOfADesignTest {
    private static final String TOLD = """
            [{"item": "clay", "quantity": 400, "shownAs": {"zh-CN": "景德镇高白泥", "en": "Jingdezhen porcelain"}},
             {"item": "clay", "quantity": 20, "shownAs": {"zh-CN": "景德镇高白泥", "en": "Jingdezhen porcelain"}},
             {"item": "wax", "quantity": 3}]""";
    private static final String ASKED = """
            [{"asked": {"zh-CN": "能进微波炉吗？", "en": "Microwave?"}, "answer": {"zh-CN": "可以。", "en": "Yes."}},
             {"asked": {"zh-CN": "只有中文的问题"}, "answer": {"zh-CN": "只有中文的回答"}}]""";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    Materials materials;

    @Autowired
    Studios studios;

    Maker maker;
    Shopper shopper;
    String design;

    @BeforeEach
    void startADesign() {
        maker = Maker.ofNewStudio(port, invitations);
        shopper = new Shopper(port);
        StudioScope.run(directory.studioOfShop(maker.studio()).orElseThrow(), () -> {
            studios.hire("阿宁", Set.of(), List.of(TimeBlock.making(DayOfWeek.MONDAY, 9, 17)));
            for (var item : List.of("clay", "wax")) {
                materials.define(new NewItem(item, Words.of("库名 " + item, "Stock " + item), Words.of("克", "g"), 7));
            }
        });
        design = "/designs/"
                + maker.post("/designs", "{\"slug\": \"cup\", \"name\": {\"zh-CN\": \"杯\"}}")
                        .body()
                        .path("id")
                        .asString();
    }

    @Test
    void theShopSpeaksOfWhatTheMakerChoseToShowAndOfNothingElse() {
        publish(draft(TOLD, ASKED));
        var chinese = page("zh-CN");
        assertThat(chinese).containsOnlyOnce("<li>景德镇高白泥</li>").doesNotContain("库名", "wax");
        assertThat(chinese).contains("能进微波炉吗？", "可以。", "\"material\"");
        var english = page("en");
        assertThat(english).contains("<li>Jingdezhen porcelain</li>", "Microwave?", "只有中文的回答");
        var body = shopper.get(shop()).body();
        assertThat(body.path("materials")).hasSize(1);
        assertThat(body.path("questions").get(0).path("answer").asString()).isEqualTo("可以。");
    }

    @Test
    void aDesignThatTellsNothingShowsNoEmptyHeading() {
        publish(draft("[{\"item\": \"clay\", \"quantity\": 400}]", "[]"));
        assertThat(page("zh-CN")).doesNotContain("design-materials", "design-questions");
    }

    @Test
    void aNewAnswerIsAChangeThatWaitsForPublishing() {
        publish(draft(TOLD, "[]"));
        put(draft(TOLD, ASKED));
        assertThat(page("zh-CN")).doesNotContain("能进微波炉吗");
        assertThat(maker.get(design).body().path("differs").findValuesAsString("path"))
                .containsExactly("questions");
    }

    @Test
    void scriptInAnAnswerStaysText() {
        publish(draft(TOLD.replace("景德镇高白泥", SCRIPT), ASKED.replace("可以。", SCRIPT)));
        assertThat(page("zh-CN")).doesNotContain(SCRIPT).contains("&lt;script&gt;");
    }

    @Test
    void halfAQuestionIsNone() {
        for (var questions : List.of(
                "[{\"asked\": {\"zh-CN\": \"问\"}}]",
                "[{\"answer\": {\"zh-CN\": \"答\"}}]",
                "[{\"asked\": {}, \"answer\": {}}]",
                "[7]",
                "{}",
                "[{\"asked\": {\"zh-CN\": \"" + "问".repeat(121) + "\"}, \"answer\": {\"zh-CN\": \"答\"}}]",
                "[" + "{\"asked\": {\"zh-CN\": \"问\"}, \"answer\": {\"zh-CN\": \"答\"}},".repeat(30)
                        + "{\"asked\": {\"zh-CN\": \"问\"}, \"answer\": {\"zh-CN\": \"答\"}}]")) {
            assertFaulty(put(draft(TOLD, questions)));
        }
        assertFaulty(put(draft("[{\"item\": \"clay\", \"quantity\": 1, \"shownAs\": {}}]", "[]")));
        assertFaulty(put(
                draft("[{\"item\": \"clay\", \"quantity\": 1, \"shownAs\": \"" + UUID.randomUUID() + "\"}]", "[]")));
    }

    private void publish(String draft) {
        assertThat(put(draft).status()).isEqualTo(200);
        maker.post(design + "/made-before", "{\"minutes\": 40}");
        var published = maker.post(design + "/publication", "");
        assertThat(published.status()).as(published.raw().body()).isEqualTo(200);
    }

    private Answer put(String draft) {
        var tag = maker.get(design).raw().headers().firstValue("ETag").orElseThrow();
        return maker.put(design, draft, "If-Match", tag);
    }

    private String page(String language) {
        return shopper.get("/" + maker.studio() + "/d/cup", "Accept", "text/html", "Accept-Language", language)
                .raw()
                .body();
    }

    private String shop() {
        return "/api/v1/shops/" + maker.studio() + "/designs/cup";
    }

    private static String draft(String bill, String questions) {
        return """
                {"name": {"zh-CN": "杯", "en": "Cup"}, "basePrice": 20000, "optionGroups": [], "rules": [],
                 "routing": [{"key": "pinch", "name": {"zh-CN": "捏"}, "kind": "ATTENDED", "minutes": 60}],
                 "bill": %s, "questions": %s}
                """.formatted(bill, questions);
    }
}
