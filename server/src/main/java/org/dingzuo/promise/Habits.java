package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Belief;
import org.dingzuo.planner.Durations;
import org.dingzuo.planner.Step;
import org.dingzuo.promise.HabitLedger.Sums;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.springframework.stereotype.Component;

/** How long this studio's work really takes. Steps of the same key are alike, whichever design they are of. */
@Component
class Habits {
    /** What a maker's own estimate of hands-on work misses by, while nothing is known. */
    private static final Belief OF_HANDS = Belief.around(1, 0.5);
    /** Drying takes its time whoever looks on. */
    private static final Belief OF_WAITS = Belief.around(1, 0.15);

    /** Standard normal quantile of 80 %. */
    private static final double FOUR_OF_FIVE = 0.8416;

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

    /** As the planner wants it: one belief per kind of step, at the usual pace. What was never timed is believed to be like the rest of this
     *  studio's. */
    Learnt learnt(StudioId studio, List<Person> people) {
        var seen = ledger.all(studio);
        var all = atUsualPace(seen, people);
        var ofStudio = belief(all).asPrior(WORTH_OF_THE_REST);
        var beliefs = new HashMap<String, Belief>();
        byStep(all).forEach((step, sums) -> beliefs.put(step, belief(sums)));
        var durations = Durations.known(
                step -> JobSheet.stepOf(step.key()),
                step -> step instanceof Step.Active ? ofStudio : OF_WAITS,
                beliefs);
        var variants = VariantHabits.of(all, beliefs);
        var ofPeople = paces(variants.without(seen, beliefs), beliefs);
        return new Learnt(durations, variants, new WorkPaces(people, ofPeople), timed(seen));
    }

    /** How often each kind of step was timed. */
    Map<String, Integer> timed(StudioId studio) {
        return timed(ledger.all(studio));
    }

    private static Map<String, Integer> timed(List<Sums> seen) {
        var timed = new HashMap<String, Integer>();
        seen.forEach(sums -> timed.merge(sums.step(), sums.seen(), Integer::sum));
        return Map.copyOf(timed);
    }

    /** What was seen, as it would have been at the usual pace of whoever was stated to have another. */
    private static List<Sums> atUsualPace(List<Sums> all, List<Person> people) {
        var stated = new HashMap<UUID, Double>();
        people.forEach(person ->
                stated.put(person.id().value(), Math.log(person.paces().usual() / 100.0)));
        return all.stream()
                .map(sums -> sums.less(stated.getOrDefault(sums.person(), 0.0)))
                .toList();
    }

    /** Where only one person was seen at a kind of step, there is nobody to be faster or slower than. */
    private static Map<String, Map<String, WorkPaces.Timed>> paces(List<Sums> seen, Map<String, Belief> beliefs) {
        var paces = new HashMap<String, Map<String, WorkPaces.Timed>>();
        byStep(seen).forEach((step, sums) -> {
            var known = byPerson(sums);
            var belief = beliefs.get(step);
            if (known.size() > 1 && belief != null) {
                var ofStep = new HashMap<String, WorkPaces.Timed>();
                known.forEach((person, own) -> {
                    var times = own.stream().mapToInt(Sums::seen).sum();
                    var mean = own.stream().mapToDouble(Sums::logSum).sum() / times;
                    ofStep.put(person.toString(), new WorkPaces.Timed(times, mean - belief.mean()));
                });
                paces.put(step, ofStep);
            }
        });
        return paces;
    }

    /** Whoever did it most first; without what nobody is known to have done. */
    private static Map<UUID, List<Sums>> byPerson(List<Sums> sums) {
        var byPerson = new LinkedHashMap<UUID, List<Sums>>();
        sums.stream()
                .filter(each -> !each.person().equals(HabitLedger.NOBODY_KNOWN))
                .forEach(each -> byPerson.computeIfAbsent(each.person(), person -> new ArrayList<>())
                        .add(each));
        return byPerson;
    }

    /** As a maker reads it, what was measured most often first. */
    List<Habit> all(StudioId studio) {
        var habits = new ArrayList<Habit>();
        byStep(ledger.all(studio)).values().forEach(sums -> habits.add(habit(sums)));
        habits.sort(Comparator.comparingInt(Habit::seen).reversed().thenComparing(Habit::step));
        return habits;
    }

    private static Map<String, List<Sums>> byStep(List<Sums> all) {
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
        var mostly = (int) Math.round(written * belief(sums).minutes(FOUR_OF_FIVE));
        var people = byPerson(sums).entrySet().stream()
                .map(each -> new Habit.Pace(
                        new PersonId(each.getKey()),
                        each.getValue().stream().mapToInt(Sums::seen).sum(),
                        percent(each.getValue())))
                .filter(pace -> pace.seen() >= WorkPaces.ENOUGH)
                .sorted(Comparator.comparingInt(Habit.Pace::seen).reversed())
                .toList();
        return new Habit(first.step(), first.label(), seen, written, taken, mostly, people, choices(sums));
    }

    private static List<Habit.Chosen> choices(List<Sums> sums) {
        var variants = VariantHabits.of(sums, Map.of(sums.getFirst().step(), belief(sums)));
        return VariantHabits.byVariant(sums).getOrDefault(sums.getFirst().step(), Map.of()).entrySet().stream()
                .map(each -> {
                    var believed =
                            variants.at(sums.getFirst().step(), each.getKey()).orElseThrow();
                    return new Habit.Chosen(
                            each.getKey(),
                            each.getValue().stream().mapToInt(Sums::seen).sum(),
                            percent(believed.median()),
                            percent(believed.minutes(FOUR_OF_FIVE)));
                })
                .sorted(Comparator.comparingInt(Habit.Chosen::seen).reversed())
                .toList();
    }

    private static int percent(List<Sums> sums) {
        return percent(belief(sums).median());
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private static Belief belief(List<Sums> sums) {
        return VariantHabits.seen(OF_HANDS, sums);
    }
}
