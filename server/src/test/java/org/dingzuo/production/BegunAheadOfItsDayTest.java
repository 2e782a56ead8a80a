package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A maker takes up today what the plan has for another day. */
@RunningHouse
class BegunAheadOfItsDayTest {
    @Autowired
    ApplicationContext house;

    @Test
    void whatIsInHandIsOnTheAgendaWheneverItWasPlanned() {
        var atelier = Atelier.open(house);
        var floor = house.getBean(Floor.class);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        var step = new StepKey(placed.order(), 0, "pinch");
        var beforeItsDay = Objects.requireNonNull(
                atelier.in(() -> floor.tasksOf(placed.order())).getFirst().from());
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
        assertThat(atelier.in(() -> floor.start(step, null))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay)))
                .singleElement()
                .satisfies(task -> assertThat(task.key()).isEqualTo(step));
        assertThat(atelier.in(() -> floor.finish(step, null, true))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
    }

    @Test
    void whatDriesByItselfIsInHandTooUntilItIsGivenUp() {
        var atelier = Atelier.open(house);
        var floor = house.getBean(Floor.class);
        var order = tileToDry(atelier);
        var step = new StepKey(order, 0, "dry");
        var beforeItsDay = Objects.requireNonNull(
                atelier.in(() -> floor.tasksOf(order)).getFirst().from());
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
        assertThat(atelier.in(() -> floor.start(step, null))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay)))
                .singleElement()
                .satisfies(task -> assertThat(task.key()).isEqualTo(step));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(order));
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
    }

    /** A paid tile that has only to dry for ten hours. */
    private static OrderId tileToDry(Atelier atelier) {
        var drying = new RoutingStep(
                "dry",
                Words.of("晾干", "Drying"),
                RoutingStep.Kind.UNATTENDED,
                600,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                false,
                List.of(),
                null);
        var tile = new Blueprint(
                Words.of("砖", "Tile"),
                Words.NONE,
                Money.of(9_000),
                List.of(),
                List.of(),
                List.of(drying),
                List.of(),
                List.of(),
                false);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("tile", tile));
        });
        var wish = new Wish(List.of(new Wish.Line("tile", Map.of(), 1)), false, null, null);
        var placed = (PlacementOutcome.Placed)
                atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        atelier.pay(placed.payment());
        return placed.order();
    }
}
