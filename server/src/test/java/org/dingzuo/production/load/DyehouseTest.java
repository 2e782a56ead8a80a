package org.dingzuo.production.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.production.load.KilnRoom.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Loads that are no firings: a dye bath, a plate on the press. */
@RunningHouse
class DyehouseTest {
    private static final Unloading ALL_SOUND = new Unloading(null, List.of(), null, true, null);
    private static final Beginning AS_IT_IS = new Beginning(null, true, null);

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    MachineId pot;
    MachineId press;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        pot = install("染缸", "Dye pot", "dye-pot");
        press = install("压机", "Press", "press");
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("scarf", made("围巾", "dye", "dye-pot", "indigo")));
            designs.publish(designs.draft("card", made("卡", "print", "press", "peony")));
            designs.publish(designs.draft("tag", made("签", "print", "press", "crane")));
        });
    }

    private MachineId install(String chinese, String english, String kind) {
        return atelier.in(() -> atelier.bean(Studios.class)
                .install(Words.of(chinese, english), kind, 9, Words.of("件", "pieces"), Set.of()));
    }

    @Test
    void allPiecesOfAnOrderGoIntoOneBath() {
        var order = ordered("scarf", "scarf");
        var bath = opened(pot, "indigo");
        put(bath, order, 0);
        assertThat(fire(bath, new Beginning(null, false, null)))
                .isInstanceOfSatisfying(
                        LoadOutcome.OrderSplit.class,
                        split -> assertThat(split.outside())
                                .extracting(task -> task.key())
                                .containsExactly(new StepKey(order, 1, "dye")));
        put(bath, order, 1);
        load(fire(bath, new Beginning(null, false, null)));
    }

    @Test
    void theRestOfAnOrderThatIsInTheBathIsOfferedBeforeOthers() {
        var before = ordered("scarf");
        var order = ordered("scarf", "scarf");
        var bath = opened(pot, "indigo");
        put(bath, order, 1);
        assertThat(atelier.in(() -> loads().going().joining(bath(bath))))
                .extracting(task -> task.key())
                .containsExactly(new StepKey(order, 0, "dye"), new StepKey(before, 0, "dye"));
    }

    @Test
    void everythingOutOfABathKnowsTheLotOfItsDye() {
        var order = ordered("scarf");
        var bath = opened(pot, "indigo");
        put(bath, order, 0);
        var lot = lotFor(atelier, bath);
        load(fire(bath, new Beginning(null, true, lot.id())));
        load(atelier.in(() -> atelier.bean(Emptying.class).unload(bath, ALL_SOUND)));
        assertThat(atelier.in(() -> loads().of(order)).loads())
                .extracting(Load::lot)
                .containsExactly(lot.id());
        assertThat(atelier.in(() -> loads().lotsOf(order))).containsExactly(lot.id());
    }

    @Test
    void aBathIsOfALotThatIsHereAndNothingElseIsOfOne() {
        var bath = opened(pot, "indigo");
        put(bath, ordered("scarf"), 0);
        var lot = lotFor(atelier, bath).id();
        assertThat(fire(bath, new Beginning(null, true, UUID.randomUUID()))).isEqualTo(new LoadOutcome.NoSuchLot());
        var sheet = opened(press, "peony");
        put(sheet, ordered("card"), 0);
        assertThat(fire(sheet, new Beginning(null, true, lot))).isEqualTo(new LoadOutcome.NoSuchLot());
        var ours = atelier;
        open();
        var theirs = opened(pot, "indigo");
        put(theirs, ordered("scarf"), 0);
        assertThat(fire(theirs, new Beginning(null, true, lot))).isEqualTo(new LoadOutcome.NoSuchLot());
        atelier = ours;
        load(fire(bath, new Beginning(null, true, lot)));
    }

    @Test
    void aPlateIsMountedOnceUntilAnotherIs() {
        assertThat(isMounted("peony")).isFalse();
        pressed("card", "peony");
        assertThat(isMounted("peony")).isTrue();
        assertThat(isMounted("crane")).isFalse();
        pressed("tag", "crane");
        assertThat(isMounted("peony")).isFalse();
    }

    private void pressed(String design, String plate) {
        var run = opened(press, plate);
        put(run, ordered(design), 0);
        load(fire(run, AS_IT_IS));
        load(atelier.in(() -> atelier.bean(Emptying.class).unload(run, ALL_SOUND)));
    }

    private boolean isMounted(String plate) {
        return atelier.in(() -> loads().standing()).isMounted(press, plate);
    }

    private Load bath(LoadId id) {
        return loads().going().loads().stream()
                .filter(load -> load.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Lot lotFor(Atelier atelier, LoadId load) {
        return atelier.in(() -> atelier.bean(DyeLots.class).couldBe(load))
                .orElseThrow()
                .getFirst();
    }

    private LoadId opened(MachineId machine, String programme) {
        return load(atelier.in(() -> atelier.bean(Filling.class).open(machine, programme)))
                .id();
    }

    private void put(LoadId load, OrderId order, int line) {
        var step = stepOf(order, line);
        load(atelier.in(() -> atelier.bean(Filling.class).put(load, new StepKey(order, line, step))));
    }

    private String stepOf(OrderId order, int line) {
        return atelier.in(() -> atelier.bean(Floor.class).tasksOf(order)).stream()
                .filter(task -> task.key().line() == line)
                .findFirst()
                .orElseThrow()
                .key()
                .step();
    }

    private LoadOutcome fire(LoadId load, Beginning how) {
        return atelier.in(() -> atelier.bean(Firing.class).fire(load, how));
    }

    private Loads loads() {
        return atelier.bean(Loads.class);
    }

    private OrderId ordered(String... designs) {
        var lines = new ArrayList<Wish.Line>();
        for (var design : designs) {
            lines.add(new Wish.Line(design, Map.of(), 1));
        }
        var wish = new Wish(lines, false, null, null);
        if (atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER))
                instanceof PlacementOutcome.Placed placed) {
            atelier.pay(placed.payment());
            return placed.order();
        }
        throw new AssertionError("not placed");
    }

    private static Blueprint made(String name, String step, String machine, String family) {
        return new Blueprint(
                Words.of(name, name),
                Words.of("手作", "By hand"),
                Money.of(9_000),
                List.of(),
                List.of(),
                List.of(
                        new RoutingStep(
                                step,
                                Words.of(step, step),
                                RoutingStep.Kind.BATCH,
                                60,
                                Map.of(),
                                null,
                                machine,
                                family,
                                1,
                                null,
                                true,
                                List.of(),
                                null),
                        new RoutingStep(
                                "finish",
                                Words.of("收", "Finish"),
                                RoutingStep.Kind.ATTENDED,
                                10,
                                Map.of(),
                                null,
                                null,
                                null,
                                0,
                                null,
                                true,
                                List.of(step),
                                null)),
                List.of(),
                List.of(),
                false);
    }
}
