package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Belief;
import org.dingzuo.planner.Durations;
import org.dingzuo.planner.Step;
import org.dingzuo.promise.HabitLedger.Sums;
import org.dingzuo.studio.PersonId;
import org.springframework.stereotype.Component;

/** How long this studio's work really takes. Steps of the same key are alike, whichever design they are of. */
@Component
class Habits {
    /** What a maker's own estimate of hands-on work misses by, while nothing is known. */
    private static final Belief OF_HANDS = Belief.around(1, 0.5);
    /** Drying takes its time whoever looks on. */
    private static final Belief OF_WAITS = Belief.around(1, 0.15);

    /** Below that, a person's pace says more of the pieces than of the person. */
    private static final int ENOUGH = 8;

    /** So many observations of its own outweigh what the studio's other work says of a kind of step. */
    private static final double WORTH_OF_THE_REST = 2;

    private final HabitLedger ledger;

    Habits(HabitLedger ledger) {
        this.ledger = ledger;
    }

    /** In turn of the plan. */
    void learn(StudioId studio, String step, Measured measured) {
        if (measured.isPlausible()) {
            ledger.add(studio, step, measured);
        }
    }

    /** As the planner wants it: one belief per kind of step. What was never timed is believed to be like the rest of this studio's. */
    Learnt learnt(StudioId studio) {
        var all = ledger.all(studio);
        var ofStudio = belief(all).asPrior(WORTH_OF_THE_REST);
        var beliefs = new HashMap<String, Belief>();
        byStep(all).forEach((step, sums) -> beliefs.put(step, belief(sums)));
        var durations = Durations.known(
                step -> JobSheet.stepOf(step.key()),
                step -> step instanceof Step.Active ? ofStudio : OF_WAITS,
                beliefs);
        var timed = new HashMap<String, Integer>();
        all.forEach(sums -> timed.merge(sums.step(), sums.seen(), Integer::sum));
        return new Learnt(durations, Map.copyOf(timed));
    }

    /** As a maker reads it, what was measured most often first. */
    List<Habit> all(StudioId studio) {
        var habits = new ArrayList<Habit>();
        byStep(ledger.all(studio)).values().forEach(sums -> habits.add(habit(sums)));
        habits.sort(java.util.Comparator.comparingInt(Habit::seen).reversed().thenComparing(Habit::step));
        return habits;
    }

    private Map<String, List<Sums>> byStep(List<Sums> all) {
        var byStep = new LinkedHashMap<String, List<Sums>>();
        all.forEach(sums ->
                byStep.computeIfAbsent(sums.step(), step -> new ArrayList<>()).add(sums));
        return byStep;
    }

    private static Habit habit(List<Sums> sums) {
        var first = sums.getFirst();
        var seen = sums.stream().mapToInt(Sums::seen).sum();
        var written = (int) (sums.stream().mapToLong(Sums::written).sum() / seen);
        var taken = (int) Math.round(written * belief(sums).median());
        var people = sums.stream()
                .filter(each -> each.seen() >= ENOUGH && !each.person().equals(HabitLedger.NOBODY_KNOWN))
                .map(each -> new Habit.Pace(new PersonId(each.person()), each.seen(), percent(List.of(each))))
                .toList();
        return new Habit(first.step(), first.label(), seen, written, taken, people);
    }

    private static int percent(List<Sums> sums) {
        return (int) Math.round(100 * belief(sums).median());
    }

    private static Belief belief(List<Sums> sums) {
        return OF_HANDS.seenShares(
                sums.stream().mapToInt(Sums::seen).sum(),
                sums.stream().mapToDouble(Sums::logSum).sum(),
                sums.stream().mapToDouble(Sums::logSquares).sum());
    }
}
