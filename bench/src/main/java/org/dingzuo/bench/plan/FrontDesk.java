package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Calibration;
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
    private static final double CONFIDENCE = 0.95;
    private static final int REMEMBERED = 100;

    private final List<Person> people;
    private final List<Machine> machines;
    private final Map<String, Step[]> probes;
    /** Rungs that were needed, by class, the latest last. */
    private final Map<String, List<Integer>> needed = new HashMap<>();

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

    /** What is promised on each rung, and which one was asked for; epoch minutes. Empty when it does not fit. */
    Optional<Ladder> promise(Job written, String productClass, int now) {
        Job wish = wish(written.key(), now, written.steps());
        if (!(Planner.quote(plan, wish) instanceof Proposal.Fits fits)) {
            return Optional.empty();
        }
        plan = plan.with(fits.placements());
        var promise = buffers.promise(productClass, now, fits.finish()).orElseThrow();
        int[] instants = IntStream.range(0, Calibration.RUNGS)
                .map(rung -> promise.applyAsInt(Calibration.level(rung)))
                .toArray();
        var last = needed.getOrDefault(productClass, List.of());
        int rung = Calibration.rung(last.subList(Math.max(0, last.size() - REMEMBERED), last.size()), CONFIDENCE)
                .orElse(Calibration.start(CONFIDENCE));
        return Optional.of(new Ladder(instants, rung));
    }

    record Ladder(int[] instants, int rung) {
        int promise() {
            return instants[rung];
        }
    }

    void delivered(OpenOrder order) {
        needed.computeIfAbsent(order.productClass, _ -> new ArrayList<>())
                .add(Calibration.needed(rung -> order.ladder.instants()[rung], order.finish()));
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
