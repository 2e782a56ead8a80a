package org.dingzuo.production.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.production.load.KilnRoom.ALL_SOUND;
import static org.dingzuo.production.load.KilnRoom.firing;
import static org.dingzuo.production.load.KilnRoom.load;
import static org.dingzuo.production.load.KilnRoom.race;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.production.Told;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was done at the kiln without a network is told later, once and in its order. */
@RunningHouse
class LoadsToldLateTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    ApplicationContext house;

    KilnRoom room;

    @BeforeEach
    void open() {
        room = KilnRoom.open(house);
    }

    @Test
    void whatIsToldLateBeganThenAndIsDoneOnceHoweverOftenItIsTold() {
        var placed = room.thrown(1);
        var load = room.opened();
        load(room.put(load, placed));
        room.atelier.rows(db -> db.sql(
                        "update production.load_piece set put_in_at = put_in_at - interval '13 hours' where load_id = ?")
                .param(load.id().value())
                .update());
        var begun = new Told(UUID.randomUUID(), Duration.ofHours(12), null);
        assertThat(race(
                        6,
                        () -> room.atelier.in(
                                () -> room.firing().fire(load.id(), new Beginning(null, true, null), begun))))
                .allSatisfy(outcome -> assertThat(load(outcome).firedAt())
                        .isBefore(load.openedAt().minus(Duration.ofHours(11))));
        var out = new Told(UUID.randomUUID(), Duration.ofHours(1), null);
        assertThat(race(6, () -> unload(load, out)))
                .allSatisfy(outcome -> assertThat(load(outcome).unloadedAt()).isBefore(load.openedAt()));
        assertThat(unload(load, begun)).isEqualTo(new LoadOutcome.ActTaken());
    }

    @Test
    void whatWasFilledWithoutANetworkIsToldOnceInOrderAndWithItsHours() {
        var one = room.thrown(1);
        var other = room.thrown(2);
        var opening = ago(Duration.ofHours(5));
        assertThat(race(6, () -> open(opening)))
                .allSatisfy(outcome -> assertThat(load(outcome).id().value()).isEqualTo(opening.act()));
        var id = load(open(opening)).id();
        var puts = List.of(ago(Duration.ofHours(4)), ago(Duration.ofHours(3)));
        race(6, () -> put(id, one, puts.getFirst())).forEach(KilnRoom::load);
        load(put(id, other, puts.getLast()));
        var taking = ago(Duration.ofHours(2));
        assertThat(race(6, () -> room.atelier.in(() -> room.filling().takeOut(id, firing(other), taking))))
                .allSatisfy(outcome -> assertThat(load(outcome).used()).isEqualTo(1));
        // Its answer was lost, and it is told once more: the piece is not put in again.
        assertThat(load(put(id, other, puts.getLast())).steps()).containsExactly(firing(one));

        var begun = ago(Duration.ofHours(1));
        var fired = load(room.atelier.in(() -> room.firing().fire(id, new Beginning(null, true, null), begun)));
        assertThat(Duration.between(fired.openedAt(), fired.firedAt())).isCloseTo(Duration.ofHours(4), A_MINUTE);
        assertThat(load(open(opening)).state()).isEqualTo(Load.State.FIRED);
    }

    @Test
    void aPieceThatLiesElsewhereMeanwhileIsRefusedAndTheLoadGoesOn() {
        var one = room.thrown(1);
        var taken = room.thrown(1);
        room.fired(taken);
        var id = load(open(ago(Duration.ofHours(1)))).id();
        assertThat(put(id, taken, ago(Duration.ofMinutes(50)))).isInstanceOf(LoadOutcome.NotReady.class);
        assertThat(load(put(id, one, ago(Duration.ofMinutes(40)))).steps()).containsExactly(firing(one));
        assertThat(open(ago(Duration.ZERO)))
                .isInstanceOfSatisfying(
                        LoadOutcome.OpenAlready.class,
                        already -> assertThat(already.other().id()).isEqualTo(id));
    }

    @Test
    void whatWasPutAwayStaysAwayHoweverOftenItIsTold() {
        var opening = ago(Duration.ofHours(1));
        var id = load(open(opening)).id();
        var away = ago(Duration.ZERO);
        assertThat(race(6, () -> room.atelier.in(() -> room.filling().giveUp(id, away))))
                .containsOnly(new LoadOutcome.PutAway());
        assertThat(open(opening)).isEqualTo(new LoadOutcome.NoSuchLoad());
        assertThat(room.atelier.in(() -> room.filling().giveUp(id, ago(Duration.ZERO))))
                .isEqualTo(new LoadOutcome.NoSuchLoad());
    }

    private LoadOutcome unload(Load load, Told told) {
        return room.atelier.in(() -> house.getBean(Emptying.class).unload(load.id(), ALL_SOUND, told));
    }

    private LoadOutcome open(Told told) {
        return room.atelier.in(() -> room.filling().open(room.kiln, "glaze", told, null));
    }

    private LoadOutcome put(LoadId load, Placed placed, Told told) {
        return room.atelier.in(() -> room.filling().put(load, firing(placed), told));
    }

    private static Told ago(Duration ago) {
        return new Told(UUID.randomUUID(), ago, null);
    }
}
