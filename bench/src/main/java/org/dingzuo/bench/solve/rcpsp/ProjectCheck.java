package org.dingzuo.bench.solve.rcpsp;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.solve.Solution;

/** Works a schedule out from the definition alone, minute by minute. */
final class ProjectCheck {

    private ProjectCheck() {}

    static Solution solution(Project project, int[] start, int[] mode, int bound) {
        List<String> faults = new ArrayList<>();
        List<int[]> schedule = new ArrayList<>();
        int makespan = 0;
        for (int j = 0; j < start.length; j++) {
            int end = start[j] + project.duration()[j][mode[j]];
            makespan = Math.max(makespan, end);
            schedule.add(new int[] {j + 1, project.name()[j][mode[j]], start[j], end});
            for (int next : project.after()[j]) {
                if (start[next] < end) {
                    faults.add("activity " + (next + 1) + " begins before " + (j + 1) + " ends");
                }
            }
        }
        for (int r = 0; r < project.capacity().length; r++) {
            for (int t = 0; t < makespan; t++) {
                int used = 0;
                for (int j = 0; j < start.length; j++) {
                    boolean runs = start[j] <= t && t < start[j] + project.duration()[j][mode[j]];
                    used += runs ? project.demand()[j][mode[j]][r] : 0;
                }
                if (used > project.capacity()[r]) {
                    faults.add("resource " + (r + 1) + " at " + t + ": " + used);
                }
            }
        }
        for (int k = 0; k < project.stock().length; k++) {
            int used = 0;
            for (int j = 0; j < start.length; j++) {
                used += project.use()[j][mode[j]][k];
            }
            if (used > project.stock()[k]) {
                faults.add("stock " + (k + 1) + ": " + used);
            }
        }
        return new Solution(makespan, (double) bound, faults, List.of("activity", "mode", "start", "end"), schedule);
    }
}
