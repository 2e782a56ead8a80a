package org.dingzuo.ordering.lostlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class LostLinkTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Shopper shopper;
    Maker maker;
    WalletOrder.Placed order;
    String number;

    @BeforeEach
    void loseALink() {
        shopper = new Shopper(port);
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.placed(shopper);
        number = shopper.get("/api/v1/track/" + order.token())
                .body()
                .path("number")
                .asString();
    }

    @Test
    void theCodeOpensTheOrderOnceForExactlyOneOfMany() {
        var code = code();
        var answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(n -> open(number, code))
                .toList();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .hasSize(1)
                .first()
                .satisfies(
                        answer -> assertThat(answer.body().path("trackingToken").asString())
                                .isEqualTo(order.token()));
    }

    @Test
    void smallLettersAndMissingHyphensAreNoMistake() {
        assertThat(open(number, code().toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void fiveWrongGuessesSpendTheCode() {
        var code = code();
        IntStream.range(0, 5)
                .forEach(n -> assertThat(open(number, "WRONG-" + n).status()).isEqualTo(404));
        assertThat(open(number, code).status()).isEqualTo(404);
        assertThat(open(number, code()).status()).isEqualTo(200);
    }

    @Test
    void anEarlierCodeGivesWayToALaterOne() {
        var first = code();
        code();
        assertThat(open(number, first).status()).isEqualTo(404);
    }

    @Test
    void anotherStudioMakesNoCodeForThisOrder() {
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.post("/orders/" + order.order() + "/link-code", "").status())
                .isEqualTo(404);
        assertThat(maker.post("/orders/" + UUID.randomUUID() + "/link-code", "").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoNumberOrCodeIsRefused() {
        assertThat(open("-1", "x").status()).isEqualTo(422);
        assertThat(open("99999999999", "x").status()).isEqualTo(422);
        assertThat(open(number, "<script>".repeat(1_000)).status()).isEqualTo(422);
        assertThat(shopper.post("/api/v1/shops/zhangchen/lost-link", "[]").status())
                .isEqualTo(400);
    }

    private String code() {
        return maker.post("/orders/" + order.order() + "/link-code", "")
                .body()
                .path("code")
                .asString();
    }

    private Shopper.Answer open(String asked, String code) {
        return shopper.post(
                "/api/v1/shops/zhangchen/lost-link", "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(asked, code));
    }
}
