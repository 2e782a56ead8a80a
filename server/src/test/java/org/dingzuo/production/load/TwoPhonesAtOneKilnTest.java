package org.dingzuo.production.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.production.load.KilnRoom.firing;
import static org.dingzuo.production.load.KilnRoom.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.production.Told;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people fill one kiln, each with a phone of their own and no network between them. One after the other they come upstairs. */
@RunningHouse
class TwoPhonesAtOneKilnTest {
    @Autowired
    ApplicationContext house;

    KilnRoom room;
    Placed both;
    Placed onlyHers;

    @BeforeEach
    void throwBowls() {
        room = KilnRoom.open(house);
        both = room.thrown(1);
        onlyHers = room.thrown(1);
        // Thrown yesterday, so that what is told of this morning is not before it.
        room.atelier.rows(db -> db.sql("update production.work set done_at = done_at - interval '1 day'")
                .update());
    }

    @Test
    void whoComesSecondIsToldOfTheLoadThatIsBurningAndOnlyWhatWasNotInItIsRefused() {
        var his = fired(minutesAgo(120), 60);
        var hers = open(minutesAgo(110), 61);
        assertThat(hers).isEqualTo(new LoadOutcome.OpenAlready(his));

        assertThat(load(put(his.id(), both, minutesAgo(109)))).isEqualTo(his);
        assertThat(put(his.id(), onlyHers, minutesAgo(108))).isEqualTo(new LoadOutcome.WrongMoment(Load.State.FIRED));
        assertThat(load(fire(his.id(), minutesAgo(61)))).isEqualTo(his);
        assertOneFiring();

        var out = load(unload(his.id(), minutesAgo(10)));
        assertThat(out.pieces()).extracting(Load.Piece::fate).containsExactly(Load.Fate.SOUND);
        assertThat(unload(his.id(), minutesAgo(9))).isEqualTo(new LoadOutcome.WrongMoment(Load.State.UNLOADED));
    }

    @Test
    void itIsTheSameWhoeverOpenedFirstAndAlsoWhenTheLoadIsOutAgain() {
        var his = fired(minutesAgo(110), 60);
        load(unload(his.id(), minutesAgo(5)));
        assertThat(open(minutesAgo(120), 61))
                .isInstanceOfSatisfying(
                        LoadOutcome.OpenAlready.class,
                        already -> assertThat(already.other().id()).isEqualTo(his.id()));
        load(put(his.id(), both, minutesAgo(119)));
        load(fire(his.id(), minutesAgo(61)));
        assertOneFiring();
    }

    @Test
    void alsoWhenTheyAreToldInTheSameMomentThereIsOneLoad() {
        var his = load(open(minutesAgo(120), 60)).id();
        load(put(his, both, minutesAgo(119)));
        var outcomes = Atelier.<LoadOutcome>race(List.of(
                () -> fire(his, minutesAgo(60)), () -> open(minutesAgo(110), 61), () -> open(minutesAgo(109), 62)));
        assertThat(outcomes)
                .filteredOn(LoadOutcome.OpenAlready.class::isInstance)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(
                                ((LoadOutcome.OpenAlready) outcome).other().id())
                        .isEqualTo(his));
        assertOneFiring();
    }

    @Test
    void aFiringOfThisMorningThatIsToldThisEveningIsOneOfItsOwn() {
        load(unload(fired(minutesAgo(120), 60).id(), minutesAgo(50)));
        var earlier = load(open(minutesAgo(600), 540));
        assertThat(load(put(earlier.id(), onlyHers, minutesAgo(590))).steps()).containsExactly(firing(onlyHers));
        load(fire(earlier.id(), minutesAgo(540)));
        load(unload(earlier.id(), minutesAgo(200)));
        assertThat(open(minutesAgo(40), null)).isInstanceOf(LoadOutcome.Done.class);
    }

    @Test
    void aFireAfterEverythingCameOutIsAskedAbout() {
        var his = fired(minutesAgo(120), 60);
        load(unload(his.id(), minutesAgo(50)));
        assertThat(fire(his.id(), minutesAgo(40))).isEqualTo(new LoadOutcome.WrongMoment(Load.State.UNLOADED));
    }

    /** With what both of them put in.
     *  @param firedAgo in minutes */
    private Load fired(Told opening, int firedAgo) {
        var id = load(open(opening, firedAgo)).id();
        load(put(id, both, opening));
        return load(fire(id, minutesAgo(firedAgo)));
    }

    private void assertOneFiring() {
        assertThat(room.atelier.in(() -> room.loads().of(both.order())).loads()).hasSize(1);
        assertThat(room.atelier.in(() -> house.getBean(Costs.class).of(both.order())))
                .filteredOn(cost -> cost.kind() == Cost.Kind.MACHINE)
                .extracting(Cost::amount)
                .containsExactly(KilnRoom.PER_LOAD);
    }

    private LoadOutcome open(Told told, @Nullable Integer firedAgo) {
        return room.atelier.in(() ->
                room.filling().open(room.kiln, "glaze", told, firedAgo == null ? null : Duration.ofMinutes(firedAgo)));
    }

    private LoadOutcome put(LoadId load, Placed placed, Told told) {
        return room.atelier.in(() -> room.filling().put(load, firing(placed), named(told)));
    }

    private LoadOutcome fire(LoadId load, Told told) {
        return room.atelier.in(() -> room.firing().fire(load, new Beginning(null, true, null), told));
    }

    private LoadOutcome unload(LoadId load, Told told) {
        return room.atelier.in(() ->
                house.getBean(Emptying.class).unload(load, new Unloading(null, List.of(), null, true, null), told));
    }

    private static Told minutesAgo(int minutes) {
        return named(new Told(null, Duration.ofMinutes(minutes), null));
    }

    private static Told named(Told told) {
        return new Told(UUID.randomUUID(), told.ago(), null);
    }
}
