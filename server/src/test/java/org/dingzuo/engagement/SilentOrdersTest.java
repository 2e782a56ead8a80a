package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dingzuo.identity.Invitations;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.silence.Silence;
import org.dingzuo.ordering.silence.SilenceRule;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who paid and hears nothing is told something in two taps, and sees it. */
@RunningHouse
class SilentOrdersTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    @Test
    void aWordFromTheMakerEndsTheSilenceAndTheBuyersOwnDoesNot() {
        var atelier = Atelier.open(house);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        assertThat(quiet(atelier)).isEmpty();
        daysGoBy(atelier, 8);
        assertThat(quiet(atelier)).containsExactly(placed.order());

        var messages = atelier.bean(Messages.class);
        atelier.in(() -> messages.ask(placed.order(), UUID.randomUUID(), "做到哪了？"));
        assertThat(quiet(atelier)).containsExactly(placed.order());
        assertThat(atelier.in(() -> atelier.bean(News.class).of(atelier.order(placed.order()))))
                .contains("排队");
        atelier.in(() -> messages.tell(placed.order(), UUID.randomUUID(), "明天开工", null));
        assertThat(quiet(atelier)).isEmpty();
    }

    @Test
    void theStudioChoosesHowLongIsTooLongAndNobodyOverwritesUnseen() {
        var atelier = Atelier.open(house);
        var silence = atelier.bean(Silence.class);
        atelier.pay(atelier.placed().payment());
        daysGoBy(atelier, 4);
        assertThat(quiet(atelier)).isEmpty();
        assertThat(atelier.in(() -> silence.change(new SilenceRule(3, 0)))).isTrue();
        assertThat(quiet(atelier)).hasSize(1);
        assertThat(atelier.in(() -> silence.change(new SilenceRule(9, 0)))).isFalse();
    }

    @Test
    void overTheLineTheUpdateLandsOnTheBuyersPageAndStrangersReadNothing() {
        var shopper = new Shopper(port);
        var maker = Maker.ofDemo(port, "zhangchen");
        var order = WalletOrder.paid(shopper);
        var thread = "/api/v1/track/" + order.token() + "/messages";
        var said = maker.post("/orders/" + order.order() + "/messages", body("皮已经裁好了"));
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("notice").asString()).contains("/o/" + order.token());
        var seen = shopper.get(thread).body();
        assertThat(seen.path("unread").asInt()).isEqualTo(1);
        assertThat(seen.path("messages").findValuesAsString("words")).containsExactly("皮已经裁好了");
        assertThat(shopper.post(thread + "/read", "").body().path("unread").asInt())
                .isZero();
        assertThat(shopper.post(thread, body("好的，谢谢")).status()).isEqualTo(200);
        assertThat(maker.get("/threads").body().findValuesAsString("number")).isNotEmpty();

        List.of("{}", body(""), body("长".repeat(1_001)), body(Hostile.NUL), "{\"id\": \"x\", \"words\": \"y\"}")
                .forEach(bad -> {
                    Hostile.assertFaulty(shopper.post(thread, bad));
                    Hostile.assertFaulty(maker.post("/orders/" + order.order() + "/messages", bad));
                });
        Hostile.assertRefused(shopper.get("/api/v1/track/" + "x".repeat(43) + "/messages"));
        var stranger = Maker.ofNewStudio(port, invitations);
        Hostile.assertRefused(stranger.get("/orders/" + order.order() + "/messages"));
        Hostile.assertRefused(stranger.post("/orders/" + order.order() + "/messages", body("嗯")));
        assertThat(maker.helper()
                        .put("/silence-rule", "{\"days\": 3}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(403);
        Hostile.assertFaulty(maker.put("/silence-rule", "{\"days\": 61}", "If-Match", "\"0\""));
    }

    private static List<OrderId> quiet(Atelier atelier) {
        return atelier.in(() -> atelier.bean(Silence.class).now(10)).stream()
                .map(Silence.Quiet::order)
                .toList();
    }

    private static void daysGoBy(Atelier atelier, int days) {
        atelier.<Integer>rows(db -> db.sql("update ordering.happening set at = at - make_interval(days => :days)")
                .param("days", days)
                .update());
    }

    private static String body(String words) {
        return "{\"id\": \"%s\", \"words\": \"%s\"}".formatted(UUID.randomUUID(), words);
    }
}
