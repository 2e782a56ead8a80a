package org.dingzuo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class WhoDidWhatToAnOrderTest {
    @LocalServerPort
    int port;

    @Test
    void whatTheMakerDoesToAnOrderIsOnRecordWithTheirName() {
        var maker = Maker.ofDemo(port, "zhangchen");
        var order = WalletOrder.paid(new Shopper(port)).order().toString();
        var cut = "/orders/" + order + "/lines/0/steps/cut";
        assertThat(maker.post(cut + "/start", "{}").status()).isEqualTo(200);
        assertThat(maker.post(cut + "/finish", "{}").status()).isEqualTo(200);
        assertThat(maker.post("/orders/" + order + "/cancellation", "{}").status())
                .isEqualTo(200);
        assertThat(recorded(maker, order)).containsExactly("order.cancelled-by-maker", "order.step-done");
    }

    @Test
    void whatTheBuyerDoesIsNot() {
        var shopper = new Shopper(port);
        var order = WalletOrder.paid(shopper);
        shopper.post("/api/v1/track/" + order.token() + "/cancellation", "{}");
        assertThat(recorded(Maker.ofDemo(port, "zhangchen"), order.order().toString()))
                .isEmpty();
    }

    /** What stands there about the order, each by somebody; the newest first. */
    private static List<String> recorded(Maker maker, String order) {
        return StreamSupport.stream(maker.get("/audit").body().path("entries").spliterator(), false)
                .filter(entry -> entry.path("about").path("id").asString().equals(order))
                .filter(entry -> entry.path("by").isString() || entry.path("by").isObject())
                .map(entry -> entry.path("action").asString())
                .toList();
    }
}
