package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever a studio does in whatever order, and whatever happens to it: nothing the planner proposes makes a promise late
 * that was not late before, and what it publishes can be carried out. Only the world makes late.
 */
class LifeOfAStudioTest {

    private static final int SLACK = 3 * Studios.DAY;

    private final List<String> story = new ArrayList<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private PlanSnapshot plan = Studios.empty(new Random(0));
    private Set<String> late = Set.of();

    @RepeatedTest(120)
    void onlyTheWorldMakesLate(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        live(random, 40);
    }

    @RepeatedTest(20)
    void theSameLifeGivesTheSamePlan(RepetitionInfo nth) {
        live(new Random(Studios.seed(nth)), 25);
        List<Placement> first = plan.placements();
        live(new Random(Studios.seed(nth)), 25);
        assertThat(plan.placements()).isEqualTo(first);
    }

    private void live(Random random, int days) {
        plan = Studios.empty(random);
        jobs.clear();
        story.clear();
        late = Set.of();
        for (int i = 0; i < days; i++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> order(random, "order" + i);
                case 3 -> cancel(random);
                case 4, 5 -> planAnew(random);
                case 6 -> rush(random, "rush" + i);
                default -> happen(random);
            }
        }
    }

    private void order(Random random, String key) {
        Job wish = Studios.anyJob(key, random);
        if (Planner.quote(plan, wish) instanceof Proposal.Fits fits) {
            jobs.put(key, promised(wish, fits.finish() + random.nextInt(SLACK)));
            publish("booked " + key, plan.with(fits.placements()));
            assertThat(finish(key)).isEqualTo(fits.finish());
        }
    }

    private void cancel(Random random) {
        if (!jobs.isEmpty()) {
            String gone = jobs.keySet().stream().sorted().toList().get(random.nextInt(jobs.size()));
            jobs.remove(gone);
            publish("cancelled " + gone, plan.without(gone));
        }
    }

    private void planAnew(Random random) {
        Replan replan = Planner.replan(asked(), Budget.rounds(40), random.nextLong());
        publish("planned anew", replaced(replan));
    }

    private void rush(Random random, String key) {
        Job wish = Studios.anyJob(key, random);
        List<RushPlace> places = late.isEmpty() ? Planner.rush(asked(), wish) : List.of();
        if (!places.isEmpty()) {
            RushPlace place = places.get(random.nextInt(places.size()));
            jobs.put(key, promised(wish, place.finish()));
            publish("rushed " + key, replaced(place.plan()));
        }
    }

    /** Somebody is ill, a kiln breaks, material comes late: the plan is repaired, and who is late then is the world's doing. */
    private void happen(Random random) {
        int from = plan.from() + random.nextInt(20 * Studios.DAY);
        Window gone = new Window(from, from + 1 + random.nextInt(3 * Studios.DAY));
        List<Person> people = new ArrayList<>(plan.people());
        List<Machine> machines = new ArrayList<>(plan.machines());
        switch (random.nextInt(3)) {
            case 0 -> {
                Person ill = people.removeFirst();
                people.addFirst(new Person(
                        ill.key(), ill.skills(), without(ill.free(), gone), ill.pace(), ill.blocks(), ill.trusted()));
            }
            case 1 -> {
                Machine broken = machines.removeFirst();
                machines.addFirst(new Machine(
                        broken.key(),
                        broken.kind(),
                        broken.capacity(),
                        without(broken.open(), gone),
                        broken.programmes()));
            }
            default ->
                jobs.keySet().stream().sorted().findFirst().ifPresent(key -> {
                    Job job = jobs.get(key);
                    if (job != null) {
                        int later = job.release() + random.nextInt(4 * Studios.DAY);
                        jobs.put(key, new Job(key, later, job.steps(), job.promisedBy()));
                    }
                });
        }
        plan = PlanSnapshot.of(plan.version(), plan.from(), plan.until(), people, machines, plan.placements());
        Replan repaired = Planner.replan(asked(), Budget.rounds(40), random.nextLong());
        repaired.unplaced().forEach(jobs::remove);
        late = lateIn(repaired.placements());
        publish("something happened", replaced(repaired));
    }

    private void publish(String what, PlanSnapshot next) {
        story.add(what);
        plan = next;
        List<Fault> faults =
                PlanCheck.faults(plan.people(), plan.machines(), asked().jobs(), plan.placements()).stream()
                        .filter(fault -> fault.law() != Fault.Law.PROMISE || !late.contains(fault.job()))
                        .toList();
        assertThat(faults).as("after %s", story).isEmpty();
        Set<String> nowLate = lateIn(plan.placements());
        assertThat(late).as("after %s", story).containsAll(nowLate);
        late = nowLate;
    }

    private Set<String> lateIn(List<Placement> placements) {
        Set<String> found = new TreeSet<>();
        placements.forEach(placement -> {
            Job job = jobs.get(placement.job());
            if (job != null && job.promisedBy() != null && placement.end() > job.promisedBy()) {
                found.add(job.key());
            }
        });
        return found;
    }

    private Replanning asked() {
        List<Job> all = jobs.keySet().stream().sorted().map(jobs::get).collect(Collectors.toList());
        return new Replanning(plan, all, plan.from(), Aims.USUAL);
    }

    private PlanSnapshot replaced(Replan replan) {
        PlanSnapshot next = plan;
        for (Placement placement : plan.placements()) {
            next = next.without(placement.job());
        }
        return next.with(replan.placements());
    }

    private int finish(String key) {
        return plan.placementsOf(key).stream().mapToInt(Placement::end).max().orElseThrow();
    }

    private static Job promised(Job job, int by) {
        return new Job(job.key(), job.release(), job.steps(), by);
    }

    private static List<Window> without(List<Window> windows, Window gone) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            if (!window.overlaps(gone)) {
                left.add(window);
                continue;
            }
            if (window.from() < gone.from()) {
                left.add(new Window(window.from(), gone.from()));
            }
            if (window.until() > gone.until()) {
                left.add(new Window(gone.until(), window.until()));
            }
        }
        return left;
    }
}
