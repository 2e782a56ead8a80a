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

@RunningHouse
class CarrierStopsTest {
    private static final String NEW_YEAR = """
            {"from": "2027-02-04", "to": "2027-02-11", "reason": "春节"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker owner;

    @BeforeEach
    void openAStudio() {
        owner = Maker.ofNewStudio(port, invitations);
    }

    @Test
    void theOwnerSaysWhenCarriersStopAndTakesItBack() {
        assertThat(owner.post("/carrier-stops", NEW_YEAR).status()).isEqualTo(204);
        var stops = owner.get("/carrier-stops").body();
        assertThat(stops.size()).isEqualTo(1);
        assertThat(stops.get(0).path("to").asString()).isEqualTo("2027-02-11");
        assertThat(stops.get(0).path("reason").asString()).isEqualTo("春节");
        assertThat(owner.delete("/carrier-stops/2027-02-04").status()).isEqualTo(204);
        assertThat(owner.delete("/carrier-stops/2027-02-04").status()).isEqualTo(404);
        assertThat(owner.get("/audit").body().path("entries").findValuesAsString("action"))
                .contains("calendar.carriers-stop", "calendar.carriers-run");
    }

    @Test
    void ofStopsOverOneAnotherSaidAtOnceOneStands() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> owner.post(
                                "/carrier-stops",
                                "{\"from\": \"2027-02-0%d\", \"to\": \"2027-02-11\"}".formatted(n + 1))
                        .status())
                .toList();
        assertThat(statuses)
                .containsOnly(204, 409)
                .filteredOn(status -> status == 204)
                .hasSize(1);
        assertThat(owner.get("/carrier-stops").body().size()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndAHelperOnlyReads() {
        assertThat(owner.post("/carrier-stops", "{}").status()).isEqualTo(422);
        assertThat(owner.post("/carrier-stops", "{\"from\": \"2027-02-04\", \"to\": \"2027-02-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(owner.post("/carrier-stops", "{\"from\": \"2027-02-04\", \"to\": \"2027-04-05\"}")
                        .status())
                .isEqualTo(422);
        var helper = owner.helper();
        assertThat(helper.post("/carrier-stops", NEW_YEAR).status()).isEqualTo(403);
        assertThat(helper.get("/carrier-stops").status()).isEqualTo(200);
    }
}
