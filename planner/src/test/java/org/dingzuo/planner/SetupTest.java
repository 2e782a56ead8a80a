package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.planner.Binding.Kind;
import org.junit.jupiter.api.Test;

/** Wen prints cards: mounting a plate takes half an hour, a batch of cards twenty minutes. */
class SetupTest {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Person WEN = new Person(
            "wen", Set.of("print"), List.of(new Window(9 * HOUR, 12 * HOUR), new Window(33 * HOUR, 36 * HOUR)));
    private static final Machine PRESS = new Machine("press", "press", 1, List.of(new Window(0, 2 * DAY)));

    @Test
    void theFirstPaysForThePlateAndTheNextGoesOnWithIt() {
        PlanSnapshot plan =
                studio().with(fits(studio(), card("one", "moon", DAY)).placements());
        assertThat(setup(plan.placementsOf("one").getFirst())).isEqualTo(new Window(540, 570));
        assertThat(fits(plan, card("two", "moon", DAY)).placements().getFirst().parts())
                .containsExactly(new Window(590, 610));
        assertThat(fits(plan, card("three", "fox", DAY)).finish()).isEqualTo(590 + 30 + 20);
    }

    @Test
    void anotherPlateUndoesTheFirst() {
        PlanSnapshot plan = studio();
        plan = plan.with(fits(plan, card("one", "moon", DAY)).placements());
        plan = plan.with(fits(plan, card("two", "fox", DAY)).placements());
        var back = fits(plan, card("three", "moon", DAY)).placements().getFirst();
        assertThat(setup(back)).isEqualTo(new Window(640, 670));
    }

    @Test
    void aBathThatHasGoneOffIsMadeAnew() {
        PlanSnapshot plan =
                studio().with(fits(studio(), card("one", "indigo", 30)).placements());
        Job tomorrow = new Job("two", DAY, card("two", "indigo", 30).steps(), null);
        assertThat(setup(fits(plan, tomorrow).placements().getFirst()))
                .isEqualTo(new Window(33 * HOUR, 33 * HOUR + 30));
        Job keptOvernight = new Job("two", DAY, card("two", "indigo", 2 * DAY).steps(), null);
        assertThat(fits(plan, keptOvernight).placements().getFirst().start()).isEqualTo(33 * HOUR);
    }

    @Test
    void whenTheFirstLeavesThePlateStaysForTheOthers() {
        PlanSnapshot plan = studio();
        plan = plan.with(fits(plan, card("one", "moon", DAY)).placements());
        plan = plan.with(fits(plan, card("two", "moon", DAY)).placements());
        PlanSnapshot without = plan.without("one");
        assertThat(without.placementsOf("two")).isEqualTo(plan.placementsOf("two"));
        assertThat(fits(without, card("three", "moon", DAY))
                        .placements()
                        .getFirst()
                        .parts())
                .containsExactly(new Window(570, 590));
        assertThat(without.without("two").freeMinutes("wen", 0, DAY)).isEqualTo(3 * HOUR);
    }

    /** Somebody orders at ten: the hour before is over, however free it was. */
    @Test
    void thePlateIsNeverMountedBeforeTheOrderCame() {
        Job atTen = new Job("one", 10 * HOUR, card("one", "moon", DAY).steps(), null);
        assertThat(setup(fits(studio(), atTen).placements().getFirst())).isEqualTo(new Window(600, 630));
    }

    @Test
    void theReasonNamesTheSetup() {
        assertThat(fits(studio(), card("one", "moon", DAY)).binding().kind()).isEqualTo(Kind.PERSON_AWAY);
        PlanSnapshot later = PlanSnapshot.of(1, 9 * HOUR, 2 * DAY, List.of(WEN), List.of(PRESS), List.of());
        assertThat(fits(later, card("one", "moon", DAY)).binding().kind()).isEqualTo(Kind.SETUP);
    }

    @Test
    void aBetterPlanPrintsAllCardsOfAPlateTogether() {
        PlanSnapshot plan = studio();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Job job = card("card" + i, i % 2 == 0 ? "moon" : "fox", DAY);
            plan = plan.with(fits(plan, job).placements());
            jobs.add(job);
        }
        assertThat(sessions(plan.placements())).isEqualTo(4);
        Replan better = Planner.replan(new Replanning(plan, jobs, 0, Aims.USUAL), Budget.rounds(2_000), 3);
        assertThat(PlanCheck.faults(plan.people(), plan.machines(), jobs, better.placements()))
                .isEmpty();
        assertThat(sessions(better.placements())).isEqualTo(2);
        assertThat(better.costAfter()).isLessThan(better.costBefore());
    }

    private static Window setup(Placement placement) {
        return Objects.requireNonNull(placement.session()).setup();
    }

    private static long sessions(List<Placement> placements) {
        return placements.stream().map(Placement::session).distinct().count();
    }

    private static PlanSnapshot studio() {
        return PlanSnapshot.of(1, 0, 2 * DAY, List.of(WEN), List.of(PRESS), List.of());
    }

    private static Job card(String key, String plate, int keeps) {
        var setup = new Step.Setup(plate, 30, keeps);
        return new Job(
                key, 0, List.of(new Step.Active("print", List.of(), 20, "print", "press", false, 0, setup)), null);
    }

    private static Proposal.Fits fits(PlanSnapshot plan, Job job) {
        return (Proposal.Fits) Planner.quote(plan, job);
    }
}
