package org.dingzuo.planner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What to add to a quoted finish so that the date can be promised, per class of product and time of release. Measured
 * in the background after each plan version by slipping probe jobs into played scenarios; looked up in O(log times).
 */
public final class Buffers {

    private final Map<String, NavigableMap<Integer, Integer>> minutes;

    private Buffers(Map<String, NavigableMap<Integer, Integer>> minutes) {
        this.minutes = minutes;
    }

    /**
     * A typical job of a class of products, released at some time ahead.
     *
     * @param productClass what quotes will ask by
     */
    public record Probe(String productClass, Job job) {}

    /**
     * @param share how sure to be, such as 0.95
     * @param scenarios some 300; O(scenarios x (steps of the plan + steps of the probes))
     */
    public static Buffers measure(
            Replanning ask, List<Probe> probes, Uncertainty uncertainty, double share, int scenarios, long seed) {
        Map<String, NavigableMap<Integer, Integer>> table = new HashMap<>();
        if (!probes.isEmpty()) {
            List<Job> jobs = probes.stream().map(Probe::job).toList();
            int[][] finishes = new Play(ask, uncertainty, seed).probe(jobs, uncertainty, scenarios, seed);
            for (int p = 0; p < probes.size(); p++) {
                if (Planner.quote(ask.snapshot(), jobs.get(p)) instanceof Proposal.Fits fits) {
                    Arrays.sort(finishes[p]);
                    int late = finishes[p][Math.clamp((int) Math.ceil(share * scenarios) - 1, 0, scenarios - 1)];
                    table.computeIfAbsent(probes.get(p).productClass(), _ -> new TreeMap<>())
                            .put(jobs.get(p).release(), Math.max(0, late - fits.finish()));
                }
            }
        }
        return new Buffers(table);
    }

    /**
     * Minutes to add for a job of this class released then: those of the nearest probe at or before it, else of the
     * first after it.
     *
     * @return -1 when the class was not measured; do not promise then, simulate
     */
    public int minutes(String productClass, int release) {
        NavigableMap<Integer, Integer> times = minutes.get(productClass);
        if (times == null) {
            return -1;
        }
        var entry = times.floorEntry(release);
        return (entry == null ? times.firstEntry() : entry).getValue();
    }
}
