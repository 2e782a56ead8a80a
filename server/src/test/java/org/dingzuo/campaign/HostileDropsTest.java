package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RunningHouse
class HostileDropsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;

    @BeforeEach
    void signIn() {
        maker = Maker.ofDemo(port, "zhiyu");
    }

    @Test
    void aDropThatCannotBeReadIsNotAnnounced() {
        var before = maker.get("/drops").body().size();
        Hostile.unreadable()
                .forEach(body -> assertFaulty(maker.bytes("POST", "/drops", body, "Idempotency-Key", "unreadable")));
        var bad = List.of(
                with("name", "null"),
                with("name", "{}"),
                with("name", "{\"zh-CN\": \"\"}"),
                with("name", "{\"en\": \"Only English\"}"),
                with("name", "{\"xx\": \"nowhere spoken\"}"),
                with("name", "{\"zh-CN\": \"" + "长".repeat(81) + "\"}"),
                with("name", "{\"zh-CN\": \"" + NUL + "\"}"),
                with("name", "\"text\""),
                with("designs", "[]"),
                with("designs", "[null]"),
                with("designs", "[\"" + NUL + "\"]"),
                with("designs", "[\"" + "x,".repeat(30) + "\"]"),
                with("designs", "\"scarf\""),
                with("places", "0"),
                with("places", "-3"),
                with("places", "501"),
                with("places", "1e40"),
                with("places", "99999999999999999999"),
                with("places", "\"many\""),
                with("opensAt", "\"tomorrow\""),
                with("opensAt", "\"2026-13-40T00:00:00+08:00\""),
                with("closesAt", "\"2020-01-01T00:00:00+08:00\""),
                with("closesAt", "\"+999999999-12-31T23:59:59+08:00\""),
                with("shipBy", "\"soon\""),
                with("shipBy", "\"+999999999-12-31\""));
        bad.forEach(body -> assertFaulty(announced(body)));
        assertThat(maker.get("/drops").body()).hasSize(before);
    }

    @Test
    void aDesignOfAnotherStudioIsUnknown() {
        assertThat(announced(with("designs", "[\"wallet\"]")).type()).isEqualTo("/problems/unknown-design");
    }

    @Test
    void closingTwiceIsClosingOnceAndANameIsText() {
        var announced = announced(with("name", "{\"zh-CN\": \"" + SCRIPT + "\"}"));
        assertThat(announced.status()).as(announced.raw().body()).isEqualTo(201);
        var drop = announced.body().path("id").asString();
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var id : List.of(drop, NOBODYS_ID, "not-an-id", "%00")) {
            assertRefused(stranger.get("/drops/" + id));
            assertRefused(stranger.post("/drops/" + id + "/closing", ""));
        }
        assertThat(maker.get("/drops/" + drop).body().path("name").path("zh-CN").asString())
                .isEqualTo(SCRIPT);
        assertThat(maker.post("/drops/" + drop + "/closing", "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(maker.post("/drops/" + drop + "/closing", "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void theSameAnnouncementSentAgainIsTheSameDrop() {
        var before = maker.get("/drops").body().size();
        var body = with("places", "1");
        var key = UUID.randomUUID().toString();
        var sent = Atelier.race(
                Collections.<Callable<Answer>>nCopies(4, () -> maker.post("/drops", body, "Idempotency-Key", key)));
        assertThat(sent).allMatch(answer -> answer.status() == 201);
        assertThat(sent.stream()
                        .map(answer -> answer.body().path("id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(maker.post("/drops", with("places", "2"), "Idempotency-Key", key)
                        .type())
                .isEqualTo("/problems/idempotency-mismatch");
        assertThat(maker.get("/drops").body()).hasSize(before + 1);
        maker.post("/drops/" + sent.getFirst().body().path("id").asString() + "/closing", "");
        assertFaulty(maker.post("/drops", body));
        assertFaulty(maker.post("/drops", body, "Idempotency-Key", "k".repeat(201)));
    }

    private Answer announced(String body) {
        return maker.post("/drops", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A good drop but for one field. */
    private String with(String field, String value) {
        var design = maker.to("GET", "/api/v1/shops/zhiyu", null)
                .body()
                .path("designs")
                .get(0)
                .path("slug")
                .asString();
        var good = (ObjectNode) JSON.readTree("""
                {"name": {"zh-CN": "冬日小批"}, "designs": ["%s"], "places": 1,
                 "opensAt": "2026-01-01T00:00:00+08:00", "closesAt": "CLOSES"}
                """.formatted(design).replace("CLOSES", inAMonth()));
        var text = JSON.writeValueAsString(good);
        good.remove(field);
        var rest = JSON.writeValueAsString(good);
        return value.isEmpty() ? text : rest.substring(0, rest.length() - 1) + ", \"" + field + "\": " + value + "}";
    }

    private String inAMonth() {
        var today = maker.get("/plan").body().path("today").asString();
        return LocalDate.parse(today).plusMonths(1) + "T20:00:00+08:00";
    }
}
