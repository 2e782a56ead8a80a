package org.dingzuo.bench.solve.cjs;

import java.util.List;
import org.dingzuo.bench.solve.Problem;

/** The door of this package. */
public final class ComplexFiles {

    private ComplexFiles() {}

    /** Sizes, objective (TWT or TWC), jobs, capacities, recipes of each family, setup matrix. */
    public static Problem read(List<String> lines) {
        return Routes.read(lines);
    }
}
