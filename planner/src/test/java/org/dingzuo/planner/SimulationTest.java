package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Uncertainty LIFE = Uncertainty.logNormal(0.3, 0.15);

    @RepeatedTest(50)
    void aQuantileIsKeptInThatShareOfScenarios(RepetitionInfo nth) {
        Replanning ask = standing(new Random(Studios.seed(nth)));
        Simulation simulation = Simulation.of(ask, LIFE, 100, 3);
        for (Job job : ask.jobs()) {
            assertThat(simulation.kept(job.key(), simulation.quantile(job.key(), 0.95)))
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(simulation.quantile(job.key(), 0.5)).isLessThanOrEqualTo(simulation.quantile(job.key(), 0.95));
        }
    }

    @RepeatedTest(30)
    void theSameSeedPlaysTheSame(RepetitionInfo nth) {
        Replanning ask = standing(new Random(Studios.seed(nth)));
        Simulation one = Simulation.of(ask, LIFE, 20, 3);
        Simulation other = Simulation.of(ask, LIFE, 20, 3);
        assertThat(ask.jobs()).allMatch(job -> one.quantile(job.key(), 0.8) == other.quantile(job.key(), 0.8));
        assertThat(one.noRiskierThan(other, ask.jobs(), 0.95)).isTrue();
    }

    @Test
    void aLonePieceTakesWhatItsStepsTake() {
        Person lin = new Person("lin", Set.of(), List.of(new Window(0, 100_000)));
        Job job = new Job("j", 0, List.of(new Step.Active("s", List.of(), 1_000, null, null, false, 0)), null);
        PlanSnapshot plan = PlanSnapshot.of(1, 0, 100_000, List.of(lin), List.of(), List.of());
        plan = plan.with(((Proposal.Fits) Planner.quote(plan, job)).placements());
        Simulation simulation = Simulation.of(
                new Replanning(plan, List.of(job), 0, Aims.USUAL), Uncertainty.logNormal(0.5, 0), 2_000, 1);
        assertThat(simulation.quantile("j", 0.5)).isCloseTo(1_000, within(40));
        assertThat(simulation.quantile("j", 0.95)).isCloseTo(2_175, within(150));
    }

    @Test
    void aPieceThatComesLateMissesItsLoadAndTakesTheNext() {
        Person lin = new Person("lin", Set.of(), List.of(new Window(0, 100_000)));
        Machine kiln = new Machine("kiln", "kiln", 4, List.of(new Window(0, 100_000)));
        Job job = new Job(
                "j",
                0,
                List.of(
                        new Step.Active("glaze", List.of(), 100, null, null, false, 0),
                        new Step.Batch("fire", List.of("glaze"), "kiln", "g", 1, 600)),
                null);
        Placement others = new Placement("x", "s", null, "kiln", "kiln@100", "g", 1, List.of(new Window(100, 700)));
        PlanSnapshot plan = PlanSnapshot.of(1, 0, 100_000, List.of(lin), List.of(kiln), List.of(others));
        plan = plan.with(((Proposal.Fits) Planner.quote(plan, job)).placements());
        Simulation simulation =
                Simulation.of(new Replanning(plan, List.of(job), 0, Aims.USUAL), Uncertainty.logNormal(0.2, 0), 200, 1);
        assertThat(simulation.quantile("j", 0.3)).isEqualTo(700);
        assertThat(simulation.quantile("j", 0.7)).isEqualTo(1_300);
    }

    @RepeatedTest(30)
    void buffersCoverTheProbesOwnRisk(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        Replanning ask = standing(random);
        Job probe = Studios.chain("probe", random);
        Buffers buffers = Buffers.measure(ask, List.of(new Buffers.Probe("cup", probe)), LIFE, 60, 3);
        assertThat(buffers.promise("vase", 0, 1_000)).isEmpty();
        if (Planner.quote(ask.snapshot(), probe) instanceof Proposal.Fits) {
            int quoted = Planner.finish(ask.snapshot(), probe);
            int usual = buffers.promise("cup", probe.release(), quoted)
                    .orElseThrow()
                    .applyAsInt(0.95);
            Buffers read = Buffers.of(buffers.rows(), ask.snapshot());
            assertThat(read.promise("cup", probe.release(), quoted)
                            .orElseThrow()
                            .applyAsInt(0.95))
                    .isEqualTo(usual);
            assertThat(read.rows()).isEqualTo(buffers.rows());
            assertThat(usual)
                    .isBetween(
                            quoted,
                            buffers.promise("cup", probe.release(), quoted)
                                    .orElseThrow()
                                    .applyAsInt(0.99));
        }
    }

    @Test
    void anEmptyStudioHasBuffersToo() {
        PlanSnapshot empty = Studios.empty(new Random(1));
        Job probe = new Job("probe", 0, List.of(new Step.Active("s", List.of(), 30, null, null, true, 0)), null);
        Buffers buffers = Buffers.measure(
                new Replanning(empty, List.of(), 0, Aims.USUAL), List.of(new Buffers.Probe("cup", probe)), LIFE, 50, 3);
        int quoted = Planner.finish(empty, probe);
        assertThat(buffers.promise("cup", 0, quoted).orElseThrow().applyAsInt(0.95))
                .isGreaterThan(quoted);
    }

    private static Replanning standing(Random random) {
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 12, booked);
        return new Replanning(plan, booked, plan.from(), Aims.USUAL);
    }
}
