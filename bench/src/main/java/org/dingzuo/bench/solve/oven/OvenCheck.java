package org.dingzuo.bench.solve.oven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dingzuo.bench.solve.Solution;

/** Works a schedule out from the definition alone: rows of job, oven, start, end. */
final class OvenCheck {

    private final Ovens ovens;
    private final List<int[]> rows;
    private final List<String> faults = new ArrayList<>();
    private int late;
    private int minutes;
    private int setups;

    private OvenCheck(Ovens ovens, List<int[]> rows) {
        this.ovens = ovens;
        this.rows = rows;
    }

    static Solution solution(Ovens ovens, List<int[]> rows) {
        OvenCheck check = new OvenCheck(ovens, rows);
        check.checkJobs();
        for (int m = 0; m < ovens.ovens(); m++) {
            check.checkOven(m);
        }
        double cost = ovens.costOf(check.minutes, check.late, check.setups);
        return new Solution(cost / ovens.scale(), null, check.faults, List.of("job", "machine", "start", "end"), rows);
    }

    private void checkJobs() {
        boolean[] seen = new boolean[ovens.jobs()];
        for (int[] row : rows) {
            int j = row[0] - 1;
            int time = row[3] - row[2];
            require(!seen[j], "job " + row[0] + " twice");
            seen[j] = true;
            require(ovens.eligible()[j][row[1] - 1], "job " + row[0] + " in oven " + row[1]);
            require(row[2] >= ovens.earliest()[j], "job " + row[0] + " begins at " + row[2]);
            require(time >= ovens.shortest()[j] && time <= ovens.longest()[j], "job " + row[0] + " bakes " + time);
            require(row[3] <= ovens.horizon(), "job " + row[0] + " ends at " + row[3]);
            late += row[3] > ovens.due()[j] ? 1 : 0;
        }
        require(rows.size() == ovens.jobs(), rows.size() + " of " + ovens.jobs() + " jobs");
    }

    private void checkOven(int m) {
        List<int[]> here = rows.stream()
                .filter(row -> row[1] == m + 1)
                .sorted(Comparator.comparingInt(row -> row[2]))
                .toList();
        int state = ovens.firstState()[m];
        int free = 0;
        for (int i = 0; i < here.size(); ) {
            int[] first = here.get(i);
            int attribute = ovens.attribute()[first[0] - 1];
            int load = 0;
            for (; i < here.size() && here.get(i)[2] == first[2]; i++) {
                int[] row = here.get(i);
                load += ovens.size()[row[0] - 1];
                require(row[3] == first[3], "one load ends at " + row[3] + " and " + first[3]);
                require(ovens.attribute()[row[0] - 1] == attribute, "attributes mixed at " + first[2]);
            }
            int setup = ovens.setupTime()[state][attribute];
            require(load <= ovens.capacity()[m], "oven " + (m + 1) + " holds " + load);
            require(first[2] - setup >= free, "oven " + (m + 1) + " is not ready at " + first[2]);
            require(inOneShift(m, first[2] - setup, first[3]), "oven " + (m + 1) + " is off around " + first[2]);
            minutes += first[3] - first[2];
            setups += ovens.setupCost()[state][attribute];
            state = attribute;
            free = first[3];
        }
    }

    private boolean inOneShift(int m, int from, int until) {
        for (int s = 0; s < ovens.shiftStart()[m].length; s++) {
            if (ovens.shiftStart()[m][s] <= from && until <= ovens.shiftEnd()[m][s]) {
                return true;
            }
        }
        return false;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
