package org.dingzuo.bench.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;

/**
 * How much work an average order is for the part of a studio that is most in demand: all hands together, the skills that
 * only one person has, and machines, loads half filled. Orders a day = load x what that part can do.
 */
final class Demand {

    private static final int SAMPLE = 400;
    /** Programmes share a kiln, and nobody waits until it is full: so much of it is used in an ordinary load. */
    private static final double FILLED = 0.5;

    private Demand() {}

    static double ordersADay(Craft craft, PlanSnapshot studio, Truth truth, double load) {
        Map<String, Double> wanted = new HashMap<>();
        Random random = new Random(99);
        for (int i = 0; i < SAMPLE; i++) {
            for (Step step : craft.steps(random)) {
                double minutes = truth.minutes(step) / (double) SAMPLE;
                switch (step) {
                    case Step.Active active -> {
                        wanted.merge("hands", minutes, Double::sum);
                        wanted.merge("skill " + active.skill(), minutes, Double::sum);
                    }
                    case Step.Passive _ -> {}
                    case Step.Batch batch ->
                        wanted.merge("machine " + batch.machineKind(), minutes * batch.size(), Double::sum);
                }
            }
        }
        double days = studio.until() / 1_440.0;
        double busiest = wanted.getOrDefault("hands", 0.0)
                * days
                / studio.people().stream().mapToInt(Demand::minutes).sum();
        for (Person person : studio.people()) {
            double hers = person.skills().stream()
                    .sorted()
                    .filter(skill -> onlyHers(skill, person, studio.people()))
                    .mapToDouble(skill -> wanted.getOrDefault("skill " + skill, 0.0))
                    .sum();
            busiest = Math.max(busiest, hers * days / minutes(person));
        }
        for (Machine machine : studio.machines()) {
            double full = wanted.getOrDefault("machine " + machine.kind(), 0.0) / (FILLED * machine.capacity());
            busiest = Math.max(busiest, full / 1_440);
        }
        return load / busiest;
    }

    private static int minutes(Person person) {
        return person.free().stream().mapToInt(Window::minutes).sum();
    }

    private static boolean onlyHers(String skill, Person one, List<Person> all) {
        return all.stream()
                .noneMatch(other -> other != one && Set.copyOf(other.skills()).contains(skill));
    }
}
