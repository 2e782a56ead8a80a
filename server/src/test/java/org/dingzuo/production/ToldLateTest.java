package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A phone that was without a network tells what its maker did: late, in order, perhaps twice. */
@RunningHouse
class ToldLateTest {
    @LocalServerPort
    int port;

    Maker maker;
    WalletOrder.Placed order;

    @BeforeEach
    void takeAnOrder() {
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.paid(new Shopper(port));
    }

    @Test
    void timeCountsFromWhenItHappened() {
        tell("start", 3_000, UUID.randomUUID());
        tell("pause", 1_800, UUID.randomUUID());
        tell("start", 600, UUID.randomUUID());
        assertThat(tell("finish", 0, UUID.randomUUID()).path("workedSeconds").asInt())
                .isBetween(1_800, 1_830);
    }

    @Test
    void nothingReachesBehindWhatHappenedBefore() {
        tell("start", 60, UUID.randomUUID());
        tell("pause", 3_600, UUID.randomUUID());
        tell("start", 7_200, UUID.randomUUID());
        assertThat(tell("finish", 86_400, UUID.randomUUID())
                        .path("workedSeconds")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsToldTwiceIsDoneOnce() {
        var start = UUID.randomUUID();
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> tell("start", 120, start).path("state").asString())
                .toList();
        assertThat(answers).hasSize(6).containsOnly("RUNNING");
        var finish = UUID.randomUUID();
        var first = tell("finish", 0, finish);
        assertThat(tell("finish", 0, finish).path("workedSeconds").asInt())
                .isEqualTo(first.path("workedSeconds").asInt());
        assertThat(happenings()).containsOnlyOnce("step-begun").containsOnlyOnce("step-done");
    }

    @Test
    void aNameStandsForOneAct() {
        var name = UUID.randomUUID();
        tell("start", 0, name);
        assertThat(maker.post(at("pause", 0), "", "Idempotency-Key", name.toString())
                        .type())
                .isEqualTo("/problems/idempotency-mismatch");
    }

    @Test
    void whatTheServerRefusedMayBeToldAgain() {
        var finish = UUID.randomUUID();
        var early = maker.post(at("finish", 0).replace("cut", "stitch"), "", "Idempotency-Key", finish.toString());
        assertThat(early.type()).isEqualTo("/problems/not-yet");
        List.of("cut", "letter").forEach(step -> maker.post(at("finish", 0).replace("cut", step), ""));
        var late = maker.post(at("finish", 0).replace("cut", "stitch"), "", "Idempotency-Key", finish.toString());
        assertThat(late.body().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void nobodyTellsOfTheFutureOrOfLastMonth() {
        for (var ago : List.of(-1L, 7L * 86_400 + 1, Long.MAX_VALUE)) {
            assertThat(maker.post(at("start", ago), "").status()).as("%s", ago).isEqualTo(422);
        }
        assertThat(maker.post(at("start", 0), "", "Idempotency-Key", "twice").status())
                .isBetween(400, 422);
    }

    private JsonNode tell(String act, long secondsAgo, UUID name) {
        var answer = maker.post(at(act, secondsAgo), "", "Idempotency-Key", name.toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private String at(String act, long secondsAgo) {
        return "/orders/" + order.order() + "/lines/0/steps/cut/" + act + "?secondsAgo=" + secondsAgo;
    }

    private List<String> happenings() {
        return new Shopper(port)
                .get("/api/v1/track/" + order.token())
                .body()
                .path("happenings")
                .findValuesAsString("kind");
    }
}
