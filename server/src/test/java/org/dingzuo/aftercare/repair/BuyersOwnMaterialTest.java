package org.dingzuo.aftercare.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.CustomerWait.Awaited;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.newday.CustomerWaits;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The buyer sends a belt buckle of their own, and the work waits for it (Civil Code 775). */
@RunningHouse
class BuyersOwnMaterialTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    OrderId order;

    @BeforeEach
    void waitForTheBuckle() {
        atelier = Atelier.open(house);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        order = placed.order();
        await();
    }

    @Test
    void wordsDoNotBringIt() {
        ChangeOutcome answered = atelier.in(() -> waits().answer(order, "昨天寄了"));
        assertThat(answered).isEqualTo(new ChangeOutcome.NotNow(OrderState.CONFIRMED));
        assertThat(atelier.order(order).waitsForBuyer()).isTrue();
    }

    @Test
    void itIsReceivedOnceAsItCame() {
        var outcomes = Atelier.race(List.<Callable<ChangeOutcome>>of(() -> come("扣有划痕"), () -> come("扣有划痕")));
        assertThat(outcomes).filteredOn(ChangeOutcome.Done.class::isInstance).hasSize(1);
        assertThat(atelier.order(order).waitsForBuyer()).isFalse();
        assertThat(latest()).isEqualTo("扣有划痕");
    }

    @Test
    void whatIsNoGoodIsSentAgainAndBothStayOnRecord() {
        come("针断了，不能用");
        await();
        assertThat(come("新的，完好")).isEqualTo(new ChangeOutcome.Done());
        assertThat(latest()).isEqualTo("新的，完好");
        assertThat(atelier.in(() -> arrivals().of(List.of(order.value()))).get(order.value()))
                .hasSize(2);
    }

    @Test
    void agreedOtherwiseTheWorkGoesOnWithoutIt() {
        ChangeOutcome without = atelier.in(() -> waits().goOn(order));
        assertThat(without).isEqualTo(new ChangeOutcome.Done());
        assertThat(come("来晚了")).isInstanceOf(ChangeOutcome.NotNow.class);
    }

    private void await() {
        ChangeOutcome asked = atelier.in(() -> waits().ask(order, Awaited.MATERIAL, "你自己的铜扣"));
        assertThat(asked).isEqualTo(new ChangeOutcome.Done());
    }

    private ChangeOutcome come(String condition) {
        return atelier.in(() -> arrivals().received(order, condition, null));
    }

    private String latest() {
        return Objects.requireNonNull(
                atelier.in(() -> arrivals().find(order)).orElseThrow().condition());
    }

    private CustomerWaits waits() {
        return atelier.bean(CustomerWaits.class);
    }

    private Arrivals arrivals() {
        return atelier.bean(Arrivals.class);
    }
}
