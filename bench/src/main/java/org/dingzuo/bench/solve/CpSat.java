package org.dingzuo.bench.solve;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs Google's CP-SAT as a yardstick: one worker, as our own searches have one thread. */
public final class CpSat {

    private static boolean loaded;

    private CpSat() {}

    /** To be called before the first model is made; unpacks the native library once. */
    public static synchronized void load() {
        if (!loaded) {
            Loader.loadNativeLibraries();
            loaded = true;
        }
    }

    /**
     * @param proved when not null, its first element says afterwards whether the best was proved optimal
     * @return the objective of the best found, null when none was
     */
    public static @Nullable Double best(CpModel model, Duration budget, boolean @Nullable [] proved) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(budget.toNanos() / 1e9);
        CpSolverStatus status = solver.solve(model);
        if (proved != null) {
            proved[0] = status == CpSolverStatus.OPTIMAL;
        }
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? solver.objectiveValue() : null;
    }
}
