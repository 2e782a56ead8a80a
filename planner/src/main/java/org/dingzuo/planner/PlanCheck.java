package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.planner.Fault.Law;
import org.jspecify.annotations.Nullable;

/**
 * Checks a finished plan against the laws, by its own plain reading of them: it shares no code with what makes plans.
 * Placements whose job is not given count as taken by others: only overlap and capacity are asked of them.
 * O(placements squared); for tests, for outside solvers' plans, and for samples in production.
 */
public final class PlanCheck {

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Machine> machines = new HashMap<>();
    private final List<Placement> placements;
    private final List<Fault> faults = new ArrayList<>();

    private PlanCheck(List<Person> people, List<Machine> machines, List<Placement> placements) {
        people.forEach(person -> this.people.put(person.key(), person));
        machines.forEach(machine -> this.machines.put(machine.key(), machine));
        this.placements = placements;
    }

    /** Everything wrong with the plan; empty when it keeps every law. */
    public static List<Fault> faults(
            List<Person> people, List<Machine> machines, List<Job> jobs, List<Placement> placements) {
        PlanCheck check = new PlanCheck(people, machines, placements);
        check.checkOverlaps();
        check.checkLoads();
        new HandsCheck(check.people, check.machines, placements, check.faults).check();
        Map<String, Map<String, Placement>> byJob = new HashMap<>();
        for (Placement placement : placements) {
            byJob.computeIfAbsent(placement.job(), _ -> new HashMap<>()).put(placement.step(), placement);
        }
        for (Job job : jobs) {
            check.checkJob(job, byJob.getOrDefault(job.key(), Map.of()));
        }
        return check.faults;
    }

    /**
     * What is promised beyond a cap.
     *
     * @param jobs with what was promised to each; those without a promise or a portion do not count
     * @param portions by key of the job
     */
    public static List<Fault> capFaults(List<Cap> caps, List<Job> jobs, Map<String, Cap.Portion> portions) {
        return new PromiseCheck().ofCaps(caps, jobs, portions);
    }

    /** What of a series' places does not stand as it was said. */
    public static List<Fault> seriesFaults(List<Series> series, List<Placement> placements) {
        return new PromiseCheck().ofSeries(series, placements);
    }

    private void checkOverlaps() {
        for (int i = 0; i < placements.size(); i++) {
            Placement one = placements.get(i);
            for (Placement other : placements.subList(i + 1, placements.size())) {
                boolean samePerson = one.person() != null && one.person().equals(other.person());
                boolean sameMachine = one.machine() != null && one.machine().equals(other.machine());
                boolean shared = one.load() != null && one.load().equals(other.load());
                if ((samePerson || (sameMachine && !shared)) && meet(one, other)) {
                    fault(Law.OVERLAP, one, "meets " + other);
                }
            }
        }
    }

    private static boolean meet(Placement one, Placement other) {
        return one.parts().stream().anyMatch(a -> other.parts().stream().anyMatch(a::overlaps));
    }

    private void checkLoads() {
        Map<String, Integer> used = new HashMap<>();
        Map<String, Placement> first = new HashMap<>();
        for (Placement placement : placements) {
            Machine machine = placement.machine() == null ? null : machines.get(placement.machine());
            if (placement.load() == null || machine == null) {
                continue;
            }
            String load = placement.machine() + " " + placement.load();
            Placement founder = first.computeIfAbsent(load, _ -> placement);
            if (!Objects.equals(founder.family(), placement.family())) {
                fault(Law.FAMILY, placement, placement.family() + " beside " + founder.family());
            }
            if (!founder.parts().equals(placement.parts())) {
                fault(Law.OVERLAP, placement, "one load at " + founder.parts() + " and " + placement.parts());
            }
            int sum = used.merge(load, placement.size(), Integer::sum);
            if (sum > machine.capacity()) {
                fault(Law.CAPACITY, placement, sum + " in a machine of " + machine.capacity());
            }
        }
    }

    private void checkJob(Job job, Map<String, Placement> placed) {
        for (Step step : job.steps()) {
            Placement placement = placed.get(step.key());
            if (placement == null) {
                faults.add(new Fault(Law.MISSING, job.key(), step.key(), "no placement"));
                continue;
            }
            if (placement.start() < job.release()) {
                fault(Law.RELEASE, placement, placement.start() + " before " + job.release());
            }
            if (job.promisedBy() != null && placement.end() > job.promisedBy()) {
                fault(Law.PROMISE, placement, placement.end() + " after " + job.promisedBy());
            }
            checkOrder(job, step, placement, placed);
            checkStep(step, placement);
        }
    }

    private void checkOrder(Job job, Step step, Placement placement, Map<String, Placement> placed) {
        for (Step before : job.steps()) {
            Placement earlier = placed.get(before.key());
            if (earlier == null || !step.after().contains(before.key())) {
                continue;
            }
            if (placement.start() < earlier.end()) {
                fault(Law.PRECEDENCE, placement, placement.start() + " before the end of " + before.key());
            }
            if (before instanceof Step.Passive wait
                    && wait.longestWait() != null
                    && placement.start() - earlier.start() > wait.longestWait()) {
                fault(Law.WAIT, placement, "begins " + (placement.start() - earlier.start()) + " after " + wait);
            }
        }
        if (step instanceof Step.Passive && !step.after().isEmpty()) {
            int lastEnd = job.steps().stream()
                    .filter(before -> step.after().contains(before.key()))
                    .map(before -> placed.get(before.key()))
                    .filter(Objects::nonNull)
                    .mapToInt(Placement::end)
                    .max()
                    .orElse(placement.start());
            if (placement.start() != lastEnd) {
                fault(Law.WAIT, placement, "begins at " + placement.start() + ", not when all is done at " + lastEnd);
            }
        }
    }

    private void checkStep(Step step, Placement placement) {
        int minutes = placement.parts().stream().mapToInt(Window::minutes).sum();
        switch (step) {
            case Step.Active active -> {
                checkPerson(active, placement);
                checkMachine(active.machineKind(), placement);
                if (minutes != minutesOf(active, placement)) {
                    fault(Law.DURATION, placement, minutes + " instead of " + minutesOf(active, placement));
                }
                checkSittings(active, placement);
                checkSetup(active.setup(), placement);
            }
            case Step.Passive passive -> {
                if (minutes < passive.leastWait()) {
                    fault(Law.DURATION, placement, minutes + " instead of " + passive.leastWait());
                }
            }
            case Step.Batch batch -> {
                checkMachine(batch.machineKind(), placement);
                if (minutes < batch.minutes()) {
                    fault(Law.DURATION, placement, minutes + " instead of " + batch.minutes());
                }
                if (placement.size() != batch.size() || placement.load() == null) {
                    fault(Law.CAPACITY, placement, placement.size() + " in load " + placement.load());
                }
                if (!batch.family().equals(placement.family())) {
                    fault(Law.FAMILY, placement, placement.family() + " instead of " + batch.family());
                }
                Machine machine = machines.get(String.valueOf(placement.machine()));
                if (machine != null
                        && !machine.programmes().isEmpty()
                        && !machine.programmes().contains(batch.family())) {
                    fault(Law.FAMILY, placement, batch.family() + " in a machine for " + machine.programmes());
                }
                checkTending(batch.tending(), placement);
            }
        }
    }

    private void checkSetup(Step.@Nullable Setup setup, Placement placement) {
        Placement.Session session = placement.session();
        if (setup == null || session == null) {
            if (setup != null || session != null) {
                fault(Law.SETUP, placement, session + " for " + setup);
            }
            return;
        }
        int ready = session.setup().until();
        if (!session.family().equals(setup.family()) || session.setup().minutes() < setup.minutes()) {
            fault(Law.SETUP, placement, session + " for " + setup);
        }
        if (placement.start() < ready || placement.start() - ready > setup.keeps()) {
            fault(Law.SETUP, placement, "begins at " + placement.start() + " for " + session);
        }
    }

    private void checkTending(Step.@Nullable Tending tending, Placement placement) {
        Placement.Tended tended = placement.tended();
        if (tending == null || tended == null) {
            if (tending != null || tended != null) {
                fault(Law.TENDING, placement, tended + " for " + tending);
            }
            return;
        }
        checkHands(tending.loading(), tended.loading(), tending, placement);
        checkHands(tending.unloading(), tended.unloading(), tending, placement);
        if (tended.perPiece() != tending.perPiece()) {
            fault(Law.TENDING, placement, tended + " for " + tending);
        }
    }

    private void checkHands(
            int minutes, Placement.@Nullable Sitting sitting, Step.Tending tending, Placement placement) {
        int there = sitting == null ? 0 : sitting.at().minutes();
        if (there < minutes) {
            fault(Law.TENDING, placement, there + " minutes at the machine instead of " + minutes);
        }
        Person person = sitting == null ? null : people.get(sitting.person());
        if (person != null) {
            checkAble(person, tending.skill(), tending.work(), placement);
        }
    }

    private int minutesOf(Step.Active active, Placement placement) {
        Person person = placement.person() == null ? null : people.get(placement.person());
        Integer pace = person == null ? null : active.paces().get(person.key());
        if (pace == null && person != null && active.skill() != null) {
            pace = person.pace().get(active.skill());
        }
        return pace == null ? active.minutes() : (int) Math.ceil(active.minutes() * pace / 100.0);
    }

    private void checkSittings(Step.Active active, Placement placement) {
        if (placement.parts().size() > 1 && !active.splittable()) {
            fault(Law.DURATION, placement, "split into " + placement.parts());
        }
        for (Window part : placement.parts().subList(0, placement.parts().size() - 1)) {
            if (part.minutes() < active.leastChunk()) {
                fault(Law.DURATION, placement, "a sitting of " + part.minutes());
            }
        }
    }

    private void checkPerson(Step.Active active, Placement placement) {
        Person person = placement.person() == null ? null : people.get(placement.person());
        if (person == null) {
            fault(Law.UNKNOWN, placement, "person " + placement.person());
            return;
        }
        checkAble(person, active.skill(), active.work(), placement);
        requireInside(placement, person.free());
        if (active.block() != null) {
            requireInside(placement, person.blocks().getOrDefault(active.block(), List.of()));
        }
    }

    private void checkAble(Person person, @Nullable String skill, @Nullable String work, Placement placement) {
        if (!person.can(skill)) {
            fault(Law.SKILL, placement, person.key() + " without " + skill);
        }
        Set<String> trusted = person.trusted();
        if (work != null && trusted != null && !trusted.contains(work)) {
            fault(Law.TRUST, placement, person.key() + " is not trusted with " + work);
        }
    }

    private void checkMachine(@Nullable String kind, Placement placement) {
        if (kind == null) {
            return;
        }
        Machine machine = placement.machine() == null ? null : machines.get(placement.machine());
        if (machine == null) {
            fault(Law.UNKNOWN, placement, "machine " + placement.machine());
            return;
        }
        if (!machine.kind().equals(kind)) {
            fault(Law.MACHINE_KIND, placement, machine.kind() + " instead of " + kind);
        }
        requireInside(placement, machine.open());
    }

    private void requireInside(Placement placement, List<Window> windows) {
        for (Window part : placement.parts()) {
            int inside = windows.stream()
                    .mapToInt(w -> Math.max(0, Math.min(w.until(), part.until()) - Math.max(w.from(), part.from())))
                    .sum();
            if (inside < part.minutes()) {
                fault(Law.WINDOW, placement, part + " is not inside");
            }
        }
    }

    private void fault(Law law, Placement placement, String what) {
        faults.add(new Fault(law, placement.job(), placement.step(), what));
    }
}
