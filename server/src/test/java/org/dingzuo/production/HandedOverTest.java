package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningHouse
class HandedOverTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;
    String pack;

    @BeforeEach
    void comeIn() {
        maker = Maker.ofDemo(port, "zhangchen");
        pack = "/designs/" + idOf(maker, "wallet") + "/handover";
    }

    @Test
    void theWholeWayStandsInItWithWhatItIsMadeOf() {
        var told = maker.get(pack).body();
        assertThat(steps(told)).startsWith("cut").contains("stitch", "edge");
        var cut = step(told, "cut");
        assertThat(cut.path("minutes").asInt()).isPositive();
        assertThat(cut.path("sop").path("checks").isObject()).isTrue();
        assertThat(cut.path("sop").path("checks"))
                .isEqualTo(maker.get("/sops/cut").body().path("checks"));
        assertThat(told.path("bill")).isNotEmpty().anySatisfy(each -> {
            assertThat(each.path("unit").path("zh-CN").asString()).isNotEmpty();
            assertThat(each.path("lots")).isNotEmpty();
        });
        assertThat(told.path("films")).isNotEmpty();
    }

    @Test
    void itSaysWhatIsWrittenNowAndPrintsItInBothLanguages() throws IOException {
        var picture = maker.upload("/pictures?closed=true", Photos.jpeg(640, 480))
                .body()
                .path("key")
                .asString();
        var kind = "edge";
        var before = maker.get("/sops/" + kind).body().path("version").asInt();
        assertThat(maker.put("/sops/" + kind, """
                                {"text": {"zh-CN": "先磨刀，再喝茶", "en": "Strop first, then tea"}, "pictures": ["%s"]}
                                """.formatted(picture), "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(step(maker.get(pack).body(), kind)
                        .path("sop")
                        .path("version")
                        .asInt())
                .isEqualTo(before + 1);
        try (var paper = Loader.loadPDF(maker.file(pack + "/sheet?lang=zh-CN"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("经典短夹", "先磨刀，再喝茶", "用料", "供应商");
        }
        try (var paper = Loader.loadPDF(maker.file(pack + "/sheet?lang=en"))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Classic wallet", "Strop first, then tea", "Lots");
        }
    }

    @Test
    void itSaysWhoCanBeGivenAStep() {
        var potter = Maker.ofDemo(port, "chenyi");
        var told =
                potter.get("/designs/" + idOf(potter, "teapot") + "/handover").body();
        assertThat(step(told, "fire").path("hands").valueStream().map(JsonNode::asString))
                .containsExactly("陈艺");
        assertThat(step(told, "trim").path("hands").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("陈艺", "小满");
        assertThat(step(told, "leather-hard").path("hands")).isEmpty();
    }

    @Test
    void anotherStudioSeesNothingOfIt() {
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var path : List.of(pack, pack + "/sheet", "/designs/" + Hostile.NOBODYS_ID + "/handover")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(maker.get(pack + "/sheet?lang=xx").status()).isEqualTo(422);
    }

    private static String idOf(Maker maker, String slug) {
        return StreamSupport.stream(maker.get("/designs").body().spliterator(), false)
                .filter(each -> each.path("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static List<String> steps(JsonNode pack) {
        return pack.path("steps").findValuesAsString("key");
    }

    private static JsonNode step(JsonNode pack, String key) {
        return StreamSupport.stream(pack.path("steps").spliterator(), false)
                .filter(each -> each.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
