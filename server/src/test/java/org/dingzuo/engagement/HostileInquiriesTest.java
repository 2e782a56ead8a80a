package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@RunningHouse
class HostileInquiriesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MANY = 10_000;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;

    @BeforeEach
    void openStudio() {
        maker = Maker.ofNewStudio(port, invitations);
    }

    @Test
    void whatIsNoListOfCommentsIsRefused() {
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("POST", "/inquiries", body)));
        assertFaulty(takeIn(" \n \t"));
        assertFaulty(takeIn("很".repeat(2_000_001)));
        assertFaulty(maker.post("/inquiries", "{\"text\": \"好看\", \"film\": \"" + NUL + "\"}"));
        assertFaulty(maker.post("/inquiries", "{\"text\": \"好看\", \"design\": \"" + "x".repeat(101) + "\"}"));
        assertRefused(maker.post("/inquiries", "text=好看", "Content-Type", "application/x-www-form-urlencoded"));
        assertThat(maker.get("/inquiries").body()).isEmpty();
    }

    @Test
    void aTableOfTenThousandLinesIsTakenInWholeAndAFormulaIsOnlyText() {
        var table = "昵称,评论内容\n"
                + IntStream.range(0, MANY)
                        .mapToObj(n -> "粉丝" + n + ",\"=HYPERLINK(\"\"https://bad.example\"\",\"\"短夹\"\")\"")
                        .collect(Collectors.joining("\n"));
        var taken = takeIn(table).body();
        assertThat(taken.path("taken").asInt()).isEqualTo(MANY);
        assertThat(taken.path("joined").asInt()).isZero();
        var shown = maker.get("/inquiries").body();
        assertThat(shown).hasSize(200);
        assertThat(shown.get(0).path("words").asString()).isEqualTo("=HYPERLINK(\"https://bad.example\",\"短夹\")");
    }

    @Test
    void morePeopleThanThatAreRefusedAndNobodyIsTakenIn() {
        var lines =
                IntStream.rangeClosed(0, MANY).mapToObj(n -> "粉丝" + n + "：好看").collect(Collectors.joining("\n"));
        assertThat(takeIn(lines).type()).isEqualTo("/problems/too-many");
        assertThat(maker.get("/inquiries").body()).isEmpty();
    }

    @Test
    void theSameTableAgainTakesNobodyInTwice() {
        takeIn("阿青：好看\n小鹿：多少钱");
        var again = takeIn("阿青：好看\n小鹿：多少钱").body();
        assertThat(again.path("taken").asInt()).isZero();
        assertThat(again.path("joined").asInt()).isEqualTo(2);
        assertThat(maker.get("/inquiries").body()).hasSize(2);
    }

    @Test
    void aScriptIsTextAndANovelIsCut() {
        takeIn(SCRIPT + "：" + SCRIPT + "𠮷".repeat(3_000));
        var said = maker.get("/inquiries").body().get(0);
        assertThat(said.path("author").asString()).isEqualTo(SCRIPT);
        assertThat(said.path("words").asString())
                .startsWith(SCRIPT)
                .endsWith("𠮷…")
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void aCorrectionHoldsKeysTextsNumbersAndListsAndNothingElse() {
        var path = "/inquiries/" + one();
        var bad = List.of(
                "{\"design\": \"" + NUL + "\"}",
                "{\"design\": \"" + "x".repeat(101) + "\"}",
                "{\"configuration\": {\"leather\": \"" + NUL + "\"}}",
                "{\"configuration\": {\"" + NUL + "\": \"x\"}}",
                "{\"configuration\": {\"leather\": {\"deep\": 1}}}",
                "{\"configuration\": {\"leather\": null}}",
                "{\"configuration\": {\"size\": 1e300}}",
                "{\"configuration\": {\"size\": 9223372036854775807}}",
                "{\"configuration\": {\"size\": 99999999999999999999999999}}",
                "{\"configuration\": {\"text\": \"" + "x".repeat(201) + "\"}}",
                "{\"configuration\": {\"many\": "
                        + JSON.writeValueAsString(
                                IntStream.range(0, 30).mapToObj(n -> "k" + n).toList()) + "}}",
                "{\"configuration\": {\"many\": [1, [2]]}}",
                "{\"configuration\": \"leather=brown\"}");
        bad.forEach(body -> assertFaulty(maker.put(path, body, "If-Match", "\"0\"")));
        Hostile.unreadable().forEach(body -> assertFaulty(maker.bytes("PUT", path, body, "If-Match", "\"0\"")));
        assertThat(maker.get(path).body().path("version").asLong()).isZero();
    }

    @Test
    void aStaleCorrectionOverwritesNothing() {
        var path = "/inquiries/" + one();
        var good = "{\"design\": \"wallet\", \"configuration\": {\"leather\": \"brown\"}}";
        assertThat(maker.put(path, good).status()).isEqualTo(428);
        assertThat(maker.put(path, good, "If-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(maker.put(path, "{}", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertRefused(maker.put(path, "{}", "If-Match", "\"minus one\""));
        assertThat(maker.get(path).body().path("configuration").path("leather").asString())
                .isEqualTo("brown");
    }

    @Test
    void anotherStudiosInquiryIsNotThere() {
        var theirs = one();
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var id : List.of(theirs, NOBODYS_ID, "not-an-id", "%00")) {
            assertRefused(stranger.get("/inquiries/" + id));
            assertRefused(stranger.get("/inquiries/" + id + "/reply"));
            assertRefused(stranger.post("/inquiries/" + id + "/answered", ""));
            assertRefused(stranger.put("/inquiries/" + id, "{}", "If-Match", "\"0\""));
        }
        assertRefused(stranger.get("/inquiries?state=EVERYTHING"));
    }

    @Test
    void turningTwiceIsTurningOnceAndAWishWithoutADesignHasNoAnswerYet() {
        var id = one();
        assertThat(maker.get("/inquiries/" + id + "/reply").type()).isEqualTo("/problems/design-unknown");
        assertThat(maker.get("/inquiries/" + id + "/card").status()).isBetween(400, 499);
        assertThat(maker.post("/inquiries/" + id + "/answered", "").status()).isEqualTo(200);
        assertThat(maker.post("/inquiries/" + id + "/answered", "").status()).isEqualTo(200);
        assertThat(maker.get("/inquiries?state=ANSWERED").body()).hasSize(1);
    }

    private String one() {
        takeIn("路人：好厉害啊");
        return maker.get("/inquiries").body().get(0).path("id").asString();
    }

    private Answer takeIn(String text) {
        return maker.post(
                "/inquiries", JSON.writeValueAsString(JSON.createObjectNode().put("text", text)));
    }
}
