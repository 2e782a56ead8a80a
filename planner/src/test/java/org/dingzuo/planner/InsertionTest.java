package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsertionTest {

    private static final Person LIN =
            new Person("lin", Set.of("throw"), List.of(new Window(0, 100), new Window(200, 300), new Window(400, 500)));
    private static final Machine KILN = new Machine("kiln", "kiln", 4, List.of(new Window(0, 1000)));

    @Test
    void workInOnePieceGoesIntoTheFirstWindowThatHoldsIt() {
        PlanSnapshot plan = plan(List.of(taken(0, 50)));
        assertThat(parts(plan, active(60, false, 0))).containsExactly(new Window(200, 260));
        assertThat(parts(plan, active(50, false, 0))).containsExactly(new Window(50, 100));
    }

    @Test
    void aMasterWhoBeginsLaterMayStillEndFirst() {
        Person learner = new Person("mei", Set.of("throw"), List.of(new Window(0, 500)), Map.of("throw", 150));
        Person master = new Person("lin", Set.of("throw"), List.of(new Window(20, 500)), Map.of("throw", 75));
        PlanSnapshot plan = PlanSnapshot.of(1, 0, 1_000, List.of(learner, master), List.of(), List.of());
        Step.Active work = new Step.Active("form", List.of(), 81, "throw", null, false, 0);
        assertThat(place(plan, work).person()).isEqualTo("lin");
        assertThat(parts(plan, work)).containsExactly(new Window(20, 81));
        Step.Active small = new Step.Active("form", List.of(), 10, "throw", null, false, 0);
        assertThat(place(plan, small).person()).isEqualTo("mei");
        assertThat(parts(plan, small)).containsExactly(new Window(0, 15));
    }

    @Test
    void splittableWorkIsLaidDownAtTheEndOfAWindow() {
        PlanSnapshot plan = plan(List.of(taken(0, 50)));
        assertThat(parts(plan, active(180, true, 20)))
                .containsExactly(new Window(50, 100), new Window(200, 300), new Window(400, 430));
    }

    @Test
    void noSittingShorterThanItIsWorthExceptTheLast() {
        PlanSnapshot plan = plan(List.of(taken(0, 90)));
        assertThat(parts(plan, active(110, true, 20))).containsExactly(new Window(200, 300), new Window(400, 410));
    }

    @Test
    void aPieceJoinsALoadOfItsFamilyThatHasRoom() {
        PlanSnapshot plan = plan(List.of(load("kiln@20", "glaze", 3, 20)));
        assertThat(place(plan, batch("glaze", 1)).load()).isEqualTo("kiln@20");
        assertThat(place(plan, batch("glaze", 2)).parts()).containsExactly(new Window(120, 220));
        assertThat(place(plan, batch("bisque", 1)).load()).isEqualTo("kiln@120");
    }

    @Test
    void twoPartsOfOneOrderShareTheLoadOneOfThemOpens() {
        Job job =
                new Job("j", 0, List.of(batch("a", 2, "glaze"), batch("b", 2, "glaze"), batch("c", 2, "glaze")), null);
        var fits = (Proposal.Fits) Planner.quote(plan(List.of()), job);
        assertThat(fits.placements()).extracting(Placement::load).containsExactly("kiln@0", "kiln@0", "kiln@100");
    }

    @Test
    void workBeforeAWaitIsPutOffUntilWhatFollowsIsInTime() {
        Job job = new Job(
                "j",
                0,
                List.of(
                        new Step.Active("form", List.of(), 10, null, null, false, 0),
                        new Step.Passive("dry", List.of("form"), 50, 80),
                        new Step.Active("trim", List.of("dry"), 40, null, null, false, 0)),
                null);
        var fits = (Proposal.Fits) Planner.quote(plan(List.of(taken(30, 100))), job);
        assertThat(fits.placements().get(2).start() - fits.placements().get(1).start())
                .isBetween(50, 80);
        assertThat(PlanCheck.faults(List.of(LIN), List.of(KILN), List.of(job), fits.placements()))
                .isEmpty();
    }

    @Test
    void contradictionsAreNamedWithAdvice() {
        assertThatThrownBy(() -> plan(List.of(taken(0, 50), taken(40, 60))))
                .hasMessageContaining("person lin")
                .hasMessageContaining("merge");
        assertThatThrownBy(() -> plan(List.of(load("k", "glaze", 3, 0), load("k", "glaze", 2, 0))))
                .hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> plan(List.of()).with(List.of(taken(150, 160)))).hasMessageContaining("not free");
        assertThatThrownBy(() ->
                        plan(List.of(new Placement("j", "s", "mo", null, null, null, 0, List.of(new Window(0, 1))))))
                .hasMessageContaining("no person mo");
        assertThatThrownBy(() -> new Job("j", 0, List.of(new Step.Passive("a", List.of("b"), 1, null)), null))
                .hasMessageContaining("never end");
    }

    private static PlanSnapshot plan(List<Placement> taken) {
        return PlanSnapshot.of(1, 0, 1000, List.of(LIN), List.of(KILN), taken);
    }

    private static Placement taken(int from, int until) {
        return new Placement("t" + from, "s", "lin", null, null, null, 0, List.of(new Window(from, until)));
    }

    private static Placement load(String key, String family, int size, int start) {
        return new Placement("l", "s" + size, null, "kiln", key, family, size, List.of(new Window(start, start + 100)));
    }

    private static Step active(int minutes, boolean splittable, int leastChunk) {
        return new Step.Active("s", List.of(), minutes, "throw", null, splittable, leastChunk);
    }

    private static Step batch(String family, int size) {
        return batch("s", size, family);
    }

    private static Step batch(String key, int size, String family) {
        return new Step.Batch(key, List.of(), "kiln", family, size, 100);
    }

    private static List<Window> parts(PlanSnapshot plan, Step step) {
        return place(plan, step).parts();
    }

    private static Placement place(PlanSnapshot plan, Step step) {
        var answer = Planner.quote(plan, new Job("j", 0, List.of(step), null));
        return ((Proposal.Fits) answer).placements().getFirst();
    }
}
