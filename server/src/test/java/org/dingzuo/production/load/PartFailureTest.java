package org.dingzuo.production.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.production.load.KilnRoom.firing;
import static org.dingzuo.production.load.KilnRoom.load;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Remake;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Work;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Redone;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A load of which something did not come out as it should. */
@RunningHouse
class PartFailureTest {
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
    void whatFailedIsPlannedOnceMoreAndTheOthersGoOn() {
        var sound = room.thrown(1);
        var cracked = room.thrown(2);
        var promised = room.atelier.order(cracked.order()).promise().shipBy();
        var fired = room.fired(sound, cracked);
        load(room.unload(fired, failed(cracked, 1, null)));

        assertThat(room.task(sound.order(), "check").isReady()).isTrue();
        assertThat(room.task(cracked.order(), "throw")).satisfies(task -> {
            assertThat(task.isReady()).isTrue();
            assertThat(task.quantity()).isEqualTo(1);
            assertThat(task.plannedMinutes()).isEqualTo(40);
            assertThat(task.from()).isNotNull();
        });
        assertThat(room.task(cracked.order(), "fire").waitsFor()).containsExactly("throw");
        assertThat(room.task(cracked.order(), "check").quantity()).isEqualTo(2);
        assertThat(room.atelier.order(cracked.order()).promise().shipBy()).isEqualTo(promised);
        assertThat(steps(cracked)).doesNotContain("DONE");

        makeAgain(cracked);
        assertThat(room.atelier.order(cracked.order()).state()).isEqualTo(OrderState.READY);
        assertThat(room.atelier.in(() -> room.loads().of(cracked.order())).loads())
                .flatExtracting(each -> each.only(cracked.order()).pieces())
                .extracting(Load.Piece::fate, Load.Piece::pieces, Load.Piece::failed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Load.Fate.SOUND, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(Load.Fate.FAILED, 2, 1));
    }

    @Test
    void aLoadOfWhichNothingIsSoundHasRunAndCostAllTheSame() {
        var placed = room.thrown(2);
        var fired = room.fired(placed);
        load(room.unload(fired, failed(placed, 2, "fire")));
        assertThat(ran().loads()).isEqualTo(1);
        assertThat(hired(placed)).containsExactly(KilnRoom.PER_LOAD);

        load(room.unload(room.fired(placed), new Unloading(null, List.of(), null, true, null)));
        assertThat(hired(placed)).containsExactly(KilnRoom.PER_LOAD, KilnRoom.PER_LOAD);
    }

    @Test
    void aKilnThatStoodFullOverNightRanOnceAndNoLongerThanItsFiring() {
        var placed = List.of(room.thrown(1), room.thrown(1));
        var fired = room.fired(placed.toArray(Placed[]::new));
        longAgo(fired);
        load(room.unload(fired, new Unloading(null, List.of(), null, true, null)));
        assertThat(ran()).isEqualTo(new Ran(1, KilnRoom.FIRING));
    }

    private record Ran(int loads, int minutes) {}

    private Ran ran() {
        return room.atelier.rows(db -> db.sql(
                        "select count(*)::int as loads, sum(minutes)::int as minutes from production.machine_use where is_load")
                .query((row, n) -> new Ran(row.getInt("loads"), row.getInt("minutes")))
                .single());
    }

    private void longAgo(Load fired) {
        room.atelier.rows(db -> db.sql(
                        "update production.load set fired_at = fired_at - interval '3 days', until = until - interval '3 days' where load_id = ?")
                .param(fired.id().value())
                .update());
    }

    private List<Money> hired(Placed placed) {
        return room.atelier.in(() -> house.getBean(Costs.class).of(placed.order())).stream()
                .filter(cost -> cost.kind() == Cost.Kind.MACHINE)
                .map(Cost::amount)
                .toList();
    }

    private void makeAgain(Placed placed) {
        room.finish(placed.order(), "throw");
        load(room.unload(room.fired(placed), new Unloading(null, List.of(), null, true, null)));
        room.finish(placed.order(), "check");
    }

    @Test
    void newPiecesTakeNewMaterialAndBothMakingsAreCounted() {
        var placed = room.thrown(2);
        load(room.unload(room.fired(placed), failed(placed, 1, null)));
        makeAgain(placed);
        var costs = room.atelier.in(() -> house.getBean(Costs.class).of(placed.order()));
        assertThat(costs)
                .filteredOn(cost -> cost.kind() == Cost.Kind.MATERIAL)
                .extracting(Cost::quantity)
                .containsExactly(800L, 400L);
        assertThat(costs)
                .filteredOn(
                        cost -> cost.kind() == Cost.Kind.WORK && cost.subject().equals("0/throw"))
                .extracting(Cost::quantity)
                .containsExactly(80L, 40L);
        assertThat(room.atelier.<Integer>rows(db -> db.sql(
                                "select count(*)::int from production.remade_work where order_id = ? and step = 'throw'"
                                        + " and work ->> 'state' = 'DONE'")
                        .param(placed.order().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void whatOnlyNeedsTheFireOnceMoreIsNotThrownAgain() {
        var placed = room.thrown(1);
        load(room.unload(room.fired(placed), failed(placed, 1, "fire")));
        assertThat(room.task(placed.order(), "throw").work())
                .isNotNull()
                .satisfies(work -> assertThat(work.state()).isEqualTo(Work.State.DONE));
        assertThat(room.task(placed.order(), "fire").isReady()).isTrue();
        load(room.put(room.opened(), placed));
    }

    @Test
    void theConsequenceIsSaidBeforeAndIsWhatThenIsPlanned() {
        var placed = room.thrown(2);
        var fired = room.fired(placed);
        var before = room.task(placed.order(), "check").from();
        var outlook = outlook(fired, remake(placed, 2, null));
        assertThat(outlook.leaves()).isNotNull();
        assertThat(room.task(placed.order(), "check").from()).isEqualTo(before);
        load(room.unload(fired, failed(placed, 2, null)));
        var ends = room.atelier.in(
                () -> house.getBean(Promises.class).of(List.of(placed.order().value())));
        assertThat(Objects.requireNonNull(ends.get(placed.order().value()))
                        .dates()
                        .finish()
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toLocalDate())
                .isBefore(outlook.leaves());
    }

    @Test
    void aDayThatCannotBeKeptIsAskedForAndNotTaken() {
        var placed = room.thrown(2);
        var promised = room.atelier.order(placed.order()).promise().shipBy();
        var fired = room.fired(placed);
        // Everybody is away until long after the promised day.
        room.closedUntil(promised.plusDays(20));
        var outlook = outlook(fired, remake(placed, 2, null));
        assertThat(outlook.isKept()).isFalse();
        var how = new Unloading(null, List.of(remake(placed, 2, null)), null, true, "窑里裂了，想重做");
        load(room.unload(fired, how));
        var order = room.atelier.order(placed.order());
        assertThat(order.promise().shipBy()).isEqualTo(promised);
        assertThat(order.dateRequest())
                .isNotNull()
                .satisfies(asked -> assertThat(asked.shipBy()).isEqualTo(outlook.surely()));
    }

    @Test
    void nothingComesOutWhileSomethingIsSaidThatCannotBe() {
        var placed = room.thrown(1);
        var fired = room.fired(placed);
        assertThat(room.unload(fired, failed(placed, 2, null))).isInstanceOf(LoadOutcome.NotInIt.class);
        assertThat(room.unload(fired, failed(placed, 1, "check"))).isInstanceOf(LoadOutcome.NotLikeThis.class);
        var stranger = new StepKey(new org.dingzuo.ordering.OrderId(UUID.randomUUID()), 0, "fire");
        assertThat(room.unload(fired, how(new Remake(stranger, 1, null, "")))).isInstanceOf(LoadOutcome.NotInIt.class);
        assertThat(room.atelier.in(() -> house.getBean(Floor.class).tasksOf(placed.order())))
                .filteredOn(task -> task.key().equals(firing(placed)))
                .allSatisfy(task -> assertThat(task.isInHand()).isTrue());
    }

    private Redone outlook(Load load, Remake remake) {
        var outcome = room.atelier.in(() -> house.getBean(Emptying.class).outlook(load.id(), List.of(remake)));
        if (outcome.orElseThrow() instanceof RemakeOutcome.Planned(var promises)) {
            return promises.getFirst();
        }
        throw new AssertionError("refused: " + outcome);
    }

    private List<String> steps(Placed placed) {
        var line = new Shopper(port)
                .get("/api/v1/track/" + placed.token())
                .body()
                .path("promise")
                .path("line");
        return line.findValuesAsString("state").subList(1, 4);
    }

    private static Unloading failed(Placed placed, int pieces, @Nullable String from) {
        return how(remake(placed, pieces, from));
    }

    private static Unloading how(Remake remake) {
        return new Unloading(null, List.of(remake), null, true, null);
    }

    private static Remake remake(Placed placed, int pieces, @Nullable String from) {
        return new Remake(firing(placed), pieces, from, "裂");
    }
}
