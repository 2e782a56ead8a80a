package org.dingzuo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class SettingUpTest {
    private static final String PROFILE = """
            {"name": {"zh-CN": "%s"}, "story": {"zh-CN": "<script>alert(1)</script>一梭一线"}, "language": "zh-CN", "province": "浙江省",
             "sellerStatement": {"zh-CN": "个人零星小额交易"}, "dye": "pine"}
            """;
    private static final String POLICY = """
            {"prepaidShare": %s, "safetyDays": 3, "packingDays": 1, "followsHolidays": true,
             "replyHours": {"days": [1, 2, 3], "from": "10:00", "until": "18:00"}}
            """;
    private static final String WEEK = """
            {"name": "林师傅", "skills": ["weave"], "week": [
              {"day": 1, "from": 540, "until": 720, "kind": "MAKING"}, {"day": 1, "from": 720, "until": 800, "kind": "REST"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    Studios studios;

    Maker owner;

    @BeforeEach
    void openAStudio() {
        owner = Maker.ofNewStudio(port, invitations);
    }

    @Test
    void theGuidedStartSaysWhatIsLeft() {
        assertThat(owner.get("/setup").body().path("ready").asBoolean()).isFalse();
        owner.put("/profile", PROFILE.formatted("织语"), "If-Match", "\"0\"");
        owner.put("/policy", POLICY.formatted("3000"), "If-Match", "\"0\"");
        owner.post("/people", WEEK);
        assertThat(owner.get("/setup").body().path("ready").asBoolean()).isTrue();
    }

    @Test
    void ofTwoEditsAtOnceOneIsToldThatItIsStale() {
        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> owner.put("/profile", PROFILE.formatted("织语" + n), "If-Match", "\"0\"")
                        .status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).containsOnly(200, 412);
        assertThat(owner.put("/profile", PROFILE.formatted("x")).status()).isEqualTo(428);
    }

    @Test
    void textIsKeptAsTextAndShownAsWritten() {
        owner.put("/profile", PROFILE.formatted("织语"), "If-Match", "\"0\"");
        assertThat(owner.get("/profile").body().path("story").path("zh-CN").asString())
                .startsWith("<script>");
    }

    @Test
    void whatMakesNoSenseIsRefusedFieldByField() {
        var profile = owner.put(
                "/profile", "{\"name\": {\"zh-CN\": \"%s\"}}".formatted("长".repeat(500)), "If-Match", "\"0\"");
        assertThat(profile.status()).isEqualTo(422);
        assertThat(profile.body().path("fields").findValuesAsString("field"))
                .contains("language", "name.zh-CN", "province", "sellerStatement.zh-CN", "dye");
        var policy = owner.put("/policy", POLICY.formatted("-99999999999999"), "If-Match", "\"0\"");
        assertThat(policy.body().path("fields").findValuesAsString("code")).contains("out-of-range");
        var share = owner.put("/policy", "{\"prepaidShare\": \"much\"}", "If-Match", "\"0\"");
        assertThat(share.status()).isEqualTo(422);
        assertThat(share.body().path("fields").findValuesAsString("field")).containsExactly("prepaidShare");
        assertThat(owner.put("/policy", POLICY.formatted("1"), "If-Match", "later")
                        .status())
                .isEqualTo(422);
        assertThat(owner.put("/calendar/+999999999-01-01", "{\"kind\": \"CLOSED\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(owner.get("/calendar?from=+999999999-12-31").status()).isBetween(400, 499);
    }

    @Test
    void restIsInviolableAndBlocksDoNotOverlap() {
        var overlapping = WEEK.replace("720, \"until\": 800", "700, \"until\": 800");
        assertThat(owner.post("/people", overlapping).body().path("fields").findValuesAsString("code"))
                .containsExactly("rest-overlapped");
        var overMidnight = WEEK.replace("\"until\": 800", "\"until\": 1500");
        assertThat(owner.post("/people", overMidnight).status()).isEqualTo(422);
    }

    @Test
    void aPersonIsHiredChangedSentAwayAndDismissed() {
        var hired = owner.post("/people", WEEK);
        assertThat(hired.status()).isEqualTo(201);
        var person = "/people/" + hired.body().path("id").asString();
        assertThat(owner.put(person, WEEK.replace("林师傅", "林薇"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
        assertThat(owner.put(person, WEEK, "If-Match", "\"0\"").status()).isEqualTo(412);
        var away = owner.post(person + "/days-off", "{\"from\": \"2027-01-04\", \"to\": \"2027-01-06\"}");
        assertThat(away.body().path("daysOff")).hasSize(3);
        assertThat(owner.delete(person + "/days-off/2027-01-05").status()).isEqualTo(204);
        assertThat(owner.post(person + "/days-off", "{\"from\": \"2027-01-04\", \"to\": \"2099-01-06\"}")
                        .status())
                .isEqualTo(422);
        assertThat(owner.delete(person, "If-Match", "\"1\"").status()).isEqualTo(204);
        assertThat(owner.get("/people").body()).isEmpty();
    }

    @Test
    void anothersPersonAndMachineAreOutOfReach() {
        var theirs = Maker.ofNewStudio(port, invitations);
        var person = theirs.post("/people", WEEK).body().path("id").asString();
        assertThat(owner.put("/people/" + person, WEEK, "If-Match", "\"0\"").status())
                .isEqualTo(404);
        assertThat(owner.post("/people/" + person + "/days-off", "{\"from\": \"2027-01-04\"}")
                        .status())
                .isEqualTo(404);
        assertThat(owner.delete("/machines/" + UUID.randomUUID(), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMachineHasACapacity() {
        var kiln = "{\"name\": {\"zh-CN\": \"电窑\"}, \"kind\": \"kiln\", \"capacity\": %s}";
        assertThat(owner.post("/machines", kiln.formatted("0")).status()).isEqualTo(422);
        var machine = owner.post("/machines", kiln.formatted("3600"));
        assertThat(machine.status()).isEqualTo(201);
        var path = "/machines/" + machine.body().path("id").asString();
        assertThat(owner.put(path, kiln.formatted("4000"), "If-Match", "\"0\"")
                        .body()
                        .path("capacity")
                        .asInt())
                .isEqualTo(4_000);
        assertThat(owner.delete(path, "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void theStudiosOwnWordOnADayOutweighsThePublicCalendar() {
        owner.put("/calendar/2026-10-01", "{\"kind\": \"WORKED\", \"reason\": \"赶货\"}");
        owner.put("/calendar/2026-10-08", "{\"kind\": \"CLOSED\"}");
        var days = owner.get("/calendar?from=2026-10-01&days=10").body();
        assertThat(days.get(0).path("worked").asInt()).isEqualTo(4);
        assertThat(days.get(1).path("worked").isNull()).isTrue();
        assertThat(days.get(7).path("own").asString()).isEqualTo("CLOSED");
        assertThat(days.get(8).path("worked").asInt()).isEqualTo(5);
        owner.delete("/calendar/2026-10-01");
        assertThat(owner.get("/calendar?from=2026-10-01&days=1")
                        .body()
                        .get(0)
                        .path("worked")
                        .isNull())
                .isTrue();
    }

    @Test
    void everyChangeMakesCachedPlansStaleAndIsNoted() {
        var studio = directory.studioOfShop(owner.studio()).orElseThrow();
        var before = StudioScope.call(studio, studios::calendarVersion);
        owner.put("/calendar/2026-12-24", "{\"kind\": \"CLOSED\"}");
        owner.put("/policy", POLICY.formatted("5000"), "If-Match", "\"0\"");
        assertThat(StudioScope.call(studio, studios::calendarVersion)).isEqualTo(before + 2);
        assertThat(owner.get("/audit").body().path("entries").findValuesAsString("action"))
                .contains("policy.changed", "calendar.marked");
    }

    @Test
    void aHelperReadsAndSaysWhoIsIllButDecidesNothing() {
        var person = owner.post("/people", WEEK).body().path("id").asString();
        var helper = owner.helper();
        assertThat(helper.get("/policy").status()).isEqualTo(200);
        assertThat(helper.put("/policy", POLICY.formatted("1"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(403);
        assertThat(helper.put("/profile", PROFILE.formatted("x"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(403);
        assertThat(helper.post("/people", WEEK).status()).isEqualTo(403);
        assertThat(helper.post("/people/" + person + "/days-off", "{\"from\": \"2027-02-01\"}")
                        .status())
                .isEqualTo(200);
    }
}
