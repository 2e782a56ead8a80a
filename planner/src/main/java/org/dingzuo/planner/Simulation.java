package org.dingzuo.planner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finishes of every job over many played scenarios. A promise is a quantile of these, not the plan's own date: plans
 * alone are kept about half the time.
 */
public final class Simulation {

    private final Map<String, int[]> finishes;

    private Simulation(Map<String, int[]> finishes) {
        this.finishes = finishes;
    }

    /**
     * Plays the standing plan; O(scenarios x steps). For after a booking and the background, never inside one.
     *
     * @param ask the plan, each job placed; the aims are not looked at
     * @param scenarios how often; some 300 give a steady 95 % quantile
     * @param seed the same gives the same
     */
    public static Simulation of(Replanning ask, Uncertainty uncertainty, int scenarios, long seed) {
        return new Play(ask, uncertainty, seed).simulation(scenarios);
    }

    static Simulation of(List<Job> jobs, int[][] byScenario) {
        Map<String, int[]> finishes = new HashMap<>();
        for (int j = 0; j < jobs.size(); j++) {
            int job = j;
            int[] ofJob =
                    Arrays.stream(byScenario).mapToInt(finish -> finish[job]).toArray();
            Arrays.sort(ofJob);
            finishes.put(jobs.get(j).key(), ofJob);
        }
        return new Simulation(finishes);
    }

    /**
     * The instant by which this job is finished in such a share of the scenarios.
     *
     * @param share above 0, at most 1; 0.95 for a promise
     */
    public int quantile(String job, double share) {
        int[] sorted = finishes(job);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** The share of scenarios in which this job is finished by then. */
    public double kept(String job, int by) {
        int[] sorted = finishes(job);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= by) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    /**
     * The second half of the never-break rule: whether every promised job's quantile stays inside its promise, or at
     * least gets no worse than it was. Compare simulations of the same seed only.
     */
    public boolean noRiskierThan(Simulation before, List<Job> jobs, double share) {
        return jobs.stream()
                .filter(job -> job.promisedBy() != null && before.finishes.containsKey(job.key()))
                .allMatch(job -> quantile(job.key(), share)
                        <= Math.max(Objects.requireNonNull(job.promisedBy()), before.quantile(job.key(), share)));
    }

    private int[] finishes(String job) {
        int[] sorted = finishes.get(job);
        if (sorted == null) {
            throw new IllegalArgumentException("job " + job + " was not simulated. Ask for jobs of the plan played.");
        }
        return sorted;
    }
}
