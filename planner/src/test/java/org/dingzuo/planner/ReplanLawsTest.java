package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.planner.Fault.Law;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ReplanLawsTest {

    private static final int FROZEN = Studios.NOW + 2 * Studios.DAY;

    @RepeatedTest(150)
    void aBetterPlanBreaksNoLawAndNoPromise(RepetitionInfo nth) {
        long seed = Studios.seed(nth);
        Replanning ask = standing(new Random(seed), 3 * Studios.DAY);
        Replan plan = Planner.replan(ask, Budget.rounds(200), seed);
        assertThat(plan.costAfter()).isLessThanOrEqualTo(plan.costBefore());
        assertThat(plan.late()).isEmpty();
        assertThat(plan.unplaced()).isEmpty();
        assertThat(faults(ask, plan)).isEmpty();
        assertThat(snapshotOf(ask, plan.placements()).placements())
                .hasSameSizeAs(ask.snapshot().placements());
    }

    @RepeatedTest(100)
    void theFrozenZoneKeepsPersonOrderAndTime(RepetitionInfo nth) {
        long seed = Studios.seed(nth);
        Replanning ask = standing(new Random(seed), 3 * Studios.DAY);
        Replan plan = Planner.replan(ask, Budget.rounds(200), seed);
        List<Placement> frozen = ask.snapshot().placements().stream()
                .filter(placement -> placement.start() < FROZEN)
                .toList();
        assertThat(plan.placements()).containsAll(frozen);
    }

    @RepeatedTest(50)
    void theSameSeedGivesTheSamePlan(RepetitionInfo nth) {
        Replanning ask = standing(new Random(Studios.seed(nth)), Studios.DAY);
        assertThat(Planner.replan(ask, Budget.rounds(100), 5)).isEqualTo(Planner.replan(ask, Budget.rounds(100), 5));
    }

    @RepeatedTest(50)
    void withoutTimeTheStandingPlanIsTheAnswer(RepetitionInfo nth) {
        Replanning ask = standing(new Random(Studios.seed(nth)), Studios.DAY);
        Replan plan = Planner.replan(ask, Budget.rounds(1_000).unless(() -> true), 5);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.placements())
                .containsExactlyInAnyOrderElementsOf(ask.snapshot().placements());
    }

    @RepeatedTest(150)
    void illnessMakesNobodyLateWhoseWorkCanGoOn(RepetitionInfo nth) {
        long seed = Studios.seed(nth);
        Replanning before = standing(new Random(seed), 2 * Studios.DAY);
        Window ill = new Window(Studios.NOW, Studios.NOW + 4 * Studios.DAY);
        Replanning ask = ill(before, ill);
        Replan plan = Planner.replan(ask, Budget.rounds(150), seed);
        Set<String> touched = before.snapshot().placements().stream()
                .filter(p -> needs(p, "p0") && p.end() > Studios.NOW && begin(p) < ill.until() + Studios.DAY)
                .map(Placement::job)
                .collect(Collectors.toSet());
        assertThat(touched).containsAll(plan.late());
        assertThat(faults(ask, plan))
                .filteredOn(fault -> fault.law() != Law.PROMISE || !plan.late().contains(fault.job()))
                .filteredOn(fault -> !plan.unplaced().contains(fault.job()))
                .isEmpty();
    }

    @RepeatedTest(100)
    void everyPlaceForARushHurtsNobody(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        Replanning ask = standing(random, 2 * Studios.DAY);
        Job rush = Studios.anyJob("rush", random);
        int finish = Integer.MAX_VALUE;
        int displaced = -1;
        List<Job> all = new ArrayList<>(ask.jobs());
        all.add(rush);
        for (RushPlace place : Planner.rush(ask, rush)) {
            assertThat(place.finish()).isLessThan(finish);
            assertThat(place.displacedMinutes()).isGreaterThan(displaced);
            assertThat(place.plan().late()).isEmpty();
            assertThat(faults(new Replanning(ask.snapshot(), all, FROZEN, ask.aims()), place.plan()))
                    .isEmpty();
            finish = place.finish();
            displaced = place.displacedMinutes();
        }
        if (Planner.quote(ask.snapshot(), rush) instanceof Proposal.Fits fits) {
            assertThat(finish).isLessThanOrEqualTo(fits.finish());
        }
    }

    @RepeatedTest(60)
    void aCarefulPlanMakesNoPromiseRiskier(RepetitionInfo nth) {
        long seed = Studios.seed(nth);
        Replanning ask = standing(new Random(seed), 2 * Studios.DAY);
        Risk risk = new Risk(Uncertainty.logNormal(0.3, 0.15), 0.95, 40);
        Replan plan = Planner.replan(ask, risk, Budget.rounds(300), seed);
        assertThat(plan.costAfter()).isLessThanOrEqualTo(plan.costBefore());
        assertThat(plan.late()).isEmpty();
        assertThat(faults(ask, plan)).isEmpty();
        Simulation before = Simulation.of(ask, risk.uncertainty(), risk.scenarios(), seed);
        Replanning next = new Replanning(snapshotOf(ask, plan.placements()), ask.jobs(), FROZEN, ask.aims());
        Simulation after = Simulation.of(next, risk.uncertainty(), risk.scenarios(), seed);
        assertThat(after.noRiskierThan(before, ask.jobs(), risk.share())).isTrue();
    }

    private static Replanning standing(Random random, int slack) {
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 15, booked);
        List<Job> promised = booked.stream()
                .map(job -> new Job(job.key(), job.release(), job.steps(), finish(plan, job) + random.nextInt(slack)))
                .toList();
        return new Replanning(plan, promised, FROZEN, Aims.USUAL);
    }

    private static int finish(PlanSnapshot plan, Job job) {
        return plan.placementsOf(job.key()).stream()
                .mapToInt(Placement::end)
                .max()
                .orElseThrow();
    }

    private static Replanning ill(Replanning ask, Window ill) {
        List<Person> people = ask.snapshot().people().stream()
                .map(p -> p.key().equals("p0")
                        ? new Person("p0", p.skills(), without(p.free(), ill), p.pace(), p.blocks(), p.trusted())
                        : p)
                .toList();
        PlanSnapshot old = ask.snapshot();
        PlanSnapshot changed =
                PlanSnapshot.of(old.version(), old.from(), old.until(), people, old.machines(), old.placements());
        return new Replanning(changed, ask.jobs(), FROZEN, ask.aims());
    }

    private static boolean needs(Placement p, String person) {
        var session = p.session();
        var tended = p.tended();
        return person.equals(p.person())
                || (session != null && session.person().equals(person))
                || (tended != null
                        && Stream.of(tended.loading(), tended.unloading())
                                .anyMatch(sitting ->
                                        sitting != null && sitting.person().equals(person)));
    }

    private static int begin(Placement p) {
        return p.session() == null ? p.start() : p.session().setup().from();
    }

    private static List<Window> without(List<Window> windows, Window gone) {
        return windows.stream().filter(window -> !window.overlaps(gone)).toList();
    }

    private static List<Fault> faults(Replanning ask, Replan plan) {
        return PlanCheck.faults(
                ask.snapshot().people(), ask.snapshot().machines(), ask.jobs(), List.copyOf(plan.placements()));
    }

    private static PlanSnapshot snapshotOf(Replanning ask, List<Placement> placements) {
        Map<String, Placement> taken = new HashMap<>();
        placements.forEach(placement -> taken.put(placement.job() + "/" + placement.step(), placement));
        PlanSnapshot old = ask.snapshot();
        return PlanSnapshot.of(
                old.version() + 1, old.from(), old.until(), old.people(), old.machines(), List.copyOf(taken.values()));
    }
}
