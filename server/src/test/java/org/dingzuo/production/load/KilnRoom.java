package org.dingzuo.production.load;

import static org.dingzuo.production.load.KilnRoom.firing;
import static org.dingzuo.production.load.KilnRoom.load;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Hire;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A pottery of a test's own with a kiln that holds four bowls and costs ten yuan and a fen each time. */
final class KilnRoom {
    static final Money PER_LOAD = Money.of(1_001);
    static final int FIRING = 600;
    static final Unloading ALL_SOUND = new Unloading(null, List.of(), null, true, null);

    final Atelier atelier;
    final MachineId kiln;

    private KilnRoom(Atelier atelier, MachineId kiln) {
        this.atelier = atelier;
        this.kiln = kiln;
    }

    static KilnRoom open(ApplicationContext house) {
        var atelier = Atelier.open(house);
        var kiln = atelier.in(() -> {
            var installed = atelier.bean(Studios.class)
                    .install(
                            Words.of("电窑", "Kiln"),
                            "kiln",
                            4,
                            Words.of("件", "pieces"),
                            Set.of("glaze"),
                            new Hire(Set.of(), PER_LOAD, Money.ZERO));
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", bowl()));
            return installed;
        });
        return new KilnRoom(atelier, kiln);
    }

    private static Blueprint bowl() {
        return new Blueprint(
                Words.of("碗", "Bowl"),
                Words.of("拉坯", "Thrown"),
                Money.of(30_000),
                List.of(),
                List.of(),
                List.of(
                        step("throw", RoutingStep.Kind.ATTENDED, 40, null, 0, List.of()),
                        step("fire", RoutingStep.Kind.BATCH, FIRING, "glaze", 1, List.of("throw"))
                                .with(new RoutingStep.Tending(null, 30, 20, false)),
                        step("check", RoutingStep.Kind.ATTENDED, 10, null, 0, List.of("fire"))),
                List.of(new BillLine("clay", 400, null)),
                List.of(),
                false);
    }

    private static RoutingStep step(
            String key, RoutingStep.Kind kind, int minutes, @Nullable String family, int size, List<String> after) {
        return new RoutingStep(
                key,
                Words.of(key, key),
                kind,
                minutes,
                Map.of(),
                null,
                kind == RoutingStep.Kind.BATCH ? "kiln" : null,
                family,
                size,
                null,
                true,
                after,
                null);
    }

    PlacementOutcome.Placed ordered(int bowls) {
        var wish = new Wish(List.of(new Wish.Line("bowl", Map.of(), bowls)), false, null, null);
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            atelier.pay(placed.payment());
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    /** Ordered, paid and thrown: it stands before the kiln. */
    PlacementOutcome.Placed thrown(int bowls) {
        var placed = ordered(bowls);
        finish(placed.order(), "throw");
        return placed;
    }

    void finish(OrderId order, String step) {
        var outcome = atelier.in(() -> atelier.bean(Floor.class).finish(new StepKey(order, 0, step), null, true));
        if (!(outcome instanceof FloorOutcome.Done)) {
            throw new AssertionError(step + ": " + outcome);
        }
    }

    /** Nobody works before this day. */
    void closedUntil(LocalDate day) {
        atelier.run(() -> {
            var studios = atelier.bean(Studios.class);
            var today = LocalDate.ofInstant(atelier.bean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
            for (var person : studios.workforce().people()) {
                today.datesUntil(day).forEach(off -> studios.takeDayOff(person.id(), off, "away"));
            }
        });
    }

    void giveUp(PlacementOutcome.Placed placed) {
        atelier.run(() -> atelier.bean(OrderChanges.class).cancelByMaker(placed.order()));
    }

    Task task(OrderId order, String step) {
        return atelier.in(() -> atelier.bean(Floor.class).tasksOf(order)).stream()
                .filter(task -> task.key().step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    static StepKey firing(PlacementOutcome.Placed placed) {
        return new StepKey(placed.order(), 0, "fire");
    }

    Loads loads() {
        return atelier.bean(Loads.class);
    }

    Filling filling() {
        return atelier.bean(Filling.class);
    }

    Firing firing() {
        return atelier.bean(Firing.class);
    }

    Load opened() {
        return load(atelier.in(() -> filling().open(kiln, "glaze")));
    }

    LoadOutcome put(Load load, PlacementOutcome.Placed placed) {
        return atelier.in(() -> filling().put(load.id(), firing(placed)));
    }

    LoadOutcome fire(Load load) {
        return atelier.in(() -> firing().fire(load.id(), new Beginning(null, true, null)));
    }

    LoadOutcome unload(Load load, Unloading how) {
        return atelier.in(() -> atelier.bean(Emptying.class).unload(load.id(), how));
    }

    /** With all of this in it, in the fire. */
    Load fired(PlacementOutcome.Placed... bowls) {
        var load = opened();
        for (var each : bowls) {
            load(put(load, each));
        }
        return load(fire(load));
    }

    static Load load(LoadOutcome outcome) {
        if (outcome instanceof LoadOutcome.Done(var load)) {
            return load;
        }
        throw new AssertionError("refused: " + outcome);
    }

    /** The same at once by so many. */
    static <T> List<T> race(int racers, Callable<T> act) {
        return Atelier.race(IntStream.range(0, racers).mapToObj(n -> act).toList());
    }
}
