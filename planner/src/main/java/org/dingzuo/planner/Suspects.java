package org.dingzuo.planner;

import java.util.Arrays;
import org.dingzuo.planner.Binding.Kind;

/** What may have held a job up, the longest hold-up first once sorted. Kept as parallel arrays and used again. */
final class Suspects {

    static final int NO_STEP = -1;

    Kind[] kind = new Kind[32];
    int[] step = new int[32];
    int[] resource = new int[32];
    int[] from = new int[32];
    int[] until = new int[32];
    private int[] minutes = new int[32];
    int count;

    void clear() {
        count = 0;
    }

    void add(Kind what, int ofStep, int onResource, int start, int end, int heldUp) {
        if (count == step.length) {
            grow(2 * count);
        }
        kind[count] = what;
        step[count] = ofStep;
        resource[count] = onResource;
        from[count] = start;
        until[count] = end;
        minutes[count++] = heldUp;
    }

    /** Insertion sort, longest first, equal ones as they were found; they are a dozen. */
    void sort() {
        for (int i = 1; i < count; i++) {
            for (int at = i; at > 0 && minutes[at - 1] < minutes[at]; at--) {
                swap(at);
            }
        }
    }

    private void swap(int at) {
        Kind held = kind[at];
        kind[at] = kind[at - 1];
        kind[at - 1] = held;
        swap(step, at);
        swap(resource, at);
        swap(from, at);
        swap(until, at);
        swap(minutes, at);
    }

    private static void swap(int[] values, int at) {
        int held = values[at];
        values[at] = values[at - 1];
        values[at - 1] = held;
    }

    private void grow(int size) {
        kind = Arrays.copyOf(kind, size);
        step = Arrays.copyOf(step, size);
        resource = Arrays.copyOf(resource, size);
        from = Arrays.copyOf(from, size);
        until = Arrays.copyOf(until, size);
        minutes = Arrays.copyOf(minutes, size);
    }
}
