package org.dingzuo.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.film.encoding.PhoneFilms;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class FromThePhoneToTheShopTest {
    private static final String[] TUS = {"Tus-Resumable", "1.0.0"};

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Designs designs;

    @Autowired
    Studios studios;

    @Autowired
    Directory directory;

    @TempDir
    Path folder;

    Maker maker;

    @BeforeEach
    void openAStudio() {
        maker = Maker.ofNewStudio(port, invitations);
        var studio = directory.studioOfShop(maker.studio()).orElseThrow();
        StudioScope.run(studio, () -> studios.hire("陈艺", Set.of(), List.of(TimeBlock.making(DayOfWeek.MONDAY, 9, 17))));
        var cup = StudioScope.call(studio, () -> designs.draft("cup", cup()));
        maker.post("/designs/" + cup.value() + "/made-before", "{\"minutes\": 60}");
        StudioScope.run(studio, () -> designs.publish(cup));
    }

    @Test
    void aFilmGoesFromThePhoneIntoTheShop() throws Exception {
        var film = uploaded(new PhoneFilms(folder).plain());
        var told = watched(film);
        assertThat(told).contains("event:lab").contains("\"state\":\"READY\"");

        var edited = edit(film, 0, hotspot("glaze", 0.1, 0.8));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edit(film, 0, hotspot("glaze", 0.1, 0.8)).type()).isEqualTo("/problems/stale");
        assertThat(maker.post("/films/" + film + "/publication", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(maker.get("/audit").body().path("entries").findValuesAsString("action"))
                .startsWith("film.shown", "film.changed");

        var shopper = new Shopper(port);
        var shown =
                shopper.get("/api/v1/shops/" + maker.studio() + "/films/first").body();
        assertThat(shown.path("design").asString()).isEqualTo("cup");
        var mp4 = shown.path("sources").get(0).path("url").asString();
        assertThat(shopper.get(mp4).raw().headers().firstValue("Content-Type")).contains("video/mp4");
        var track = shown.path("hotspots").get(0).path("keyframes");
        assertThat(track.get(0).path("t").asDouble()).isEqualTo(0.1);
        assertThat(track.get(1).path("t").asDouble()).isEqualTo(0.8);
        assertThat(shopper.get("/api/v1/shops/" + maker.studio())
                        .body()
                        .path("films")
                        .get(0)
                        .path("slug")
                        .asString())
                .isEqualTo("first");

        var page = shopper.get("/" + maker.studio() + "/f/first").raw().body();
        assertThat(page).contains("og:video", "VideoObject", "影片一", "釉色", "青瓷").doesNotContain("<script>alert");
    }

    @Test
    void anUploadGoesOnWhereTheLineBroke() throws Exception {
        var bytes = Files.readAllBytes(new PhoneFilms(folder).plain());
        var upload = opened(bytes.length);
        assertThat(append(upload, 0, Arrays.copyOf(bytes, 1_000)).status()).isEqualTo(204);
        assertThat(append(upload, 0, bytes).type()).isEqualTo("/problems/other-offset");
        var standing = maker.bytes("HEAD", upload, new byte[0], TUS).raw();
        assertThat(standing.headers().firstValue("Upload-Offset")).contains("1000");
        assertThat(append(upload, 1_000, Arrays.copyOfRange(bytes, 1_000, bytes.length))
                        .status())
                .isEqualTo(204);
        assertThat(maker.get("/films").body().get(0).path("title").path("zh-CN").asString())
                .isEqualTo("第一支");
    }

    @Test
    void anUploadCanBeGivenUp() {
        var upload = opened(5_000);
        append(upload, 0, new byte[100]);
        assertThat(maker.delete(upload, TUS).status()).isEqualTo(204);
        assertThat(append(upload, 100, new byte[100]).type()).isEqualTo("/problems/not-found");
    }

    @Test
    void badUploadsAreRefused() {
        var other = maker.post("/uploads", "", "Upload-Length", "10").raw();
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        for (var length : List.of("", "0", "-5", "99999999999999999999", "many")) {
            assertThat(maker.post("/uploads", "", with("Upload-Length", length)).status())
                    .isEqualTo(400);
        }
        assertThat(maker.post("/uploads", "", with("Upload-Length", "2147483649"))
                        .status())
                .isEqualTo(413);
        var upload = opened(10);
        assertThat(append(upload, 0, new byte[11]).status()).isEqualTo(413);
        assertThat(maker.bytes("PATCH", upload, new byte[1], with("Upload-Offset", "0"))
                        .status())
                .isEqualTo(415);
        assertThat(Maker.ofNewStudio(port, invitations)
                        .bytes("HEAD", upload, new byte[0], TUS)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsNoFilmIsRefusedInWordsAndLeavesNothing() throws Exception {
        var film = uploaded(Files.writeString(folder.resolve("evil.mp4"), "#EXTM3U\nfile:///etc/passwd\n"));
        assertThat(watched(film)).contains("NOT_A_FILM", "手机拍的原片");
        assertThat(maker.post("/films/" + film + "/lab", "").type()).isEqualTo("/problems/nothing-to-retry");
        assertThat(maker.post("/films/" + film + "/publication", "", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(422);
        assertThat(maker.delete("/films/" + film).status()).isEqualTo(204);
    }

    @Test
    void aPosterIsTakenFromTheSecondThatTheMakerLikes() throws Exception {
        var film = uploaded(new PhoneFilms(folder).plain());
        watched(film);
        var first = maker.get("/films/" + film).body().path("poster").asString();
        var hung = maker.put("/films/" + film + "/poster", "{\"second\": 0.5}");
        assertThat(hung.body().path("poster").asString()).isNotEqualTo(first).endsWith("/poster.jpg");
        var shopper = new Shopper(port);
        assertThat(shopper.get(hung.body().path("poster").asString()).status()).isEqualTo(200);
        assertThat(maker.put("/films/" + film + "/poster", "{\"second\": 99}").type())
                .isEqualTo("/problems/no-picture");
        assertThat(maker.put("/films/" + film + "/poster", "{\"picture\": \"../../secret.jpg\"}")
                        .type())
                .isEqualTo("/problems/no-picture");
    }

    @Test
    void hotspotsGoOutAndComeBackAsWebVtt() throws Exception {
        var film = uploaded(new PhoneFilms(folder).plain());
        watched(film);
        edit(film, 0, hotspot("glaze", 0.1, 0.8));
        var track = maker.get("/films/" + film + "/hotspots.vtt").raw().body();
        edit(film, 1, "");
        var taken = maker.bytes(
                "PUT",
                "/films/" + film + "/hotspots.vtt",
                track.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/vtt",
                "If-Match",
                "\"2\"");
        assertThat(taken.body().path("hotspots").get(0).path("group").asString())
                .isEqualTo("glaze");
        assertThat(maker.get("/films/" + film + "/hotspots.vtt").raw().body()).isEqualTo(track);
    }

    @Test
    void hotspotsOutsideOfTheFilmOrTheDesignAreRefused() throws Exception {
        var film = uploaded(new PhoneFilms(folder).plain());
        watched(film);
        assertThat(edit(film, 0, hotspot("glaze", 0.1, 99)).status()).isEqualTo(422);
        assertThat(edit(film, 0, hotspot("engine", 0.1, 0.8)).status()).isEqualTo(422);
        assertThat(edit(film, 0, hotspot("glaze", -1, 0.8)).status()).isEqualTo(422);
        assertThat(maker.put("/films/" + film, "{\"slug\": \"x\"}").status()).isEqualTo(428);
        assertThat(maker.put("/films/" + film, "{\"hotspots\": [null], \"slug\": 7", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theTextsToPasteNameOptionsAndPrices() throws Exception {
        var film = uploaded(new PhoneFilms(folder).plain());
        edit(film, 0, "");
        var posts = maker.get("/films/" + film + "/posts").body();
        assertThat(posts.size()).isEqualTo(10);
        assertThat(posts.get(0).path("description").asString()).contains("¥128", "青瓷、天目 +¥30");
        // Internet Advertising Rules: what shows a craft and links to buying says that it is an advertisement.
        assertThat(posts.findValuesAsString("description"))
                .allMatch(text -> text.contains("广告") || text.contains("Ad ·"));
        assertThat(posts.get(0).path("comment").asString()).contains("/f/first");
    }

    private static Blueprint cup() {
        var glaze = new OptionGroup(
                "glaze",
                Words.of("釉色", "Glaze"),
                OptionGroup.Kind.CHOICE,
                true,
                List.of(
                        new Choice("celadon", Words.of("青瓷", "Celadon"), "#9DB8A0", Money.ZERO, true, null),
                        new Choice("tenmoku", Words.of("天目", "Tenmoku"), "#3A2A22", Money.of(3_000), true, null)),
                Limits.NONE,
                Money.ZERO,
                null);
        var throwing = new RoutingStep(
                "throw",
                Words.of("拉坯", "Throwing"),
                RoutingStep.Kind.ATTENDED,
                30,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                true,
                List.of(),
                null);
        return new Blueprint(
                Words.of("手拉坯杯", "Thrown cup"),
                Words.of("一只杯", "One cup"),
                Money.of(12_800),
                List.of(glaze),
                List.of(),
                List.of(throwing),
                List.of(),
                List.of(),
                false);
    }

    private Answer edit(String film, int version, String hotspot) {
        return maker.put("/films/" + film, """
                {"slug": "first", "title": {"zh-CN": "影片一 <script>alert(1)</script>"}, "story": {"zh-CN": "土在转。"},
                 "design": "cup", "hotspots": [%s]}
                """.formatted(hotspot), "If-Match", "\"" + version + "\"");
    }

    private static String hotspot(String group, double from, double until) {
        return """
                {"id": "a", "group": "%s", "choice": null, "label": {"zh-CN": "选 --> 釉"}, "from": %s, "until": %s,
                 "keyframes": [{"t": %s, "x": 0.5, "y": 0.25}]}
                """.formatted(group, from, until, from);
    }

    private String uploaded(Path film) throws IOException {
        var bytes = Files.readAllBytes(film);
        var upload = opened(bytes.length);
        assertThat(append(upload, 0, bytes).status()).isEqualTo(204);
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    private String opened(long length) {
        var name = Base64.getEncoder().encodeToString("第一支.mp4".getBytes(StandardCharsets.UTF_8));
        var opened = maker.post(
                "/uploads",
                "",
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                "" + length,
                "Upload-Metadata",
                "filename " + name);
        assertThat(opened.status()).isEqualTo(201);
        var location = opened.raw().headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/uploads/"));
    }

    private Answer append(String upload, long offset, byte[] bytes) {
        return maker.bytes(
                "PATCH",
                upload,
                bytes,
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                "" + offset,
                "Content-Type",
                "application/offset+octet-stream");
    }

    private static String[] with(String name, String value) {
        return new String[] {"Tus-Resumable", "1.0.0", name, value};
    }

    /** Everything the lab told until it was done. */
    private String watched(String film) {
        return maker.get("/films/" + film + "/lab").raw().body();
    }
}
