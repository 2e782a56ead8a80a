package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Coverage;
import org.dingzuo.planner.Durations;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;
import org.dingzuo.planner.Replanning;
import org.dingzuo.planner.Step;

/** What the product would do: keeps a plan of what is known, measures buffers every morning, promises, learns. */
final class FrontDesk {

    private static final int AHEAD = 150 * 1_440;
    private static final int SCENARIOS = 100;

    private final List<Person> people;
    private final List<Machine> machines;
    private final Map<String, Step[]> probes;
    private final Map<String, Coverage> coverage = new HashMap<>();
    private Durations durations = Durations.unknown(0.5, Step::key);
    private Buffers buffers;
    private List<Job> left = List.of();
    private int stuck;
    PlanSnapshot plan;

    FrontDesk(PlanSnapshot empty, Map<String, Step[]> probes) {
        people = empty.people();
        machines = empty.machines();
        this.probes = probes;
        plan = empty;
        buffers = Buffers.measure(new Replanning(empty, List.of(), 0, Aims.USUAL), List.of(), durations, 1, 1);
    }

    /** Everything that is left is planned again from what is known now; who ordered first is placed first. */
    void look(int now, List<OpenOrder> open) {
        for (OpenOrder order : open) {
            durations = order.tell(durations, now);
        }
        InHand inHand = new InHand(people, now);
        for (OpenOrder order : open) {
            order.expect(durations, now, inHand);
        }
        PlanSnapshot next = PlanSnapshot.of(now, now, now + AHEAD, people, machines, inHand.placements);
        List<Job> jobs = new ArrayList<>();
        for (OpenOrder order : open) {
            Job job = order.left(durations, now);
            if (Planner.finish(next, job) == Planner.NEVER) {
                job = new Job(
                        job.key(), now, job.steps().stream().map(Steps::patient).toList(), job.promisedBy());
            }
            if (Planner.quote(next, job) instanceof Proposal.Fits fits) {
                next = next.with(fits.placements());
                jobs.add(job);
            } else {
                stuck++;
            }
        }
        plan = next;
        left = List.copyOf(jobs);
    }

    int stuck() {
        return stuck;
    }

    void measureBuffers(int now) {
        List<Buffers.Probe> all = new ArrayList<>();
        probes.forEach((productClass, steps) ->
                all.add(new Buffers.Probe(productClass, wish("probe-" + productClass, now, List.of(steps)))));
        buffers = Buffers.measure(new Replanning(plan, left, now, Aims.USUAL), all, durations, SCENARIOS, 17);
    }

    /** The promise, epoch minutes; {@link Planner#NEVER} when it does not fit. */
    int promise(Job written, String productClass, int now) {
        Job wish = wish(written.key(), now, written.steps());
        if (!(Planner.quote(plan, wish) instanceof Proposal.Fits fits)) {
            return Planner.NEVER;
        }
        double level = coverage.getOrDefault(productClass, Coverage.START).level();
        plan = plan.with(fits.placements());
        return buffers.promise(productClass, now, fits.finish(), level);
    }

    void delivered(OpenOrder order) {
        Coverage before = coverage.getOrDefault(order.productClass, Coverage.START);
        coverage.put(order.productClass, before.after(order.finish() > order.promise));
    }

    int expectedMinutes(Job written) {
        return written.steps().stream()
                .map(durations::planned)
                .mapToInt(step -> switch (step) {
                    case Step.Active active -> active.minutes();
                    case Step.Passive passive -> passive.leastWait();
                    case Step.Batch batch -> batch.minutes();
                })
                .sum();
    }

    private Job wish(String key, int now, List<Step> written) {
        return new Job(key, now, written.stream().map(durations::planned).toList(), null);
    }
}
