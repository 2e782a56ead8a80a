package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RescueTest {

    private static final int DAY = 1_440;

    @Test
    void overtimeAStandInOrABuyersConsentSavesWhatIllnessEndangers() {
        // Lin was to weave on Monday; she is ill and back on Wednesday. The piece was promised for Tuesday.
        Person lin = new Person("lin", Set.of("weave"), List.of(new Window(2 * DAY + 540, 2 * DAY + 1_080)));
        Person mei = new Person("mei", Set.of("sew"), List.of(new Window(DAY + 540, DAY + 1_080)));
        List<Step> steps = List.of(new Step.Active("weave", List.of(), 240, "weave", null, false, 0));
        Placement monday = new Placement("bag", "weave", "lin", null, null, null, 0, List.of(new Window(540, 780)));
        PlanSnapshot plan = PlanSnapshot.of(1, 0, 9 * DAY, List.of(lin, mei), List.of(), List.of(monday));
        Replanning ask = new Replanning(plan, List.of(new Job("bag", 0, steps, 2 * DAY)), 0, Aims.USUAL);
        assertThat(Planner.whatIf(ask).late()).containsExactly("bag");

        List<WayOut> ways = List.of(
                new WayOut.Overtime("lin", new Window(DAY + 1_080, DAY + 1_320)),
                new WayOut.StandIn("mei", "weave"),
                new WayOut.AskBuyer("bag", 3 * DAY),
                new WayOut.Overtime("mei", new Window(0, 300)));
        List<Rescue> rescues = Planner.rescues(ask, ways, () -> Budget.rounds(20), 1);

        assertThat(rescues).extracting(Rescue::way).isEqualTo(ways);
        assertThat(rescues.subList(0, 3))
                .allMatch(rescue -> rescue.plan().late().isEmpty());
        assertThat(rescues.getLast().plan().late()).containsExactly("bag");
        assertThat(rescues.get(1).plan().placements().getFirst().person()).isEqualTo("mei");
    }

    @Test
    void overtimeJoinsTheHoursItTouches() {
        Person lin = new Person("lin", Set.of(), List.of(new Window(540, 720), new Window(840, 1_080)));
        assertThat(lin.freeAlso(new Window(720, 840)).free()).containsExactly(new Window(540, 1_080));
        assertThat(lin.freeAlso(new Window(1_200, 1_300)).free()).hasSize(3);
        assertThat(lin.freeAlso(new Window(0, 60)).free()).hasSize(3);
    }
}
