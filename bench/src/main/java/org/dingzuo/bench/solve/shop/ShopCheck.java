package org.dingzuo.bench.solve.shop;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.solve.Solution;

/** Works a schedule out from the definition alone: rows of job, operation, machine, start, end. */
final class ShopCheck {

    private ShopCheck() {}

    static Solution solution(Shop shop, List<int[]> rows) {
        List<String> faults = new ArrayList<>();
        int makespan = 0;
        int operations = 0;
        for (int[][] job : shop.machine()) {
            operations += job.length;
        }
        if (rows.size() != operations) {
            faults.add(rows.size() + " of " + operations + " operations");
        }
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            makespan = Math.max(makespan, row[4]);
            boolean possible = row[3] >= 0;
            boolean known = false;
            int[] ways = shop.machine()[row[0] - 1][row[1] - 1];
            for (int w = 0; w < ways.length; w++) {
                known |= ways[w] == row[2] - 1 && shop.minutes()[row[0] - 1][row[1] - 1][w] == row[4] - row[3];
            }
            for (int[] other : rows.subList(i + 1, rows.size())) {
                boolean meet = row[3] < other[4] && other[3] < row[4];
                possible &= !(meet && (row[2] == other[2] || row[0] == other[0]));
                possible &= row[0] != other[0] || (row[1] < other[1] ? row[4] <= other[3] : other[4] <= row[3]);
            }
            if (!possible || !known) {
                faults.add("operation " + row[1] + " of job " + row[0]);
            }
        }
        return new Solution(
                makespan, (double) shop.bound(), faults, List.of("job", "operation", "machine", "start", "end"), rows);
    }
}
