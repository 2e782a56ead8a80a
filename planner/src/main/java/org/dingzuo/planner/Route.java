package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;

/** A job's steps with their predecessors as positions, read once so that placing it again and again is cheap. */
final class Route {

    final Job job;
    final Step[] steps;
    private final int[] before;
    private final int[] beforeFrom;

    Route(Job job) {
        this.job = job;
        steps = job.steps().toArray(Step[]::new);
        beforeFrom = new int[steps.length + 1];
        int[] edges = new int[steps.length];
        int count = 0;
        for (int s = 0; s < steps.length; s++) {
            beforeFrom[s] = count;
            List<String> after = steps[s].after();
            for (int a = 0; a < after.size(); a++) {
                if (count == edges.length) {
                    edges = Arrays.copyOf(edges, 2 * count);
                }
                edges[count++] = indexOf(after.get(a), s);
            }
        }
        beforeFrom[steps.length] = count;
        before = edges;
    }

    int firstBefore(int s) {
        return beforeFrom[s];
    }

    int endBefore(int s) {
        return beforeFrom[s + 1];
    }

    int before(int edge) {
        return before[edge];
    }

    private int indexOf(String key, int s) {
        // Backwards: a step usually waits for the one just before it.
        for (int i = s - 1; i >= 0; i--) {
            if (steps[i].key().equals(key)) {
                return i;
            }
        }
        throw new IllegalStateException("step " + key + " does not come before " + steps[s].key());
    }
}
