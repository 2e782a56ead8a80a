package org.dingzuo.bench.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.dingzuo.planner.Step;

/**
 * How long work really takes, which no planner is told: each kind of step misses its written minutes by a factor of its
 * own (0.75 to 1.35, waits 0.9 to 1.3) and spreads log-normally around that (cv 0.15 to 0.40, waits 0.10 to 0.20).
 * Firings and baths run by the clock.
 */
final class Truth {

    private record Habit(double factor, double sigma) {}

    private final Map<String, Habit> habits = new HashMap<>();
    private final Random random;

    Truth(long seed) {
        random = new Random(seed);
    }

    /** Of one step of one order; asked once, when it begins. */
    int minutes(Step step) {
        return switch (step) {
            case Step.Active active -> {
                Habit habit = habit(step, 0.75, 1.35, 0.15, 0.40);
                yield drawn(active.minutes(), habit);
            }
            case Step.Passive passive -> drawn(passive.leastWait(), habit(step, 0.9, 1.3, 0.10, 0.20));
            case Step.Batch batch -> batch.minutes();
        };
    }

    private int drawn(int written, Habit habit) {
        double noise = habit.sigma * random.nextGaussian() - habit.sigma * habit.sigma / 2;
        return (int) Math.max(1, Math.round(written * habit.factor * Math.exp(noise)));
    }

    private Habit habit(Step step, double least, double most, double cvLeast, double cvMost) {
        return habits.computeIfAbsent(step.key(), _ -> {
            double cv = random.nextDouble(cvLeast, cvMost);
            return new Habit(random.nextDouble(least, most), Math.sqrt(Math.log1p(cv * cv)));
        });
    }
}
