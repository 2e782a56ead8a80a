package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.JsonNode;

@RunningHouse
class HowItIsDoneTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;

    @BeforeEach
    void comeIn() {
        maker = Maker.ofDemo(port, "zhangchen");
    }

    @Test
    void workKeepsTheWordingItWasBegunBy() {
        var order = WalletOrder.paid(new Shopper(port));
        var before = maker.get("/sops/cut").body().path("version").asInt();
        assertThat(step(order, "cut").path("sopVersion").isNull()).isTrue();
        maker.post("/orders/" + order.order() + "/lines/0/steps/cut/start", "");
        assertThat(write("cut", before, "先量三遍再下刀").status()).isEqualTo(200);

        assertThat(step(order, "cut").path("sopVersion").asInt()).isEqualTo(before);
        var today = maker.get("/today").body().path("sops");
        assertThat(texts(today, "cut", before)).doesNotContain("先量三遍再下刀").isNotEmpty();
        assertThat(maker.get("/sops/cut/versions")
                        .body()
                        .get(0)
                        .path("text")
                        .path("zh-CN")
                        .asString())
                .isEqualTo("先量三遍再下刀");
    }

    @Test
    void whatMustBeLookedAtIsAnsweredBeforeTheStepIsDone() {
        var order = WalletOrder.paid(new Shopper(port));
        var step = "/orders/" + order.order() + "/lines/0/steps/letter/";
        var before = maker.get("/sops/letter").body().path("version").asInt();
        var sheet = """
                {"checks": {"zh-CN": "字正\\n深浅一致", "en": "Upright"}, "mustCheck": true}""";
        assertThat(maker.put("/sops/letter", sheet, "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(maker.post("/orders/" + order.order() + "/lines/0/steps/cut/finish", "")
                        .status())
                .isEqualTo(200);
        maker.post(step + "start", "");

        var refused = maker.post(step + "finish", "{\"looked\": [{\"no\": 0}]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).endsWith("look-first");
        assertThat(refused.body().path("checks").toString()).isEqualTo("[\"深浅一致\"]");
        assertThat(step(order, "letter").path("state").asString()).isEqualTo("RUNNING");

        var looked = "[{\"no\": 0}, {\"no\": 1, \"whyNot\": \"皮软，浅了一点\"}]";
        assertThat(maker.post(step + "finish", "{\"looked\": " + looked + "}").status())
                .isEqualTo(200);
        assertThat(step(order, "letter").path("looked").get(1).path("whyNot").asString())
                .isEqualTo("皮软，浅了一点");
        // Other tests finish the step without a look.
        assertThat(write("letter", before + 1, "压字").status()).isEqualTo(200);
    }

    @Test
    void ofWritersWhoReadTheSameOneIsFirst() {
        var seen = maker.get("/sops/dry").body().path("version").asInt();
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> write("dry", seen, "晾 " + n).status())
                .toList();
        assertThat(answers).containsOnlyOnce(200).contains(412);
        assertThat(maker.get("/sops/dry").body().path("version").asInt()).isEqualTo(seen + 1);
    }

    @Test
    void onlyAKindOfStepOfThisStudioHasInstructions() {
        assertThat(write("throwing", 0, "拉坯").status()).isEqualTo(404);
        assertThat(Maker.ofNewStudio(port, invitations).get("/sops").body()).isEmpty();
        assertThat(maker.get("/sops").body().findValuesAsString("step")).contains("cut", "stitch");
    }

    @Test
    void whatIsMisshapenIsRefusedInFields() {
        var stranger = Maker.ofNewStudio(port, invitations);
        var theirs = stranger.upload("/pictures?closed=true", Photos.jpeg(32, 32))
                .body()
                .path("key")
                .asString();
        for (var body : List.of(
                "{}",
                "{\"text\": {\"xx\": \"?\"}}",
                "{\"text\": {\"zh-CN\": \"" + "长".repeat(8_001) + "\"}}",
                "{\"pictures\": [\"" + theirs + "\"]}",
                "{\"film\": [{\"film\": \"" + Hostile.NOBODYS_ID + "\", \"from\": 0, \"until\": 5}]}",
                "{\"film\": [{\"film\": \"x\", \"from\": 9, \"until\": 5}]}")) {
            var refused = maker.put("/sops/edge", body, "If-Match", "\"0\"");
            assertThat(refused.status()).as(body).isEqualTo(422);
            assertThat(refused.body().path("fields")).as(body).isNotEmpty();
        }
        assertThat(maker.put("/sops/edge", "{\"text\": {\"zh-CN\": \"封\"}}").status())
                .isEqualTo(428);
    }

    private Shopper.Answer write(String step, int seen, String text) {
        return maker.put("/sops/" + step, "{\"text\": {\"zh-CN\": \"" + text + "\"}}", "If-Match", "\"" + seen + "\"");
    }

    private JsonNode step(WalletOrder.Placed order, String step) {
        return StreamSupport.stream(
                        maker.get("/orders/" + order.order() + "/steps").body().spliterator(), false)
                .filter(each -> each.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode sops, String step, int version) {
        return StreamSupport.stream(sops.spliterator(), false)
                .filter(sop -> sop.path("step").asString().equals(step)
                        && sop.path("version").asInt() == version)
                .map(sop -> sop.path("text").path("zh-CN").asString())
                .toList();
    }
}
