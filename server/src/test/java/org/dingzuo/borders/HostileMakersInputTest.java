package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every route by which a maker sets up a studio meets what no screen of ours sends: nothing breaks, nothing is kept, and the
 *  refusal is a problem document. */
@RunningHouse
class HostileMakersInputTest {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;
    String design;

    private record Door(String method, String path) {}

    @BeforeEach
    void openAStudio() {
        maker = Maker.ofNewStudio(port, invitations);
        design = "/designs/"
                + maker.post("/designs", "{\"slug\": \"ring\", \"name\": {\"zh-CN\": \"戒指\"}}")
                        .body()
                        .path("id")
                        .asString();
    }

    @Test
    void nonsenseIsRefusedEverywhereAndNothingBreaks() {
        for (var door : doors()) {
            for (var body : nonsense().entrySet()) {
                var answer = sent(door, body.getValue(), "If-Match", "\"0\"");
                assertThat(answer.status())
                        .as(
                                "%s %s with %s: %s",
                                door.method(),
                                door.path(),
                                body.getKey(),
                                answer.raw().body())
                        .isBetween(400, 499);
                assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                        .as("%s %s with %s", door.method(), door.path(), body.getKey())
                        .contains("problem+json");
            }
        }
    }

    @Test
    void anotherTypeThanJsonIsNotRead() {
        for (var door : doors()) {
            var answer =
                    sent(door, bytes("a=1"), "Content-Type", "application/x-www-form-urlencoded", "If-Match", "\"0\"");
            assertThat(answer.status()).as("%s %s", door.method(), door.path()).isIn(404, 415);
        }
    }

    @Test
    void whatIsAnotherStudiosIsNotThere() {
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.get(design).status()).isEqualTo(404);
        assertThat(stranger.put(design, "{\"name\": {\"zh-CN\": \"我的\"}}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(404);
        for (var act : List.of("/publication", "/retirement", "/offer")) {
            assertThat(stranger.post(design + act, "{}").status()).as(act).isEqualTo(404);
        }
        assertThat(stranger.get(design + "/revisions").body()).isEmpty();
        assertThat(maker.get(design)
                        .body()
                        .path("draft")
                        .path("name")
                        .path("zh-CN")
                        .asString())
                .isEqualTo("戒指");
    }

    @Test
    void scriptInTextStaysText() {
        var script = "<script>alert(1)</script>\\\"><img src=x onerror=alert(1)>";
        var tag = maker.get(design).raw().headers().firstValue("ETag").orElseThrow();
        var kept = maker.put(design, "{\"name\": {\"zh-CN\": \"%s\"}}".formatted(script), "If-Match", tag);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(kept.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatIsMuchTooLargeBreaksNothing() {
        var large = bytes("{\"name\": {\"zh-CN\": \"" + "很".repeat(400_000) + "\"}}");
        for (var door : doors()) {
            assertThat(sent(door, large, "If-Match", "\"0\"").status())
                    .as("%s %s", door.method(), door.path())
                    .isLessThan(500);
        }
        assertThat(maker.get(design)
                        .body()
                        .path("draft")
                        .path("name")
                        .path("zh-CN")
                        .asString())
                .isEqualTo("戒指");
    }

    private List<Door> doors() {
        return Stream.of(
                        "POST /invitations",
                        "POST /people",
                        "PUT /people/" + NOBODY,
                        "POST /people/" + NOBODY + "/days-off",
                        "POST /machines",
                        "PUT /machines/" + NOBODY,
                        "PUT /profile",
                        "PUT /policy",
                        "PUT /receiving",
                        "PUT /calendar/2026-12-24",
                        "POST /designs",
                        "PUT /designs/order",
                        "PUT " + design,
                        "POST " + design + "/offer",
                        "PUT " + design + "/sold-out/a/b",
                        "POST /step-modules",
                        "PUT /step-modules/none",
                        "PUT /films/" + NOBODY,
                        "PUT /films/" + NOBODY + "/poster")
                .map(line -> line.split(" ", 2))
                .map(parts -> new Door(parts[0], parts[1]))
                .toList();
    }

    private static Map<String, byte[]> nonsense() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("a list", bytes("[]"));
        all.put("half a document", bytes("{\"name\": "));
        all.put("text that is no UTF-8", new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
        all.put("a tower of brackets", bytes("[".repeat(5_000) + "]".repeat(5_000)));
        all.put("fields of other kinds", bytes("""
                {"role": 7, "name": 7, "skills": "x", "week": 7, "from": "yesterday", "kind": "MAGIC", "slug": "../x", "designs": 7,
                 "prepaidShare": "many", "capacity": -1, "unit": [], "configuration": 7, "because": 7, "key": "Ä", "minutes": -1,
                 "second": "soon", "title": 7, "dye": "glitter", "optionGroups": 7}"""));
        all.put("numbers beyond all measure", bytes("""
                {"role": "KING", "name": {"zh-CN": "\\u0000"}, "skills": [""], "week": [{"day": 99, "from": -1, "until": 1e99, "kind": "MAKING"}],
                 "from": "+999999999-12-31", "kind": "x", "slug": "-", "designs": [""], "prepaidShare": 99999999999, "capacity": 9223372036854775807,
                 "unit": {}, "configuration": {"gone": 1e400}, "because": {"zh-CN": "\\u0007"}, "key": "", "minutes": 99999999999999999999,
                 "second": -1e300, "title": {"fr": "x"}, "basePrice": -1, "bill": [{"item": "", "quantity": -9223372036854775808}]}"""));
        return all;
    }

    private Answer sent(Door door, byte[] body, String... headers) {
        return maker.bytes(door.method(), door.path(), body, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
