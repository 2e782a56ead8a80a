package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.campaign.HeaviestPiece;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.PersonId;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** Making ready once for similar work, and hands at the kiln: they take somebody's time, decide dates, and nobody is in two places. */
@RunningHouse
class HandsAroundWorkTest {
    private static final RoutingStep.Tending HALF_AN_HOUR_IN = new RoutingStep.Tending(null, 30, 20, false);

    @Autowired
    ApplicationContext house;

    Pottery pottery;
    Cards cards;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
        cards = Cards.printedIn(pottery);
        cards.publish(
                "dish",
                List.of(
                        step("shape", RoutingStep.Kind.ATTENDED, 30),
                        fire("shape").with(HALF_AN_HOUR_IN)));
    }

    @Test
    void cardsOfOneInkPayTheSetupOnceAndAnotherInkPaysItsOwn() {
        cards.order("red");
        cards.order("red");
        cards.order("blue");
        assertThat(cards.sessions()).hasSize(2);
        assertThat(placed("print"))
                .filteredOn(card -> Cards.session(card).family().equals("油墨=red"))
                .hasSize(2)
                .extracting(card -> Cards.session(card).key())
                .containsOnly(cards.sessions().stream()
                        .filter(session -> session.family().equals("油墨=red"))
                        .findFirst()
                        .orElseThrow()
                        .key());
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void whoSharesASetupIsReadySoonerThanWhoMakesOneReady() {
        cards.order("red");
        var same = finish(cards.order("red"));
        var other = finish(cards.order("green"));
        assertThat(same).isLessThan(other - Cards.INK.minutes());
    }

    @Test
    void whenTheFirstLeavesASessionItsSetupStaysForTheOthersAndGoesWithTheLast() {
        var first = cards.order("red");
        var second = cards.order("red");
        pottery.cancel(first);
        assertThat(cards.sessions()).hasSize(1);
        assertThat(pottery.faults()).isEmpty();
        pottery.cancel(second);
        assertThat(placed("print")).isEmpty();
        var again = cards.order("blue");
        assertThat(pottery.faults()).isEmpty();
        assertThat(finish(again)).isPositive();
    }

    @Test
    void aCardThatIsDoneLeavesTheSessionToTheNext() {
        var first = cards.order("red");
        cards.order("red");
        pottery.atelier.in(
                () -> house.getBean(Floor.class).finish(new StepKey(new OrderId(first), 0, "print"), null, false));
        assertThat(placed("print")).singleElement().matches(card -> card.session() != null);
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void aKilnIsLoadedAndUnloadedByTheSameHandsForAllThatIsInIt() {
        order("dish", "red");
        order("dish", "red");
        var dishes = placed("fire");
        assertThat(dishes).hasSize(2).allMatch(dish -> dish.tended() != null);
        assertThat(dishes.stream().map(Placement::load).distinct()).hasSize(1);
        assertThat(dishes.stream().map(Placement::tended).distinct()).hasSize(1);
        assertThat(dishes.getFirst().end())
                .as("out only when somebody is there again")
                .isGreaterThan(dishes.getFirst().parts().getFirst().until());
        assertThat(pottery.faults()).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodySetUpAndDoSomethingElse() {
        cards.order("red");
        var setup = cards.sessions().iterator().next();
        var capacities = pottery.page().capacities();
        var stranger = Ids.next(house.getBean(Clock.class));
        var meanwhile = new Placement(
                stranger.toString(), "0/sweep", setup.person(), null, null, null, 0, List.of(setup.setup()));
        assertThatThrownBy(() -> pottery.reading(() -> {
                    house.getBean(PlacementLedger.class)
                            .insert(pottery.atelier.studio, stranger, List.of(meanwhile), capacities);
                    return stranger;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseKeepsTheKilnForALoadUntilItIsUnloaded() {
        order("dish", "red");
        var dish = placed("fire").getFirst();
        var stranger = Ids.next(house.getBean(Clock.class));
        var between = new Window(dish.parts().getFirst().until(), dish.end());
        var rival = new Placement(
                stranger.toString(), "0/fire", null, dish.machine(), "rival", "glaze", 1, List.of(between));
        assertThatThrownBy(() -> pottery.reading(() -> {
                    house.getBean(PlacementLedger.class)
                            .insert(
                                    pottery.atelier.studio,
                                    stranger,
                                    List.of(rival),
                                    Map.of(String.valueOf(dish.machine()), 60));
                    return stranger;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anIllnessIsPlannedAroundAndTakenBackAndTheHandsGoAlong() {
        Stream.of("red", "blue", "red", "green").forEach(ink -> cards.order(ink));
        IntStream.range(0, 3).forEach(n -> order("dish", "red"));
        var before = pottery.plan();
        var setter = cards.sessions().iterator().next().person();
        var ill = pottery.suppose(new Supposition.Away(
                new PersonId(UUID.fromString(setter)),
                pottery.today(),
                pottery.today().plusDays(2)));
        assertThat(pottery.apply(ill.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.faults())
                .filteredOn(fault -> fault.law() != Fault.Law.PROMISE)
                .isEmpty();
        assertThat(pottery.undo(ill.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.plan()).isEqualTo(before);
    }

    @Test
    void aBetterPlanMakesReadyLessOften() {
        // So much that the cards lie behind the days on which nobody is surprised any more.
        IntStream.range(0, 8).forEach(n -> pottery.bowls(4));
        Stream.of("red", "blue", "red", "blue", "red").forEach(ink -> cards.order(ink));
        var promises = pottery.promises();
        assertThat(cards.sessions()).hasSizeGreaterThan(2);
        var better =
                pottery.atelier.in(() -> house.getBean(Foresight.class).look()).orElseThrow();
        assertThat(better.gain().setupsSaved()).isPositive();
        assertThat(pottery.apply(better.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(cards.sessions()).hasSize(2);
        assertThat(pottery.faults()).isEmpty();
        assertThat(pottery.promises()).isEqualTo(promises);
    }

    @Test
    void theFloorReadsWhatIsMadeReadyAndWhoLoads() {
        cards.order("red");
        order("dish", "red");
        var until = house.getBean(Clock.class).instant().plus(Duration.ofDays(10));
        var tasks = pottery.atelier.in(() -> house.getBean(Floor.class).agenda(until));
        assertThat(tasks.stream().flatMap(task -> task.around().stream()).map(Task.Around::role))
                .containsExactlyInAnyOrder(Role.SETUP, Role.LOADING, Role.UNLOADING);
        assertThat(tasks.stream()
                        .flatMap(task -> task.around().stream())
                        .map(Task.Around::family)
                        .filter(Objects::nonNull)
                        .map(Words::byLanguage))
                .singleElement()
                .satisfies(
                        words -> assertThat(words.toString()).contains("油墨 · 红").contains("油墨 · Red"));
    }

    @Test
    void aPlaceInADropHasRoomForASetupOfItsOwn() {
        var card = pottery.atelier.in(() -> house.getBean(Designs.class).onSale().stream()
                .filter(design -> design.slug().equals("card"))
                .findFirst()
                .orElseThrow());
        var heaviest = HeaviestPiece.of(List.of(card));
        assertThat(heaviest)
                .isInstanceOfSatisfying(
                        HeaviestPiece.Outcome.Found.class,
                        found -> assertThat(found.piece().steps())
                                .singleElement()
                                .matches(step -> step.setup() == null && step.minutes() == 90));
    }

    @Test
    void aSheetOfBeforeThereWereSetupsIsStillRead() {
        var old = """
                {"kind": "HANDS", "key": "0/print", "after": [], "minutes": 30, "skill": null, "machineKind": "press",
                 "family": null, "size": 0, "longestWait": null, "splittable": true, "leastChunk": 15}
                """;
        var step = (Step.Active)
                house.getBean(Documents.class).read(old, SheetStep.class).step(List.of());
        assertThat(step.setup()).isNull();
        assertThat(step.minutes()).isEqualTo(30);
    }

    private List<Placement> placed(String step) {
        return pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> placement.step().endsWith("/" + step))
                .toList();
    }

    private int finish(UUID order) {
        return Objects.requireNonNull(pottery.plan().get(order.toString())).stream()
                .mapToInt(Placement::end)
                .max()
                .orElseThrow();
    }

    private UUID order(String design, String ink) {
        return pottery.order(design, Map.of("ink", ink), 1);
    }

    private static RoutingStep fire(String after) {
        return new RoutingStep(
                "fire",
                Words.of("烧", "Fire"),
                RoutingStep.Kind.BATCH,
                600,
                Map.of(),
                null,
                "kiln",
                "glaze",
                5,
                null,
                false,
                List.of(after),
                null);
    }

    private static RoutingStep step(String key, RoutingStep.Kind kind, int minutes) {
        return new RoutingStep(
                key, Words.of(key, key), kind, minutes, Map.of(), null, null, null, 0, null, true, List.of(), null);
    }
}
