package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Shortage;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One cup takes 400 g of clay; a million lies on the shelf. */
@RunningHouse
class MakingTakesMaterialTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Floor floor;
    Shelves shelves;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        floor = atelier.bean(Floor.class);
        shelves = atelier.bean(Shelves.class);
    }

    @Test
    void whoeverBeginsTheFirstStepTakesTheClayOnceHoweverOftenTheyPress() {
        var order = paid();
        assertThat(clay().committed()).isEqualTo(400);
        var outcomes = Atelier.race(Collections.nCopies(8, () -> start(order)));
        assertThat(outcomes).filteredOn(FloorOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(FloorOutcome.WrongMoment.class::isInstance)
                .hasSize(7);
        finish(order);
        assertThat(clay().onHand()).isEqualTo(999_600);
        assertThat(clay().committed()).isZero();
        var used =
                moves().stream().filter(move -> move.kind() == Move.Kind.USED).toList();
        assertThat(used).hasSize(1);
        assertThat(used.getFirst().order()).isEqualTo(order.value());
        assertThat(used.getFirst().reason()).isEqualTo("开工用料");
    }

    @Test
    void aStepThatIsFinishedWithoutEverBeingBegunTakesItAsWell() {
        var order = paid();
        assertThat(finish(order)).isInstanceOf(FloorOutcome.Done.class);
        assertThat(clay().onHand()).isEqualTo(999_600);
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.READY);
    }

    @Test
    void whatTheBookLacksStopsTheFirstStepUntilItIsCounted() {
        var order = paid();
        count(100);
        var lacking = new FloorOutcome.MaterialShort(
                List.of(new Shortage("clay", Words.of("陶土", "Clay"), Words.of("克", "g"), 100, 400)));
        assertThat(start(order)).isEqualTo(lacking);
        assertThat(finish(order)).isEqualTo(lacking);
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(clay().onHand()).isEqualTo(100);
        assertThat(clay().committed()).isEqualTo(400);

        count(400);
        assertThat(start(order)).isInstanceOf(FloorOutcome.Done.class);
        assertThat(clay().onHand()).isZero();
    }

    @Test
    void twoOrdersDoNotTakeTheSameClay() {
        var first = paid();
        var second = paid();
        count(400);
        var outcomes = Atelier.race(List.of(() -> start(first), () -> start(second)));
        assertThat(outcomes)
                .filteredOn(FloorOutcome.MaterialShort.class::isInstance)
                .hasSize(1);
        assertThat(clay().onHand()).isZero();
        assertThat(clay().committed()).isEqualTo(400);
    }

    @Test
    void anOrderGivenUpReturnsWhatWasOnlyReserved() {
        var waiting = paid();
        var begun = paid();
        start(begun);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(waiting));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(begun));
        assertThat(clay().committed()).isZero();
        assertThat(clay().onHand()).isEqualTo(999_600);
    }

    private OrderId paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed.order();
    }

    private FloorOutcome start(OrderId order) {
        return atelier.in(() -> floor.start(new StepKey(order, 0, "pinch"), null));
    }

    private FloorOutcome finish(OrderId order) {
        return atelier.in(() -> floor.finish(new StepKey(order, 0, "pinch"), null, true));
    }

    private void count(long found) {
        atelier.in(() -> shelves.count("clay", found, "盘点"));
    }

    private Item clay() {
        return atelier.in(() -> shelves.find("clay")).orElseThrow();
    }

    private List<Move> moves() {
        return atelier.in(() -> shelves.moves("clay", null, 50));
    }
}
