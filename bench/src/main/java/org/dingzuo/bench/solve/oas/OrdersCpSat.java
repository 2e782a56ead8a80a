package org.dingzuo.bench.solve.oas;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import org.dingzuo.bench.solve.CpSat;
import org.jspecify.annotations.Nullable;

/** A circuit through the accepted orders; a loop of its own refuses an order. Money in hundredths. */
final class OrdersCpSat {

    private OrdersCpSat() {}

    static @Nullable Double best(Orders orders, Duration budget) {
        CpSat.load();
        CpModel model = new CpModel();
        int n = orders.count();
        CircuitConstraint circuit = model.addCircuit();
        IntVar[] end = new IntVar[n + 1];
        LinearExprBuilder profit = LinearExpr.newBuilder();
        Literal[] refused = new Literal[n + 1];
        circuit.addArc(0, 0, model.newBoolVar("nothing"));
        for (int j = 1; j <= n; j++) {
            refused[j] = model.newBoolVar("r");
            circuit.addArc(j, j, refused[j]);
            end[j] = model.newIntVar(0, orders.deadline()[j], "e");
            IntVar late = model.newIntVar(0, Math.max(0, orders.deadline()[j] - orders.due()[j]), "t");
            model.addGreaterOrEqual(late, LinearExpr.newBuilder().add(end[j]).add(-orders.due()[j]))
                    .onlyEnforceIf(refused[j].not());
            profit.addTerm(refused[j].not(), Math.round(100 * orders.revenue()[j]));
            profit.addTerm(late, -Math.round(100 * orders.weight()[j]));
        }
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                if (i == j) {
                    continue;
                }
                BoolVar follows = model.newBoolVar("f");
                circuit.addArc(i, j, follows);
                if (j > 0) {
                    int busy = orders.setup()[i][j] + orders.length()[j];
                    model.addGreaterOrEqual(end[j], orders.release()[j] + busy).onlyEnforceIf(follows);
                    if (i > 0) {
                        model.addGreaterOrEqual(
                                        end[j],
                                        LinearExpr.newBuilder().add(end[i]).add(busy))
                                .onlyEnforceIf(follows);
                    }
                }
            }
        }
        model.maximize(profit);
        Double best = CpSat.best(model, budget, null);
        return best == null ? null : best / 100;
    }
}
