package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dingzuo.planner.Binding.Kind;
import org.dingzuo.planner.Series.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final int HOUR = 60;

    @Test
    void whoJoinsHasADateThatHoldsIfTheSeriesRuns() {
        var opened = (Outcome.Opened) Series.open(bench(), "moon", bowl("bowl"), 2, 3);
        assertThat(opened.plan().kept()).hasSize(3).containsEntry("moon#0", "moon");
        var first = (Outcome.Joined) opened.series().join(opened.plan(), "ann");
        assertThat(first.finish()).isEqualTo(10 * HOUR);
        assertThat(first.runs()).isFalse();
        assertThat(first.plan().kept()).containsKey("ann");
        var second = (Outcome.Joined) first.series().join(first.plan(), "bo");
        assertThat(second.runs()).isTrue();
        // Those who joined are orders like any other now; the third place is still kept.
        assertThat(second.plan().kept()).containsOnlyKeys("moon#2");
        var third = (Outcome.Joined) second.series().join(second.plan(), "cy");
        assertThat(third.series().join(third.plan(), "dee")).isInstanceOf(Outcome.Full.class);
        assertThat(third.series().close(third.plan()).released()).isEmpty();
    }

    @Test
    void aSeriesThatTooFewJoinGivesItsTimeBackAndTellsThem() {
        PlanSnapshot bench = bench();
        var opened = (Outcome.Opened) Series.open(bench, "moon", bowl("bowl"), 2, 3);
        var joined = (Outcome.Joined) opened.series().join(opened.plan(), "ann");
        var closed = joined.series().close(joined.plan());
        assertThat(closed.released()).containsExactly("ann");
        assertThat(closed.plan().placements()).isEmpty();
        assertThat(closed.plan().kept()).isEmpty();
        assertThat(closed.plan().freeMinutes("chen", 0, Studios.DAY)).isEqualTo(8 * HOUR);
    }

    @Test
    void othersMakeWayAndAreToldWhatForTheirDateIsLater() {
        var opened = (Outcome.Opened) Series.open(bench(), "moon", bowl("bowl"), 2, 3);
        PlanSnapshot now = PlanSnapshot.of(
                        opened.plan().version(),
                        9 * HOUR,
                        Studios.DAY,
                        opened.plan().people(),
                        List.of(),
                        opened.plan().placements())
                .keeping(opened.plan().kept());
        var quote = (Proposal.Fits) Planner.quote(now, bowl("mine"));
        assertThat(quote.finish()).isEqualTo(13 * HOUR);
        assertThat(quote.binding().kind()).isEqualTo(Kind.BLOCK);
        assertThat(quote.binding().resource()).isEqualTo("moon");
    }

    @Test
    void noTimeForAllMeansNoBlock() {
        assertThat(Series.open(bench(), "moon", bowl("bowl"), 2, 9)).isInstanceOf(Outcome.NoRoom.class);
    }

    /** Open, join, leave, quote, book, plan anew at random: what a series was given stays where it is. */
    @RepeatedTest(120)
    void nothingMovesABlockAndNobodyMeetsIt(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 6, booked);
        Job piece = Studios.chain("piece", random);
        if (!(Series.open(plan, "series", piece, 2, 2 + random.nextInt(3)) instanceof Outcome.Opened opened)) {
            return;
        }
        Series series = opened.series();
        plan = opened.plan();
        Set<String> in = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (series.join(plan, "buyer" + i) instanceof Outcome.Joined joined) {
                        series = joined.series();
                        plan = joined.plan();
                        in.add("buyer" + i);
                    }
                }
                case 1 -> {
                    if (!in.isEmpty()) {
                        String gone = in.iterator().next();
                        in.remove(gone);
                        var left = (Outcome.Opened) series.leave(plan, gone);
                        series = left.series();
                        plan = left.plan();
                    }
                }
                case 2 -> {
                    Job job = Studios.anyJob("new" + i, random);
                    if (Planner.quote(plan, job) instanceof Proposal.Fits fits) {
                        plan = plan.with(fits.placements());
                        booked.add(job);
                    }
                }
                default -> {
                    Replanning ask = new Replanning(plan, booked, plan.from(), Aims.USUAL);
                    Replan better = Planner.replan(ask, Budget.rounds(30), i);
                    for (Job job : booked) {
                        plan = plan.without(job.key());
                    }
                    plan = plan.with(better.placements());
                }
            }
            assertThat(PlanCheck.seriesFaults(List.of(series), plan.placements()))
                    .isEmpty();
            assertThat(PlanCheck.faults(plan.people(), plan.machines(), booked, plan.placements()))
                    .isEmpty();
            assertThat(series.joined()).isEqualTo(in.size());
        }
        Outcome.Closed closed = series.close(plan);
        assertThat(closed.plan().kept()).isEmpty();
        assertThat(closed.released()).hasSize(series.runs() ? 0 : in.size());
    }

    private static PlanSnapshot bench() {
        var chen = new Person("chen", Set.of("throw"), List.of(new Window(9 * HOUR, 17 * HOUR)));
        return PlanSnapshot.of(1, 0, Studios.DAY, List.of(chen), List.of(), List.of());
    }

    private static Job bowl(String key) {
        return new Job(key, 0, List.of(new Step.Active("throw", List.of(), 60, "throw", null, false, 0)), null);
    }
}
