package org.dingzuo.production.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.production.load.KilnRoom.ALL_SOUND;
import static org.dingzuo.production.load.KilnRoom.firing;
import static org.dingzuo.production.load.KilnRoom.load;
import static org.dingzuo.production.load.KilnRoom.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Work;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A load from its opening to its last sound piece. */
@RunningHouse
class LoadsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    KilnRoom room;

    @BeforeEach
    void open() {
        room = KilnRoom.open(house);
    }

    @Test
    void whatComesOutOfALoadIsDoneForEveryOrderInItAndEachKeepsItsTrace() {
        var one = room.thrown(1);
        var other = room.thrown(2);
        var fired = room.fired(one, other);
        assertThat(state(one)).isEqualTo(Work.State.RUNNING);
        load(room.unload(fired, ALL_SOUND));

        for (var placed : List.of(one, other)) {
            assertThat(state(placed)).isEqualTo(Work.State.DONE);
            assertThat(room.task(placed.order(), "check").isReady()).isTrue();
            var trace = room.atelier.in(() -> room.loads().of(placed.order())).loads();
            assertThat(trace).singleElement().satisfies(load -> {
                assertThat(load.machine()).isEqualTo(room.kiln);
                assertThat(load.programme()).isEqualTo("glaze");
                assertThat(load.only(placed.order()).pieces())
                        .singleElement()
                        .satisfies(piece -> assertThat(piece.fate()).isEqualTo(Load.Fate.SOUND));
            });
        }
        var seen = new Shopper(port).get("/api/v1/track/" + one.token()).body().toString();
        assertThat(seen)
                .contains("\"DONE\"")
                .doesNotContain(room.atelier.order(other.order()).number())
                .doesNotContain(fired.id().value().toString());
    }

    @Test
    void theLastStepInALoadMakesItsOrderReady() {
        var placed = room.thrown(1);
        load(room.unload(room.fired(placed), ALL_SOUND));
        room.finish(placed.order(), "check");
        assertThat(room.atelier.order(placed.order()).state()).isEqualTo(OrderState.READY);
    }

    @Test
    void ofTwoPhonesOneFiresAndOneUnloads() {
        var placed = room.thrown(1);
        var load = room.opened();
        load(room.put(load, placed));
        assertThat(race(8, () -> room.fire(load)))
                .filteredOn(LoadOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(race(8, () -> room.unload(load, ALL_SOUND)))
                .filteredOn(LoadOutcome.Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aMachineHasOneLoadInIt() {
        var first = room.fired(room.thrown(1));
        var next = room.opened();
        load(room.put(next, room.thrown(1)));
        assertThat(room.fire(next)).isEqualTo(new LoadOutcome.MachineBusy(first));
    }

    @Test
    void aPieceLiesInOneLoadOnly() {
        var placed = room.thrown(1);
        room.fired(placed);
        assertThat(room.put(room.opened(), placed)).isInstanceOf(LoadOutcome.NotReady.class);
    }

    @Test
    void howeverPiecesComeAndGoALoadNeverHoldsMoreThanItsMachine() {
        var random = new Random(7);
        var bowls = IntStream.range(0, 7)
                .mapToObj(n -> room.thrown(1 + random.nextInt(2)))
                .toList();
        var load = room.opened();
        var acts = new ArrayList<Callable<LoadOutcome>>();
        for (int act = 0; act < 60; act++) {
            var placed = bowls.get(random.nextInt(bowls.size()));
            acts.add(
                    random.nextInt(3) > 0
                            ? () -> room.put(load, placed)
                            : () -> room.atelier.in(() -> room.filling().takeOut(load.id(), firing(placed))));
        }
        var outcomes = Atelier.race(acts);
        assertThat(outcomes)
                .filteredOn(LoadOutcome.Done.class::isInstance)
                .isNotEmpty()
                .allSatisfy(outcome -> {
                    var then = load(outcome);
                    assertThat(then.used()).isBetween(0, 4);
                    assertThat(then.pieces().stream().mapToInt(Load.Piece::room).sum())
                            .isEqualTo(then.used());
                });
        bowls.forEach(placed -> room.put(load, placed));
        assertThat(room.put(load, room.thrown(4))).isInstanceOf(LoadOutcome.Full.class);
    }

    @Test
    void aLoadThatIsNotFullSaysWhatElseCouldGoIn() {
        var load = room.opened();
        load(room.put(load, room.thrown(1)));
        var waits = room.thrown(1);
        var outcome = room.atelier.in(() -> room.firing().fire(load.id(), new Beginning(null, false, null)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.NotFull.class,
                        notFull -> assertThat(notFull.joining())
                                .extracting(task -> task.key())
                                .containsExactly(firing(waits)));
        assertThat(state(waits)).isNull();
    }

    @Test
    void whatThePlanPutsTogetherLiesInALoadOnce() {
        room.thrown(1);
        room.thrown(1);
        var planned = room.atelier.in(() -> room.loads().standing()).planned();
        assertThat(planned)
                .singleElement()
                .satisfies(each -> assertThat(each.handsSaved()).isEqualTo(50));
        var opened = room.opened();
        for (var task : planned.getFirst().tasks()) {
            load(room.atelier.in(() -> room.filling().put(opened.id(), task.key())));
        }
        assertThat(room.atelier.in(() -> room.loads().standing()).planned()).isEmpty();
    }

    @Test
    void onePieceThatMayNotGoInTheFireHoldsTheWholeLoad() {
        var one = room.thrown(1);
        var givenUp = room.thrown(1);
        var load = room.opened();
        load(room.put(load, one));
        load(room.put(load, givenUp));
        room.giveUp(givenUp);
        assertThat(room.fire(load))
                .isInstanceOfSatisfying(
                        LoadOutcome.Held.class,
                        held -> assertThat(held.refusals())
                                .singleElement()
                                .satisfies(refusal ->
                                        assertThat(refusal.why()).isInstanceOf(FloorOutcome.OrderNotInMaking.class)));
        assertThat(state(one)).isNull();
        load(room.atelier.in(() -> room.filling().takeOut(load.id(), firing(givenUp))));
        load(room.fire(load));
    }

    @Test
    void whatWasGivenUpInTheFireIsTheStudios() {
        var placed = room.thrown(1);
        var fired = room.fired(placed, room.thrown(1));
        room.giveUp(placed);
        assertThat(load(room.unload(fired, ALL_SOUND)).only(placed.order()).pieces())
                .extracting(Load.Piece::fate)
                .containsExactly(Load.Fate.LEFT);
    }

    @Test
    void whatAFiringCostsIsBorneByRoomToTheLastFen() {
        var one = room.thrown(1);
        var two = room.thrown(2);
        assertThat(room.fired(one, two).cost()).isEqualTo(KilnRoom.PER_LOAD);
        assertThat(share(one)).isEqualTo(Money.of(334));
        assertThat(share(one).plus(share(two))).isEqualTo(KilnRoom.PER_LOAD);
    }

    private Money share(Placed placed) {
        return Money.sum(room.atelier.in(() -> house.getBean(Costs.class).of(placed.order())).stream()
                .filter(cost -> cost.kind() == Cost.Kind.MACHINE)
                .map(Cost::amount)
                .toList());
    }

    private Work.@Nullable State state(Placed placed) {
        var work = room.task(placed.order(), "fire").work();
        return work == null ? null : work.state();
    }
}
