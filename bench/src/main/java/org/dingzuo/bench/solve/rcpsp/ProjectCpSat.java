package org.dingzuo.bench.solve.rcpsp;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.Arrays;
import org.dingzuo.bench.solve.CpSat;
import org.jspecify.annotations.Nullable;

/** The textbook model: an optional interval per mode, cumulative resources, sums over stocks. */
final class ProjectCpSat {

    private ProjectCpSat() {}

    static @Nullable Double best(Project project, Duration budget) {
        CpSat.load();
        CpModel model = new CpModel();
        int n = project.size();
        int horizon = Arrays.stream(project.duration())
                .mapToInt(modes -> Arrays.stream(modes).max().orElse(0))
                .sum();
        IntVar[] start = new IntVar[n];
        IntVar[] end = new IntVar[n];
        CumulativeConstraint[] resource = new CumulativeConstraint[project.capacity().length];
        for (int r = 0; r < resource.length; r++) {
            resource[r] = model.addCumulative(project.capacity()[r]);
        }
        LinearExprBuilder[] stock = new LinearExprBuilder[project.stock().length];
        Arrays.setAll(stock, _ -> LinearExpr.newBuilder());
        for (int j = 0; j < n; j++) {
            start[j] = model.newIntVar(0, horizon, "s" + j);
            end[j] = model.newIntVar(0, horizon, "e" + j);
            BoolVar[] mode = new BoolVar[project.duration()[j].length];
            for (int m = 0; m < mode.length; m++) {
                mode[m] = model.newBoolVar("m" + j + "_" + m);
                IntervalVar interval = model.newOptionalIntervalVar(
                        start[j], LinearExpr.constant(project.duration()[j][m]), end[j], mode[m], "i" + j + "_" + m);
                for (int r = 0; r < resource.length; r++) {
                    if (project.demand()[j][m][r] > 0) {
                        resource[r].addDemand(interval, project.demand()[j][m][r]);
                    }
                }
                for (int k = 0; k < stock.length; k++) {
                    stock[k].addTerm(mode[m], project.use()[j][m][k]);
                }
            }
            model.addExactlyOne(mode);
        }
        for (int j = 0; j < n; j++) {
            for (int before : project.before()[j]) {
                model.addGreaterOrEqual(start[j], end[before]);
            }
        }
        for (int k = 0; k < stock.length; k++) {
            model.addLessOrEqual(stock[k], project.stock()[k]);
        }
        model.minimize(end[n - 1]);
        return CpSat.best(model, budget, null);
    }
}
