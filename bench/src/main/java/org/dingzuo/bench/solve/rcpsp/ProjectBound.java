package org.dingzuo.bench.solve.rcpsp;

import java.util.Arrays;

/** Simple lower bounds: the longest path and each resource's work, with the quickest or leanest mode of each activity. */
final class ProjectBound {

    private ProjectBound() {}

    static int of(Project project) {
        int bound = tails(project)[0];
        for (int r = 0; r < project.capacity().length; r++) {
            long work = 0;
            for (int j = 0; j < project.size(); j++) {
                long least = Long.MAX_VALUE;
                for (int m = 0; m < project.duration()[j].length; m++) {
                    least = Math.min(least, (long) project.duration()[j][m] * project.demand()[j][m][r]);
                }
                work += least;
            }
            bound = Math.max(bound, (int) Math.ceilDiv(work, Math.max(1, project.capacity()[r])));
        }
        return bound;
    }

    /** Longest path from each activity's beginning to the end. */
    static int[] tails(Project project) {
        int n = project.size();
        int[] tail = new int[n];
        int[] missing = new int[n];
        int[] ready = new int[n];
        for (int j = 0; j < n; j++) {
            missing[j] = project.after()[j].length;
        }
        ready[0] = n - 1;
        for (int done = 0, count = 1; done < count; done++) {
            int j = ready[done];
            for (int next : project.after()[j]) {
                tail[j] = Math.max(tail[j], tail[next]);
            }
            tail[j] += Arrays.stream(project.duration()[j]).min().orElse(0);
            for (int before : project.before()[j]) {
                if (--missing[before] == 0) {
                    ready[count++] = before;
                }
            }
        }
        return tail;
    }
}
