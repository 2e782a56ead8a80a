package org.dingzuo.bench.solve.oas;

import java.util.List;
import org.dingzuo.bench.solve.Problem;

/** The door of this package. */
public final class OrderFiles {

    private OrderFiles() {}

    /** Rows of numbers separated by commas: release, length, due, deadline, revenue, weight, then the setup matrix. */
    public static Problem read(List<String> lines) {
        return Orders.read(lines);
    }
}
