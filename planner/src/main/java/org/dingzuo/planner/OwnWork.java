package org.dingzuo.planner;

import java.util.Arrays;

/** What the job being placed has taken for its earlier steps; matters only where a job has branches. */
final class OwnWork {

    int[] resource = new int[16];
    int[] from = new int[16];
    int[] until = new int[16];
    int[] step = new int[16];
    /** True for what is not the step's own work but stands around it: a setup, a load, who tends it. */
    boolean[] around = new boolean[16];

    int count;
    /** End of the latest piece; nothing of our own lies after it. */
    int latest = Integer.MIN_VALUE;

    void clear() {
        count = 0;
        latest = Integer.MIN_VALUE;
    }

    void addAround(int ofStep, int onResource, int start, int end) {
        if (onResource != Roster.NONE && start < end) {
            add(ofStep, onResource, start, end);
            around[count - 1] = true;
        }
    }

    void add(int ofStep, int onResource, int start, int end) {
        if (count == resource.length) {
            int size = 2 * count;
            resource = Arrays.copyOf(resource, size);
            from = Arrays.copyOf(from, size);
            until = Arrays.copyOf(until, size);
            step = Arrays.copyOf(step, size);
            around = Arrays.copyOf(around, size);
        }
        step[count] = ofStep;
        around[count] = false;
        resource[count] = onResource;
        from[count] = start;
        until[count++] = end;
        latest = Math.max(latest, end);
    }

    /** Forgets the pieces of this step and of all placed after it. */
    void forgetFrom(int firstStep) {
        while (count > 0 && step[count - 1] >= firstStep) {
            count--;
        }
        latest = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            latest = Math.max(latest, until[i]);
        }
    }

    int firstFree(int onResource, int time) {
        int t = time;
        for (int i = 0; i < count; i++) {
            if (resource[i] == onResource && from[i] <= t && until[i] > t) {
                t = until[i];
                i = -1;
            }
        }
        return t;
    }

    int nextTaken(int onResource, int time, int end) {
        int next = end;
        for (int i = 0; i < count; i++) {
            if (resource[i] == onResource && from[i] >= time && from[i] < next) {
                next = from[i];
            }
        }
        return next;
    }
}
