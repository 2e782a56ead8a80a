package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dingzuo.planner.Binding.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The reason given is true: take the thing away, outside and by other means, and the date improves. */
class TrueReasonTest {

    @RepeatedTest(1000)
    void withoutWhatBindsTheDateIsEarlier(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 15, new ArrayList<>());
        Job job = Studios.chain("new", random);
        if (random.nextInt(3) == 0
                && Series.open(plan, "series", job, 1, 2 + random.nextInt(4)) instanceof Series.Outcome.Opened opened) {
            plan = opened.plan();
        }
        // A piece that needs no time is done at once, and nothing binds it.
        if (Planner.quote(plan, job) instanceof Proposal.Fits fits && fits.finish() > plan.from()) {
            Proposal relieved = relieved(plan, job, fits);
            assertThat(relieved).as("without %s", fits.binding()).isInstanceOf(Proposal.Fits.class);
            assertThat(((Proposal.Fits) relieved).finish())
                    .as("without %s", fits.binding())
                    .isLessThan(fits.finish());
        }
    }

    private static Proposal relieved(PlanSnapshot plan, Job job, Proposal.Fits fits) {
        Binding binding = fits.binding();
        Window held = new Window(binding.from(), binding.until());
        return switch (binding.kind()) {
            case RELEASE -> Planner.quote(plan, new Job(job.key(), plan.from(), job.steps(), null));
            case PERSON_BUSY ->
                Planner.quote(
                        rebuilt(plan, plan.people(), plan.machines(), dropBusy(plan, binding.resource(), held)), job);
            case PERSON_AWAY ->
                Planner.quote(
                        rebuilt(
                                plan,
                                present(plan.people(), binding.resource(), held),
                                plan.machines(),
                                plan.placements()),
                        job);
            case MACHINE_BUSY, LOAD ->
                Planner.quote(
                        step(job, binding) instanceof Step.Active
                                ? rebuilt(
                                        plan,
                                        plan.people(),
                                        opened(plan.machines(), binding.resource(), held),
                                        dropMachine(plan, binding.resource(), held))
                                : withAnotherMachine(plan, step(job, binding)),
                        job);
            case WAIT, WORK ->
                Planner.quote(
                        step(job, binding) instanceof Step.Batch batch ? withAnotherMachine(plan, batch) : plan,
                        shortened(job, binding.step()));
            case SETUP -> Planner.quote(plan, changed(job, binding.step(), s -> ((Step.Active) s).withoutSetup()));
            case UNFIT_BLOCK -> Planner.quote(plan, changed(job, binding.step(), s -> ((Step.Active) s).within(null)));
            case TENDING ->
                Planner.quote(
                        withAnotherMachine(plan, step(job, binding)),
                        changed(job, binding.step(), s -> ((Step.Batch) s).untended()));
            case BLOCK ->
                Planner.quote(
                        rebuilt(plan, plan.people(), plan.machines(), withoutSeries(plan, binding.resource())), job);
            case NO_SKILL, NOT_TRUSTED, NO_MACHINE, TOO_LARGE, HORIZON, CAP -> throw new AssertionError(binding);
        };
    }

    private static List<Placement> dropBusy(PlanSnapshot plan, @Nullable String person, Window held) {
        return plan.placements().stream()
                .flatMap(p -> p.person() != null
                                && p.person().equals(person)
                                && p.parts().stream().anyMatch(held::overlaps)
                        ? Stream.of(
                                withoutTime(p), new Placement("x", "x", null, p.machine(), null, null, 0, p.parts()))
                        : Stream.of(p))
                .toList();
    }

    private static List<Placement> dropMachine(PlanSnapshot plan, @Nullable String machine, Window held) {
        return plan.placements().stream()
                .flatMap(p -> Objects.equals(p.machine(), machine)
                                && p.parts().stream().anyMatch(held::overlaps)
                        ? Stream.of(withoutTime(p), new Placement("x", "x", p.person(), null, null, null, 0, p.parts()))
                        : Stream.of(p))
                .toList();
    }

    /** Takes no time any more, but its session stands. */
    private static Placement withoutTime(Placement p) {
        List<Window> none = List.of(new Window(p.start(), p.start()));
        return new Placement(p.job(), p.step(), p.person(), p.machine(), null, null, 0, none, p.session(), null);
    }

    private static List<Machine> opened(List<Machine> machines, @Nullable String key, Window held) {
        return machines.stream()
                .map(m -> m.key().equals(key)
                        ? new Machine(m.key(), m.kind(), m.capacity(), union(m.open(), held), m.programmes())
                        : m)
                .toList();
    }

    private static List<Person> present(List<Person> people, @Nullable String key, Window held) {
        return people.stream()
                .map(p -> p.key().equals(key)
                        ? new Person(p.key(), p.skills(), union(p.free(), held), p.pace(), p.blocks(), p.trusted())
                        : p)
                .toList();
    }

    private static List<Window> union(List<Window> windows, Window more) {
        List<Window> sorted = new ArrayList<>(windows);
        sorted.add(more);
        sorted.sort(Comparator.comparingInt(Window::from));
        List<Window> merged = new ArrayList<>();
        for (Window window : sorted) {
            if (!merged.isEmpty() && merged.getLast().until() >= window.from()) {
                Window last = merged.removeLast();
                merged.add(new Window(last.from(), Math.max(last.until(), window.until())));
            } else {
                merged.add(window);
            }
        }
        return merged;
    }

    /** A second machine beside it that nobody uses, always open, stands for the machine being free. */
    private static PlanSnapshot withAnotherMachine(PlanSnapshot plan, Step step) {
        String kind = step instanceof Step.Batch batch ? batch.machineKind() : ((Step.Active) step).machineKind();
        List<Machine> machines = new ArrayList<>(plan.machines());
        machines.add(new Machine("spare", Objects.requireNonNull(kind), 100, List.of(new Window(0, plan.until()))));
        return rebuilt(plan, plan.people(), machines, plan.placements());
    }

    private static Step step(Job job, Binding binding) {
        return job.steps().stream()
                .filter(step -> step.key().equals(binding.step()))
                .findFirst()
                .orElseThrow();
    }

    private static Job shortened(Job job, @Nullable String key) {
        return changed(job, key, TrueReasonTest::shortened);
    }

    private static Job changed(Job job, @Nullable String key, UnaryOperator<Step> how) {
        List<Step> steps = job.steps().stream()
                .map(step -> step.key().equals(key) ? how.apply(step) : step)
                .toList();
        return new Job(job.key(), job.release(), steps, null);
    }

    private static List<Placement> withoutSeries(PlanSnapshot plan, @Nullable String series) {
        return plan.placements().stream()
                .filter(p -> !Objects.equals(plan.kept().get(p.job()), series))
                .toList();
    }

    private static Step shortened(Step step) {
        return switch (step) {
            case Step.Active a -> a.lasting(1);
            case Step.Passive p -> new Step.Passive(p.key(), p.after(), 0, p.longestWait());
            case Step.Batch b -> b.lasting(1);
        };
    }

    private static PlanSnapshot rebuilt(
            PlanSnapshot plan, List<Person> people, List<Machine> machines, List<Placement> taken) {
        return PlanSnapshot.of(plan.version(), plan.from(), plan.until(), people, machines, taken);
    }

    @RepeatedTest(200)
    void whatCannotFitSaysWhatIsMissing(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.empty(random);
        Set<Kind> kinds = Set.of(
                refusal(plan, new Step.Active("s", List.of(), 10, "weave", null, false, 0)),
                refusal(plan, new Step.Batch("s", List.of(), "oven", "f", 1, 10)),
                refusal(plan, new Step.Batch("s", List.of(), "kiln", "f", 5, 10)),
                refusal(plan, new Step.Active("s", List.of(), 1_000, "throw", null, false, 0)));
        assertThat(kinds).containsExactlyInAnyOrder(Kind.NO_SKILL, Kind.NO_MACHINE, Kind.TOO_LARGE, Kind.HORIZON);
    }

    private static Kind refusal(PlanSnapshot plan, Step step) {
        var answer = Planner.quote(plan, new Job("j", 0, List.of(step), null));
        return ((Proposal.CannotFit) answer).binding().kind();
    }
}
