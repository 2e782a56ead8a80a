package org.dingzuo.bench.solve.cjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dingzuo.bench.solve.Solution;

/** Works a schedule out from the definition alone: rows of job, operation, machine, start, end. */
final class RouteCheck {

    private RouteCheck() {}

    static Solution solution(Routes routes, List<int[]> rows) {
        List<String> faults = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        int operations = 0;
        for (int[] route : routes.families()) {
            operations += route.length;
        }
        int[] finish = new int[routes.jobs()];
        for (int[] row : rows) {
            if (!seen.add((long) row[0] << 32 | row[1])) {
                faults.add("operation " + row[1] + " of job " + row[0] + " stands twice");
            }
            finish[row[0] - 1] = Math.max(finish[row[0] - 1], row[4]);
            if (row[3] < routes.release()[row[0] - 1] || !isRecipe(routes, row)) {
                faults.add("operation " + row[1] + " of job " + row[0] + " cannot be so");
            }
        }
        if (seen.size() != operations) {
            faults.add(seen.size() + " of " + operations + " operations");
        }
        for (int i = 0; i < rows.size(); i++) {
            checkPairs(routes, rows, i, faults);
        }
        double objective = 0;
        for (int j = 0; j < finish.length; j++) {
            objective += routes.cost(j, finish[j]);
        }
        return new Solution(
                objective, routes.bound(), faults, List.of("job", "operation", "machine", "start", "end"), rows);
    }

    private static boolean isRecipe(Routes routes, int[] row) {
        int family = family(routes, row);
        for (int r = 0; r < routes.machine()[family].length; r++) {
            if (routes.machine()[family][r] == row[2] - 1 && routes.minutes()[family][r] == row[4] - row[3]) {
                return true;
            }
        }
        return false;
    }

    private static void checkPairs(Routes routes, List<int[]> rows, int i, List<String> faults) {
        int[] one = rows.get(i);
        int together = 1;
        for (int k = 0; k < rows.size(); k++) {
            int[] other = rows.get(k);
            if (k == i) {
                continue;
            }
            if (one[0] == other[0] && one[1] < other[1] && one[4] > other[3]) {
                faults.add(
                        "operation " + other[1] + " of job " + one[0] + " begins before operation " + one[1] + " ends");
            }
            if (one[2] != other[2]) {
                continue;
            }
            if (one[3] == other[3]) {
                together++;
                if (family(routes, one) != family(routes, other)) {
                    faults.add("two families at " + one[3] + " on machine " + one[2]);
                }
            } else if (one[3] < other[3]
                    && one[4] + routes.setup()[family(routes, one)][family(routes, other)] > other[3]) {
                faults.add("no room for the setup before " + other[3] + " on machine " + one[2]);
            }
        }
        if (together > routes.capacity()[one[2] - 1]) {
            faults.add(together + " on machine " + one[2] + " at " + one[3]);
        }
    }

    private static int family(Routes routes, int[] row) {
        return routes.families()[row[0] - 1][row[1] - 1];
    }
}
