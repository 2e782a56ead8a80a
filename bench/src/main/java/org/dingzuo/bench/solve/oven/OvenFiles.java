package org.dingzuo.bench.solve.oven;

import java.util.List;
import org.dingzuo.bench.solve.Problem;

/** The door of this package. */
public final class OvenFiles {

    private OvenFiles() {}

    /** OPL data: {@code name=value;} with nested lists and sets. */
    public static Problem read(List<String> lines) {
        return Ovens.read(lines);
    }
}
