package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.promise.Promises;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class OneOrderThroughTheWorkshopTest {
    @LocalServerPort
    int port;

    @Autowired
    Floor floor;

    @Autowired
    Promises promises;

    @Autowired
    Directory directory;

    Shopper shopper;
    StudioId studio;

    @BeforeEach
    void openTheWorkshop() {
        shopper = new Shopper(port);
        studio = directory.studioOfShop("zhangchen").orElseThrow();
    }

    @Test
    void aStepWaitsForTheOneBeforeIt() {
        var order = WalletOrder.paid(shopper);
        assertThat(start(order, "stitch")).isEqualTo(new FloorOutcome.NotYet(List.of("cut", "letter")));
    }

    @Test
    void anUnpaidOrderIsNotBegun() {
        var order = WalletOrder.placed(shopper);
        assertThat(start(order, "cut")).isInstanceOf(FloorOutcome.OrderNotInMaking.class);
    }

    @Test
    void onePairOfHandsDoesOneThingAtATime() {
        var first = WalletOrder.paid(shopper);
        var second = WalletOrder.paid(shopper);
        start(first, "cut");
        start(second, "cut");
        assertThat(stateOf(first, "cut")).isEqualTo(Work.State.PAUSED);
        assertThat(stateOf(second, "cut")).isEqualTo(Work.State.RUNNING);
    }

    @Test
    void theBuyerSeesEachFinishedStepAndTheLastOneMakesTheOrderReady() {
        var order = WalletOrder.paid(shopper);
        finish(order, "cut");
        var halfway = shopper.get("/api/v1/track/" + order.token()).body();
        assertThat(halfway.path("state").asString()).isEqualTo("MAKING");
        var cut = halfway.path("promise").path("line").get(1);
        assertThat(cut.path("state").asString()).isEqualTo("DONE");
        // Whatever day was planned for it: it was done on the day on which it was noted.
        var noted = halfway.path("happenings")
                .valueStream()
                .filter(happening -> happening.path("kind").asString().equals("step-done"))
                .map(happening -> happening.path("at").asString().substring(0, 10))
                .toList();
        assertThat(noted).containsExactly(cut.path("to").asString());
        for (var step : List.of("letter", "stitch", "edge", "dry", "finish")) {
            finish(order, step);
        }
        assertThat(shopper.get("/api/v1/track/" + order.token())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("READY");
        assertThat(StudioScope.call(studio, () -> promises.placedFor(List.of(order.order()))))
                .isEmpty();
    }

    private FloorOutcome start(WalletOrder.Placed order, String step) {
        return StudioScope.call(studio, () -> floor.start(key(order, step), null));
    }

    private void finish(WalletOrder.Placed order, String step) {
        assertThat(StudioScope.call(studio, () -> floor.finish(key(order, step), null, true)))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    private Work.State stateOf(WalletOrder.Placed order, String step) {
        return StudioScope.call(studio, () -> floor.tasksOf(new OrderId(order.order()))).stream()
                .filter(task -> task.key().step().equals(step))
                .map(task -> java.util.Objects.requireNonNull(task.work()).state())
                .findFirst()
                .orElseThrow();
    }

    private static StepKey key(WalletOrder.Placed order, String step) {
        return new StepKey(new OrderId(order.order()), 0, step);
    }
}
