package org.dingzuo.bench.plan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.util.Domain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.bench.solve.CpSat;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;
import org.jspecify.annotations.Nullable;

/**
 * The studio as a CP-SAT model: windows as start domains, loads as slots that pieces choose, a known plan as hint. What
 * that plan costs bounds every job: none can end later than the others' earliest ends leave to it. Asked for a proof it
 * gets as many slots as that cost could pay for, so that what is proved is proved for every plan; asked only for a better
 * plan, as many as the known one has.
 */
final class StudioCpSat {

    /** @param bound proved: no plan costs less; null where no proof was asked for or nothing was found */
    record Found(@Nullable Double objective, @Nullable Double bound, boolean proved) {}

    private final Studio studio;
    private final CpModel model = new CpModel();
    private final int horizon;
    private final Map<String, List<IntervalVar>> busy = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> slotOfLoad = new HashMap<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    private record Slot(IntVar start, Map<String, BoolVar> family, BoolVar present, LinearExprBuilder load) {}

    private final Map<String, Integer> earliest = new HashMap<>();
    private final long spare;

    private StudioCpSat(Studio studio, Aims aims) {
        this.studio = studio;
        long cost = studio.plan().placements().stream()
                        .map(Placement::load)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                * aims.perLoad();
        PlanSnapshot plan = studio.plan();
        PlanSnapshot empty =
                PlanSnapshot.of(plan.version(), plan.from(), plan.until(), plan.people(), plan.machines(), List.of());
        for (Job job : studio.jobs()) {
            int alone = alone(empty, job);
            earliest.put(job.key(), alone);
            cost += plan.placementsOf(job.key()).stream()
                            .mapToInt(Placement::end)
                            .max()
                            .orElse(0)
                    - alone;
        }
        spare = cost;
        horizon = earliest.values().stream().mapToInt(e -> e).max().orElse(0) + (int) spare;
    }

    /** The job's end with the whole studio to itself: for a chain of steps no plan has it earlier. */
    private static int alone(PlanSnapshot empty, Job job) {
        boolean chain =
                job.steps().stream().skip(1).allMatch(step -> step.after().size() == 1)
                        && job.steps().stream()
                                        .flatMap(step -> step.after().stream())
                                        .distinct()
                                        .count()
                                == job.steps().size() - 1;
        return chain ? Planner.finish(empty, job) : job.release();
    }

    /** What is found from the known plan on one worker. */
    static Found better(Studio studio, Aims aims, Duration budget) {
        return solved(studio, aims, budget, 1, false);
    }

    /** The same on two workers, with a bound that holds for every plan. */
    static Found proof(Studio studio, Aims aims, Duration budget) {
        return solved(studio, aims, budget, 2, true);
    }

    private static Found solved(Studio studio, Aims aims, Duration budget, int workers, boolean forProof) {
        CpSat.load();
        StudioCpSat made = new StudioCpSat(studio, aims);
        made.build(aims, forProof);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers).setMaxTimeInSeconds(budget.toNanos() / 1e9);
        if (!forProof) {
            // Else it thinks for seconds before it looks at the plan it was given.
            solver.getParameters().setCpModelProbingLevel(0);
        }
        CpSolverStatus status = solver.solve(made.model);
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Found(
                        solver.objectiveValue(),
                        forProof ? solver.bestObjectiveBound() : null,
                        forProof && status == CpSolverStatus.OPTIMAL);
            case UNKNOWN, MODEL_INVALID, INFEASIBLE, UNRECOGNIZED -> new Found(null, null, false);
        };
    }

    private void build(Aims aims, boolean forProof) {
        makeSlots(aims, forProof);
        for (Job job : studio.jobs()) {
            Map<String, Placement> booked = new HashMap<>();
            studio.plan().placementsOf(job.key()).forEach(placement -> booked.put(placement.step(), placement));
            Map<String, IntVar> start = new HashMap<>();
            Map<String, IntVar> end = new HashMap<>();
            int alone = found(earliest, job.key());
            IntVar finish = model.newIntVar(alone, alone + spare, "finish");
            model.addHint(
                    finish,
                    booked.values().stream().mapToInt(Placement::end).max().orElse(0));
            for (Step step : job.steps()) {
                Placement there = booked.getOrDefault(step.key(), null);
                if (there == null) {
                    throw new IllegalStateException("step " + step.key() + " is not booked");
                }
                IntVar begins = variable(there.start());
                IntVar ends = variable(there.end());
                start.put(step.key(), begins);
                end.put(step.key(), ends);
                model.addGreaterOrEqual(begins, job.release());
                for (String before : step.after()) {
                    model.addGreaterOrEqual(begins, found(end, before));
                    longestWait(job, before, found(start, before), begins);
                }
                switch (step) {
                    case Step.Active active -> work(active, there, begins, ends);
                    case Step.Passive passive -> {
                        // Begins when all before it have ended; at the latest of them only where there is one.
                        for (String before : passive.after()) {
                            model.addEquality(begins, found(end, before));
                        }
                        model.addEquality(ends, plus(begins, passive.leastWait()));
                    }
                    case Step.Batch batch -> fire(batch, there, begins, ends);
                }
                model.addGreaterOrEqual(finish, ends);
            }
            objective.add(finish);
        }
        busy.values().forEach(model::addNoOverlap);
        for (Slot slot : slots) {
            model.addLessOrEqual(
                    slot.load(), studio.plan().machines().getFirst().capacity());
        }
        model.minimize(objective);
    }

    private void longestWait(Job job, String before, IntVar waitBegins, IntVar begins) {
        for (Step step : job.steps()) {
            if (step.key().equals(before) && step instanceof Step.Passive passive && passive.longestWait() != null) {
                model.addLessOrEqual(begins, plus(waitBegins, passive.longestWait()));
            }
        }
    }

    private void work(Step.Active active, Placement there, IntVar begins, IntVar ends) {
        model.addEquality(ends, plus(begins, active.minutes()));
        List<BoolVar> who = new ArrayList<>();
        Domain anybody = new Domain();
        for (Person person : studio.plan().people()) {
            if (active.skill() == null || person.skills().contains(active.skill())) {
                BoolVar hers = model.newBoolVar("p");
                model.addHint(hers, person.key().equals(there.person()) ? 1 : 0);
                who.add(hers);
                anybody = anybody.unionWith(starts(person.free(), active.minutes()));
                model.addLinearExpressionInDomain(begins, starts(person.free(), active.minutes()))
                        .onlyEnforceIf(hers);
                occupy(person.key(), model.newOptionalFixedSizeIntervalVar(begins, active.minutes(), hers, "w"));
            }
        }
        model.addExactlyOne(who.toArray(BoolVar[]::new));
        model.addLinearExpressionInDomain(begins, anybody);
        if (active.machineKind() != null && there.machine() != null) {
            // One machine of each kind in the generated studios.
            occupy(there.machine(), model.newFixedSizeIntervalVar(begins, active.minutes(), "m"));
        }
    }

    private Domain starts(List<Window> windows, int minutes) {
        List<long[]> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            // Work runs across the seam of windows that touch.
            from = i > 0 && windows.get(i - 1).until() == window.from() ? from : window.from();
            boolean goesOn = i + 1 < windows.size() && windows.get(i + 1).from() == window.until();
            if (!goesOn && window.until() - from >= minutes && from <= horizon) {
                ranges.add(new long[] {from, window.until() - minutes});
            }
        }
        return Domain.fromIntervals(ranges.toArray(long[][]::new));
    }

    private void makeSlots(Aims aims, boolean forProof) {
        Map<String, Integer> minutes = new HashMap<>();
        studio.jobs()
                .forEach(job -> job.steps().forEach(step -> {
                    if (step instanceof Step.Batch batch) {
                        minutes.put(batch.family(), batch.minutes());
                    }
                }));
        List<Placement> loads = new ArrayList<>();
        studio.plan().placements().forEach(placement -> {
            if (placement.load() != null && slotOfLoad.putIfAbsent(placement.load(), slotOfLoad.size()) == null) {
                loads.add(placement);
            }
        });
        Machine machine = studio.plan().machines().getFirst();
        Slot last = null;
        loads.sort(Comparator.comparingInt(Placement::start));
        slotOfLoad.clear();
        loads.forEach(load -> slotOfLoad.put(String.valueOf(load.load()), slotOfLoad.size()));
        long affordable = forProof ? spare / Math.max(1, aims.perLoad()) : loads.size();
        long pieces = studio.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .filter(Step.Batch.class::isInstance)
                .count();
        for (int i = 0; i < Math.min(pieces, affordable); i++) {
            Placement load = i < loads.size() ? loads.get(i) : null;
            Slot slot = new Slot(
                    variable(load == null ? horizon : load.start()),
                    new HashMap<>(),
                    model.newBoolVar("open"),
                    LinearExpr.newBuilder());
            model.addHint(slot.present(), load == null ? 0 : 1);
            minutes.forEach((family, length) -> {
                BoolVar carries = model.newBoolVar("f");
                model.addHint(carries, load != null && family.equals(load.family()) ? 1 : 0);
                slot.family().put(family, carries);
                occupy(machine.key(), model.newOptionalFixedSizeIntervalVar(slot.start(), length, carries, "l"));
            });
            model.addEquality(LinearExpr.sum(slot.family().values().toArray(BoolVar[]::new)), slot.present());
            model.addEquality(slot.start(), horizon)
                    .onlyEnforceIf(slot.present().not());
            if (last != null) {
                model.addLessOrEqual(last.start(), slot.start());
                model.addImplication(slot.present(), last.present());
            }
            last = slot;
            slots.add(slot);
            objective.addTerm(slot.present(), aims.perLoad());
        }
    }

    private void fire(Step.Batch batch, Placement there, IntVar begins, IntVar ends) {
        model.addEquality(ends, plus(begins, batch.minutes()));
        List<BoolVar> choice = new ArrayList<>();
        int hinted = slotOfLoad.getOrDefault(String.valueOf(there.load()), 0);
        for (int s = 0; s < slots.size(); s++) {
            Slot slot = slots.get(s);
            BoolVar inside = model.newBoolVar("in");
            model.addHint(inside, s == hinted ? 1 : 0);
            choice.add(inside);
            model.addEquality(begins, slot.start()).onlyEnforceIf(inside);
            BoolVar carries = slot.family().get(batch.family());
            if (carries != null) {
                model.addImplication(inside, carries);
            }
            slot.load().addTerm(inside, batch.size());
            model.addImplication(inside, slot.present());
        }
        model.addExactlyOne(choice.toArray(BoolVar[]::new));
    }

    private IntVar variable(int hint) {
        IntVar made = model.newIntVar(0, horizon, "t");
        model.addHint(made, hint);
        return made;
    }

    private void occupy(String resource, IntervalVar interval) {
        busy.computeIfAbsent(resource, _ -> new ArrayList<>()).add(interval);
    }

    private static <T> T found(Map<String, T> variables, String key) {
        T variable = variables.get(key);
        if (variable == null) {
            throw new IllegalStateException("step " + key + " comes later");
        }
        return variable;
    }

    private static LinearExpr plus(IntVar variable, long minutes) {
        return LinearExpr.newBuilder().add(variable).add(minutes).build();
    }
}
