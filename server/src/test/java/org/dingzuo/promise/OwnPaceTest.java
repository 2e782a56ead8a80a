package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.kernel.Words;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Paces;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A slower helper gets longer for the same work, a faster one less: as was stated when they came, and ever more as they are timed. */
@RunningHouse
class OwnPaceTest {
    private static final int THROWING = 90;

    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void aHelperAtHalfTheSpeedHasTwiceTheMinutes() {
        state(pottery.potter(1), new Paces(200, Map.of()));
        var minutes = throwing(6);
        assertThat(minutes.get(pottery.potter(0))).containsOnly(THROWING);
        assertThat(minutes.get(pottery.potter(1))).containsOnly(2 * THROWING);
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void withASlowHelperTheSameOrdersAreReadyLater() {
        IntStream.range(0, 8).forEach(n -> pottery.bowls(1));
        var quick = lastThrown();
        var other = Pottery.open(house);
        pottery = other;
        state(other.potter(1), new Paces(300, Map.of()));
        IntStream.range(0, 8).forEach(n -> other.bowls(1));
        assertThat(lastThrown()).isGreaterThan(quick);
    }

    @Test
    void whoIsTimedAtDoubleTheMinutesIsPlannedTowardsThem() {
        timed(pottery.potter(0), 1.0, 40);
        timed(pottery.potter(1), 2.0, 40);
        var paces = pottery.page().learnt().paces().at("throw", null);
        int slow = Objects.requireNonNull(paces.get(pottery.potter(1).value().toString()));
        int quick = Objects.requireNonNull(paces.get(pottery.potter(0).value().toString()));
        assertThat((double) slow / quick).isBetween(1.6, 2.0);
        throwing(6);
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void oneWhoMadeAllAloneIsAtNobodysPaceButTheUsual() {
        timed(pottery.potter(0), 1.5, 40);
        assertThat(pottery.page().learnt().paces().at("throw", null)).isEmpty();
    }

    @Test
    void whatIsBookedStaysThoughSomebodyTurnsOutSlower() {
        state(pottery.potter(1), new Paces(150, Map.of()));
        throwing(6);
        var before = pottery.plan();
        timed(pottery.potter(0), 1.0, 40);
        timed(pottery.potter(1), 2.5, 40);
        state(pottery.potter(1), new Paces(250, Map.of()));
        assertThat(pottery.plan()).isEqualTo(before);
        assertThat(pottery.standing().behind()).isEmpty();
        assertThat(pottery.faults()).isEmpty();
        // Nor does the time that late work needs grow out of it: everything could go on as planned.
        assertThat(Planner.whatIf(pottery.standing().ask()).changes()).isEmpty();
    }

    private Map<PersonId, List<Integer>> throwing(int bowls) {
        IntStream.range(0, bowls).forEach(n -> pottery.bowls(1));
        return thrown().collect(Collectors.groupingBy(
                placement -> new PersonId(UUID.fromString(String.valueOf(placement.person()))),
                Collectors.mapping(
                        placement -> placement.parts().stream()
                                .mapToInt(Window::minutes)
                                .sum(),
                        Collectors.toList())));
    }

    private Stream<Placement> thrown() {
        return pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> placement.step().endsWith("/throw"));
    }

    private int lastThrown() {
        return thrown().mapToInt(Placement::end).max().orElseThrow();
    }

    private void state(PersonId who, Paces paces) {
        pottery.atelier.run(() -> {
            var now = house.getBean(Studios.class).workforce().people().stream()
                    .filter(person -> person.id().equals(who))
                    .findFirst()
                    .orElseThrow();
            house.getBean(StudioSetup.class)
                    .change(new Person(who, now.name(), now.skills(), paces, now.week(), now.daysOff(), now.version()));
        });
    }

    private void timed(PersonId who, double share, int times) {
        pottery.reading(() -> {
            var ledger = house.getBean(PlacementLedger.class);
            ledger.lockVersion(pottery.atelier.studio);
            for (int n = 0; n < times; n++) {
                house.getBean(Habits.class)
                        .learn(
                                pottery.atelier.studio,
                                "throw",
                                new Measured(
                                        Words.of("拉坯", "Throwing"),
                                        THROWING,
                                        (int) Math.round(THROWING * share),
                                        who,
                                        null));
            }
            ledger.bumpVersion(pottery.atelier.studio, 1);
            return who;
        });
    }
}
