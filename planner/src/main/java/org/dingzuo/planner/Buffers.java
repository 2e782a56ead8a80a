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

    /** By class and release: how much later than quoted the probe ended, sorted over the scenarios. */
    private final Map<String, NavigableMap<Integer, int[]>> lateness;

    private Buffers(Map<String, NavigableMap<Integer, int[]>> lateness) {
        this.lateness = lateness;
    }

    /**
     * A typical job of a class of products, released at some time ahead.
     *
     * @param productClass what quotes will ask by
     */
    public record Probe(String productClass, Job job) {}

    /** @param scenarios some 300; O(scenarios x (steps of the plan + steps of the probes)) */
    public static Buffers measure(
            Replanning ask, List<Probe> probes, Uncertainty uncertainty, int scenarios, long seed) {
        Map<String, NavigableMap<Integer, int[]>> table = new HashMap<>();
        if (!probes.isEmpty()) {
            List<Job> jobs = probes.stream().map(Probe::job).toList();
            int[][] finishes = new Play(ask, uncertainty, seed).probe(jobs, uncertainty, scenarios, seed);
            for (int p = 0; p < probes.size(); p++) {
                int quoted = Planner.finish(ask.snapshot(), jobs.get(p));
                if (quoted != Planner.NEVER) {
                    table.computeIfAbsent(probes.get(p).productClass(), _ -> new TreeMap<>())
                            .put(
                                    jobs.get(p).release(),
                                    Arrays.stream(finishes[p])
                                            .map(finish -> finish - quoted)
                                            .sorted()
                                            .toArray());
                }
            }
        }
        return new Buffers(table);
    }

    /**
     * Minutes to add for a job of this class released then: those of the nearest probe at or before it, else of the
     * first after it.
     *
     * @param share how sure to be: 0.95, or what {@link Coverage} has found the class needs
     * @return -1 when the class was not measured; do not promise then, simulate
     */
    public int minutes(String productClass, int release, double share) {
        NavigableMap<Integer, int[]> times = lateness.get(productClass);
        if (times == null) {
            return -1;
        }
        var entry = times.floorEntry(release);
        int[] sorted = (entry == null ? times.firstEntry() : entry).getValue();
        return Math.max(0, sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)]);
    }
}
