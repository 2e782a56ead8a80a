package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;

/**
 * A job's steps with their predecessors as positions, read once so that placing it again and again is cheap. A quoting
 * desk reads job after job into the same one.
 */
final class Route {

    /** What stands where nothing was read yet. */
    static final Route NOTHING = new Route(new Job("", 0, List.of(new Step.Passive("", List.of(), 0, null)), null));

    Job job;
    int release;
    int count;
    Step[] steps = new Step[16];
    private int[] before = new int[16];
    private int[] beforeFrom = new int[17];

    Route(Job job) {
        this.job = job;
        read(job);
    }

    void read(Job what) {
        List<Step> all = what.steps();
        job = what;
        release = what.release();
        grow(all.size());
        int edges = 0;
        for (int s = 0; s < count; s++) {
            steps[s] = all.get(s);
            beforeFrom[s] = edges;
            List<String> after = steps[s].after();
            for (int a = 0; a < after.size(); a++) {
                if (edges == before.length) {
                    before = Arrays.copyOf(before, 2 * edges);
                }
                before[edges++] = indexOf(after.get(a), s);
            }
        }
        beforeFrom[count] = edges;
    }

    /** Becomes equal to another, to be changed a little in thought. */
    void become(Route other) {
        job = other.job;
        release = other.release;
        grow(other.count);
        System.arraycopy(other.steps, 0, steps, 0, count);
        System.arraycopy(other.beforeFrom, 0, beforeFrom, 0, count + 1);
        int edges = beforeFrom[count];
        if (before.length < edges) {
            before = new int[edges];
        }
        System.arraycopy(other.before, 0, before, 0, edges);
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

    private void grow(int size) {
        count = size;
        if (size > steps.length) {
            steps = new Step[size];
            beforeFrom = new int[size + 1];
        }
    }
}
