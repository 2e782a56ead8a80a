package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.purchase.Buying;
import org.dingzuo.materials.purchase.PurchaseOutcome;
import org.dingzuo.materials.purchase.Purchases;
import org.dingzuo.materials.purchase.ShoppingList;
import org.dingzuo.materials.purchase.Split;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One cup takes 400 g of clay, now bought for orders, at a yuan per hundred; the kiln's neighbour brings it within a day. */
@RunningHouse
class WhatToBuyTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    LocalDate today;
    UUID neighbour;

    @BeforeEach
    void buyClayForOrders() {
        atelier = Atelier.open(house);
        today = LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
        atelier.run(() -> {
            var clay = new NewItem(
                    "clay",
                    Words.of("陶土", "Clay"),
                    Words.of("克", "g"),
                    1,
                    new ItemCost(Money.of(100), 100),
                    Keeping.byOrder(null));
            assertThat(atelier.bean(Shelves.class).change(clay, 0)).isTrue();
            atelier.bean(Shelves.class).count("clay", 0, "用完了");
        });
        var terms = new Supplied("clay", 1, 1, 1, List.of(new Break(1, Money.of(1))));
        neighbour = atelier.in(() -> atelier.bean(Suppliers.class).add("隔壁", "", List.of(terms), Freight.NONE));
    }

    @Test
    void aPaidOrdersClayIsBoughtWhenThePlanNeedsItAndThenTheMakingMayBegin() {
        var placed = atelier.placed();
        assertThat(list().needs()).isEmpty();
        atelier.pay(placed.payment());
        var order = placed.order();

        var requirement =
                atelier.in(() -> atelier.bean(Requirements.class).all()).getFirst();
        var promise = atelier.order(order).promise();
        assertThat(requirement.number()).isEqualTo(atelier.order(order).number());
        assertThat(requirement.demand().paid().isPositive()).isTrue();
        assertThat(requirement.demand().neededOn()).isBetween(today.plusDays(1), promise.shipBy());

        var need = list().needs().getFirst();
        assertThat(need.quantity()).isEqualTo(400);
        assertThat(need.orderBy())
                .isEqualTo(
                        requirement.demand().neededOn().minusDays(Wait.stated(1).sure()));
        assertThat(need.shares().getFirst().covered()).isTrue();
        assertThat(list().alarms()).containsExactly(new ShoppingList.Alarm(order.value(), "clay", neighbour));

        assertThat(start(order)).isInstanceOf(FloorOutcome.MaterialShort.class);
        var lines = List.of(new Split.Line("clay", 400, Money.of(1)));
        var purchase = UUID.randomUUID();
        atelier.in(() -> atelier.bean(Purchases.class).order(purchase, neighbour, lines, Money.ZERO));
        assertThat(list().needs()).isEmpty();
        assertThat(atelier.in(() ->
                        atelier.bean(Purchases.class).receive(purchase, "clay", 400, null, "", Arrival.UNKNOWN, true)))
                .isInstanceOf(PurchaseOutcome.Done.class);
        assertThat(start(order)).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> atelier.bean(Requirements.class).all())).isEmpty();
    }

    @Test
    void materialIsNeededSoSoonThatWhatLifeMayCostIsStillInHand() {
        atelier.pay(atelier.placed().payment());
        var reserve = 20;
        promise("ship_by = ship_by + 30, safety_days = 0, reserve_minutes = null");
        var withNothingLeft = neededOn();
        promise("reserve_minutes = " + reserve * 24 * 60);
        assertThat(neededOn()).isEqualTo(withNothingLeft.minusDays(reserve));
        promise("reserve_minutes = null, safety_days = " + reserve);
        assertThat(neededOn()).isEqualTo(withNothingLeft.minusDays(reserve));
    }

    private void promise(String change) {
        atelier.<Integer>rows(
                db -> db.sql("update promise.promised set " + change).update());
    }

    private LocalDate neededOn() {
        return atelier.in(() -> atelier.bean(Requirements.class).all())
                .getFirst()
                .demand()
                .neededOn();
    }

    @Test
    void oneBagGoesToOneOrderThoughTwoBeginAtOnce() {
        var orders = Collections.nCopies(2, 0).stream()
                .map(each -> {
                    var placed = atelier.placed();
                    atelier.pay(placed.payment());
                    return placed.order();
                })
                .toList();
        atelier.in(() -> atelier.bean(Materials.class).receive("clay", 500));
        var outcomes = Atelier.race(orders.stream()
                .<Callable<FloorOutcome>>map(order -> () -> start(order))
                .toList());
        assertThat(outcomes).filteredOn(FloorOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(FloorOutcome.MaterialShort.class::isInstance)
                .hasSize(1);
    }

    private ShoppingList list() {
        return atelier.in(() -> atelier.bean(Buying.class)
                .list(atelier.bean(Requirements.class).all().stream()
                        .map(Requirements.Requirement::demand)
                        .toList()));
    }

    private FloorOutcome start(OrderId order) {
        return atelier.in(() -> atelier.bean(Floor.class).start(new StepKey(order, 0, "pinch"), null));
    }
}
