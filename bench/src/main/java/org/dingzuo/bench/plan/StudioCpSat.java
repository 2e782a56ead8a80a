package org.dingzuo.bench.plan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.util.Domain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.bench.solve.CpSat;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;
import org.jspecify.annotations.Nullable;

/** The studio as a CP-SAT model: windows as start domains, loads as slots that pieces choose, the booked plan as hint. */
final class StudioCpSat {

    record Found(@Nullable Double objective, boolean proved) {}

    private final Studio studio;
    private final CpModel model = new CpModel();
    private final int horizon;
    private final Map<String, List<IntervalVar>> busy = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> slotOfLoad = new HashMap<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    private record Slot(IntVar start, Map<String, BoolVar> family, BoolVar present, LinearExprBuilder load) {}

    private StudioCpSat(Studio studio) {
        this.studio = studio;
        horizon = studio.plan().placements().stream()
                .mapToInt(Placement::end)
                .max()
                .orElse(0);
    }

    static Found best(Studio studio, Aims aims, Duration budget) {
        CpSat.load();
        StudioCpSat made = new StudioCpSat(studio);
        made.build(aims);
        boolean[] proved = new boolean[1];
        return new Found(CpSat.best(made.model, budget, proved), proved[0]);
    }

    private void build(Aims aims) {
        makeSlots(aims);
        for (Job job : studio.jobs()) {
            Map<String, Placement> booked = new HashMap<>();
            studio.plan().placementsOf(job.key()).forEach(placement -> booked.put(placement.step(), placement));
            Map<String, IntVar> start = new HashMap<>();
            Map<String, IntVar> end = new HashMap<>();
            IntVar finish = variable(
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
        for (Person person : studio.plan().people()) {
            if (active.skill() == null || person.skills().contains(active.skill())) {
                BoolVar hers = model.newBoolVar("p");
                model.addHint(hers, person.key().equals(there.person()) ? 1 : 0);
                who.add(hers);
                model.addLinearExpressionInDomain(begins, starts(person.free(), active.minutes()))
                        .onlyEnforceIf(hers);
                occupy(person.key(), model.newOptionalFixedSizeIntervalVar(begins, active.minutes(), hers, "w"));
            }
        }
        model.addExactlyOne(who.toArray(BoolVar[]::new));
        if (active.machineKind() != null && there.machine() != null) {
            // One machine of each kind in the generated studios.
            occupy(there.machine(), model.newFixedSizeIntervalVar(begins, active.minutes(), "m"));
        }
    }

    private Domain starts(List<Window> windows, int minutes) {
        List<long[]> ranges = new ArrayList<>();
        for (Window window : windows) {
            if (window.minutes() >= minutes && window.from() <= horizon) {
                ranges.add(new long[] {window.from(), window.until() - minutes});
            }
        }
        return Domain.fromIntervals(ranges.toArray(long[][]::new));
    }

    private void makeSlots(Aims aims) {
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
        IntVar last = null;
        for (Placement load : loads) {
            Slot slot = new Slot(
                    variable(load.start()), new HashMap<>(), model.newBoolVar("open"), LinearExpr.newBuilder());
            model.addHint(slot.present(), 1);
            minutes.forEach((family, length) -> {
                BoolVar carries = model.newBoolVar("f");
                model.addHint(carries, family.equals(load.family()) ? 1 : 0);
                slot.family().put(family, carries);
                occupy(machine.key(), model.newOptionalFixedSizeIntervalVar(slot.start(), length, carries, "l"));
            });
            model.addEquality(LinearExpr.sum(slot.family().values().toArray(BoolVar[]::new)), slot.present());
            if (last != null) {
                model.addLessOrEqual(last, slot.start());
            }
            last = slot.start();
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

    private static IntVar found(Map<String, IntVar> variables, String key) {
        IntVar variable = variables.get(key);
        if (variable == null) {
            throw new IllegalStateException("step " + key + " comes later");
        }
        return variable;
    }

    private static LinearExpr plus(IntVar variable, long minutes) {
        return LinearExpr.newBuilder().add(variable).add(minutes).build();
    }
}
