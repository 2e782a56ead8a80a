package org.dingzuo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A day that is not like its weekday: 7 July 2027 is a Wednesday. */
@RunningHouse
class OwnHoursTest {
    private static final String DAY = "/own-hours/2027-07-07";
    private static final String AFTERNOON = """
            {"blocks": [{"from": 840, "until": 1080, "kind": "MAKING", "energy": "HIGH"}, {"from": 0, "until": 720, "kind": "REST"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker owner;
    String person;

    @BeforeEach
    void hireSomebody() {
        owner = Maker.ofNewStudio(port, invitations);
        var policy = owner.put("/policy", """
                {"prepaidShare": 3000, "safetyDays": 3, "packingDays": 1, "followsHolidays": true,
                 "replyHours": {"days": [1], "from": "10:00", "until": "18:00"}}
                """, "If-Match", "\"0\"");
        assertThat(policy.status()).isEqualTo(200);
        person = "/people/" + owner.post("/people", """
                        {"name": "林师傅", "skills": [], "week": [{"day": 3, "from": 540, "until": 720, "kind": "MAKING"}]}
                        """).body().path("id").asString();
    }

    @Test
    void oneDayIsOtherwiseAndTheWeekStaysAsItIs() {
        assertThat(owner.put(person + DAY, AFTERNOON)
                        .body()
                        .path("ownHours")
                        .get(0)
                        .path("day")
                        .asString())
                .isEqualTo("2027-07-07");
        assertThat(hours("2027-07-07")).isEqualTo("0-720 REST MEDIUM 840-1080 MAKING HIGH");
        assertThat(hours("2027-07-14")).isEqualTo("540-720 MAKING MEDIUM");

        assertThat(owner.delete(person + DAY).status()).isEqualTo(204);
        assertThat(hours("2027-07-07")).isEqualTo("540-720 MAKING MEDIUM");
        assertThat(owner.delete(person + DAY).status()).isEqualTo(404);
    }

    @Test
    void aDayOffComesBeforeIts() {
        owner.put(person + DAY, AFTERNOON);
        owner.post(person + "/days-off", "{\"from\": \"2027-07-07\"}");
        assertThat(hours("2027-07-07")).isEmpty();
    }

    @Test
    void whoeverSaysItLastIsBelieved() {
        var statuses = IntStream.range(0, 6)
                .parallel()
                .map(n -> owner.put(person + DAY, AFTERNOON.replace("840", String.valueOf(840 + n)))
                        .status())
                .boxed()
                .toList();
        assertThat(statuses).containsOnly(200);
        assertThat(hours("2027-07-07")).containsOnlyOnce("MAKING");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var blocks : new String[] {
            "[]",
            "null",
            "[null]",
            "[{\"from\": 60, \"until\": 30, \"kind\": \"MAKING\"}]",
            "[{\"from\": -1, \"until\": 1441, \"kind\": \"MAKING\"}]",
            "[{\"from\": 0, \"until\": 60}]",
            "[{\"from\": 0, \"until\": 60, \"kind\": \"REST\"}, {\"from\": 30, \"until\": 90, \"kind\": \"MAKING\"}]"
        }) {
            assertThat(owner.put(person + DAY, "{\"blocks\": " + blocks + "}").status())
                    .as(blocks)
                    .isEqualTo(422);
        }
        assertThat(owner.put(person + "/own-hours/2999-01-01", AFTERNOON).status())
                .isEqualTo(422);
        owner.put("/calendar/2027-07-08", "{\"kind\": \"CLOSED\"}");
        assertThat(owner.put(person + "/own-hours/2027-07-08", AFTERNOON).type())
                .isEqualTo("/problems/studio-rests");
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.put(person + DAY, AFTERNOON).status()).isEqualTo(404);
        assertThat(owner.helper().put(person + DAY, AFTERNOON).status()).isEqualTo(403);
    }

    /** As the plan shows the day. */
    private String hours(String day) {
        var days = owner.get("/plan?from=" + day + "&weeks=1")
                .body()
                .path("people")
                .get(0)
                .path("days");
        assertThat(days).hasSize(7);
        assertThat(days.get(0).path("day").asString()).isEqualTo(day);
        var said = new StringBuilder();
        for (JsonNode block : days.get(0).path("blocks")) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(block.path("fromMinute").asInt())
                    .append('-')
                    .append(block.path("untilMinute").asInt())
                    .append(' ')
                    .append(block.path("kind").asString())
                    .append(' ')
                    .append(block.path("energy").asString());
        }
        return said.toString();
    }
}
