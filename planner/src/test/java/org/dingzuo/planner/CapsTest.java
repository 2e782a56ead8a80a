package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dingzuo.planner.Binding.Kind;
import org.dingzuo.planner.Cap.Measure;
import org.dingzuo.planner.Cap.Portion;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final int WEEK = 7 * Studios.DAY;
    private static final Portion CUP = new Portion("cup", 2, 90);

    @Test
    void aFullWeekSendsThePromiseToTheNext() {
        Cap two = new Cap("orders", Measure.ORDERS, 2, weeks(8, 0), Set.of());
        Caps caps = Caps.of(List.of(two)).with(CUP, 10).with(CUP, WEEK - 1);
        assertThat(caps.room(CUP, 5)).isEqualTo(new Caps.Room(WEEK, two));
        assertThat(caps.without(CUP, 10).room(CUP, 5)).isEqualTo(new Caps.Room(5, null));
    }

    @Test
    void whatIsMoreThanAnyWeekTakesIsNeverPromised() {
        Caps caps = Caps.of(List.of(new Cap("pieces", Measure.PIECES, 1, weeks(8, 0), Set.of("cup"))));
        assertThat(caps.room(CUP, 5).at()).isEqualTo(Planner.NEVER);
        assertThat(caps.room(new Portion("bowl", 2, 90), 5).at()).isEqualTo(5);
    }

    /** Promise after promise as quoted: the validator finds no cap passed, and each cap named was really full. */
    @RepeatedTest(150)
    void noCapIsPassedAndTheOneNamedIsFull(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Cap> all = List.of(
                new Cap("orders", Measure.ORDERS, 1 + random.nextInt(4), weeks(12, random.nextInt(WEEK)), Set.of()),
                new Cap("cups", Measure.PIECES, 4 + random.nextInt(5), weeks(12, 0), Set.of("cup")),
                new Cap("hands", Measure.MINUTES, 200 + random.nextInt(900), days(60), Set.of()));
        Caps caps = Caps.of(all);
        PlanSnapshot plan = Studios.empty(random);
        List<Job> promised = new ArrayList<>();
        Map<String, Portion> portions = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            Job job = Studios.anyJob("job" + i, random);
            Portion portion =
                    new Portion(random.nextBoolean() ? "cup" : "bowl", 1 + random.nextInt(4), random.nextInt(200));
            Dated dated = Planner.quote(plan, job, caps, portion);
            if (!(dated.proposal() instanceof Proposal.Fits fits) || dated.from() == Planner.NEVER) {
                continue;
            }
            assertThat(dated.from()).isGreaterThanOrEqualTo(fits.finish());
            Job kept = new Job(job.key(), job.release(), job.steps(), dated.from());
            if (dated.binding().kind() == Kind.CAP) {
                // Promise it a minute earlier all the same, and a cap is passed, though not always the last one named.
                List<Job> pushed = new ArrayList<>(promised);
                pushed.add(new Job(job.key(), job.release(), job.steps(), dated.from() - 1));
                Map<String, Portion> with = new HashMap<>(portions);
                with.put(job.key(), portion);
                assertThat(PlanCheck.capFaults(all, pushed, with)).isNotEmpty();
                assertThat(withoutCap(all, dated.binding(), promised, portions)
                                .room(portion, fits.finish())
                                .at())
                        .isLessThan(dated.from());
            } else {
                assertThat(dated.from()).isEqualTo(fits.finish());
            }
            plan = plan.with(fits.placements());
            caps = caps.with(portion, dated.from());
            promised.add(kept);
            portions.put(job.key(), portion);
        }
        assertThat(PlanCheck.capFaults(all, promised, portions)).isEmpty();
        assertThat(PlanCheck.faults(plan.people(), plan.machines(), promised, plan.placements()))
                .isEmpty();
    }

    /** The same promises under the other caps only. */
    private static Caps withoutCap(List<Cap> all, Binding binding, List<Job> promised, Map<String, Portion> portions) {
        Caps caps = Caps.of(all.stream()
                .filter(cap -> !cap.key().equals(binding.resource()))
                .toList());
        for (Job job : promised) {
            caps = caps.with(
                    Objects.requireNonNull(portions.get(job.key())), job.promisedBy() == null ? 0 : job.promisedBy());
        }
        return caps;
    }

    private static List<Window> weeks(int count, int from) {
        return IntStream.range(0, count)
                .mapToObj(w -> new Window(from + w * WEEK, from + (w + 1) * WEEK))
                .toList();
    }

    /** Sundays are in no period. */
    private static List<Window> days(int count) {
        return IntStream.range(0, count)
                .filter(d -> d % 7 != 6)
                .mapToObj(d -> new Window(d * Studios.DAY, (d + 1) * Studios.DAY))
                .toList();
    }
}
