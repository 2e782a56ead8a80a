package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.planner.Binding.Kind;
import org.dingzuo.planner.Step.Tending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chen's kiln is packed by hand right before it fires, and emptied when he is there again. */
class TendingTest {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Person CHEN = new Person(
            "chen",
            Set.of("pack"),
            List.of(
                    new Window(9 * HOUR, 17 * HOUR),
                    new Window(33 * HOUR, 41 * HOUR),
                    new Window(57 * HOUR, 65 * HOUR)));
    private static final Tending FOR_THE_LOAD = new Tending("pack", 60, 30, false);
    private static final Tending FOR_EACH = new Tending("pack", 10, 5, true);

    @Test
    void loadingIsRightBeforeTheFiringAndUnloadingWhenSomebodyIsThere() {
        var place =
                fits(studio(), cup("one", "glaze", FOR_THE_LOAD)).placements().getFirst();
        assertThat(place.parts()).containsExactly(new Window(10 * HOUR, 26 * HOUR));
        assertThat(place.start()).isEqualTo(9 * HOUR);
        assertThat(place.end()).isEqualTo(33 * HOUR + 30);
        // The kiln is held until it is empty: the next firing is loaded after that.
        PlanSnapshot plan = studio().with(List.of(place));
        var next = fits(plan, cup("two", "bisque", FOR_THE_LOAD)).placements().getFirst();
        assertThat(next.start()).isEqualTo(33 * HOUR + 30);
    }

    @Test
    void onceForTheLoadMeansThatTheSecondCupCostsNoHands() {
        PlanSnapshot plan = studio();
        plan = plan.with(fits(plan, cup("one", "glaze", FOR_THE_LOAD)).placements());
        int free = plan.freeMinutes("chen", 0, 3 * DAY);
        PlanSnapshot both =
                plan.with(fits(plan, cup("two", "glaze", FOR_THE_LOAD)).placements());
        assertThat(both.freeMinutes("chen", 0, 3 * DAY)).isEqualTo(free);
        assertThat(both.placementsOf("two").getFirst().load())
                .isEqualTo(both.placementsOf("one").getFirst().load());
        PlanSnapshot secondAlone = both.without("one");
        assertThat(secondAlone.freeMinutes("chen", 0, 3 * DAY)).isEqualTo(free);
        assertThat(secondAlone.without("two").freeMinutes("chen", 0, 3 * DAY)).isEqualTo(24 * HOUR);
    }

    @Test
    void eachPieceBringsItsMinutesWhereTheTradeHasItSo() {
        PlanSnapshot plan = studio();
        Job late = new Job("one", 12 * HOUR, cup("one", "glaze", FOR_EACH).steps(), null);
        plan = plan.with(fits(plan, late).placements());
        var first = plan.placementsOf("one").getFirst();
        assertThat(first.parts()).containsExactly(new Window(12 * HOUR + 10, 28 * HOUR + 10));
        plan = plan.with(fits(plan, cup("two", "glaze", FOR_EACH)).placements());
        var second = plan.placementsOf("two").getFirst();
        assertThat(second.load()).isEqualTo(first.load());
        assertThat(hands(second).loading())
                .isNotNull()
                .extracting(Placement.Sitting::at)
                .isEqualTo(new Window(12 * HOUR - 10, 12 * HOUR));
        assertThat(hands(second).unloading())
                .isNotNull()
                .extracting(Placement.Sitting::at)
                .isEqualTo(new Window(33 * HOUR + 5, 33 * HOUR + 10));
        assertThat(plan.without("two").freeMinutes("chen", 0, 3 * DAY)).isEqualTo(24 * HOUR - 15);
    }

    @Test
    void theReasonNamesTheHands() {
        PlanSnapshot nine = PlanSnapshot.of(1, 9 * HOUR, 3 * DAY, List.of(CHEN), kilns(), List.of());
        Job quick = new Job(
                "one", 0, List.of(new Step.Batch("fire", List.of(), "kiln", "glaze", 1, 9 * HOUR, FOR_THE_LOAD)), null);
        // The firing ends at seven in the evening; nobody is there to take the cup out before nine.
        assertThat(fits(nine, quick).finish()).isEqualTo(33 * HOUR + 30);
        assertThat(fits(nine, quick).binding().kind()).isEqualTo(Kind.TENDING);
    }

    @Test
    void whatTheSmallKilnCannotFireOrHoldGoesIntoTheLargeOne() {
        var large = new Machine("large", "kiln", 12, List.of(new Window(0, 3 * DAY)));
        var small = new Machine("small", "kiln", 2, List.of(new Window(0, 3 * DAY)), Set.of("bisque"));
        var plan = PlanSnapshot.of(1, 0, 3 * DAY, List.of(CHEN), List.of(large, small), List.of());
        PlanSnapshot busy = plan.with(fits(plan, cup("one", "glaze", null)).placements());
        assertThat(busy.placementsOf("one").getFirst().machine()).isEqualTo("large");
        assertThat(fits(busy, cup("two", "bisque", null))
                        .placements()
                        .getFirst()
                        .machine())
                .isEqualTo("small");
        assertThat(fits(busy, fire("three", "bisque", 3))
                        .placements()
                        .getFirst()
                        .machine())
                .isEqualTo("large");
        assertThat(fits(busy, fire("three", "bisque", 3)).finish()).isEqualTo(32 * HOUR);
        var onlySmall = PlanSnapshot.of(1, 0, 3 * DAY, List.of(CHEN), List.of(small), List.of());
        var refused = (Proposal.CannotFit) Planner.quote(onlySmall, cup("four", "glaze", null));
        assertThat(refused.binding().kind()).isEqualTo(Kind.NO_MACHINE);
    }

    private static Placement.Tended hands(Placement placement) {
        return Objects.requireNonNull(placement.tended());
    }

    private static PlanSnapshot studio() {
        return PlanSnapshot.of(1, 0, 3 * DAY, List.of(CHEN), kilns(), List.of());
    }

    private static List<Machine> kilns() {
        return List.of(new Machine("kiln", "kiln", 12, List.of(new Window(0, 3 * DAY))));
    }

    private static Job cup(String key, String family, @Nullable Tending tending) {
        return new Job(key, 0, List.of(new Step.Batch("fire", List.of(), "kiln", family, 1, 16 * HOUR, tending)), null);
    }

    private static Job fire(String key, String family, int size) {
        return new Job(key, 0, List.of(new Step.Batch("fire", List.of(), "kiln", family, size, 16 * HOUR)), null);
    }

    private static Proposal.Fits fits(PlanSnapshot plan, Job job) {
        return (Proposal.Fits) Planner.quote(plan, job);
    }
}
