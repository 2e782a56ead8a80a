package org.dingzuo.promise;

import java.util.List;
import java.util.function.DoubleToIntFunction;
import org.dingzuo.planner.Calibration;
import org.jspecify.annotations.Nullable;

/** When some work is done, by how sure one must be of it.
 *  @param quoted minute at which the plan has it done
 *  @param measured of each design in it, by level
 *  @param proven rung that the last orders show to be needed; null: too few are over */
record Ladder(
        int quoted,
        List<DoubleToIntFunction> measured,
        @Nullable Integer proven) {

    boolean isProven() {
        return proven != null;
    }

    /** By {@link BufferTable#CONFIDENCE}, as far as it is known how much that takes. */
    int surely() {
        return at(proven == null ? Calibration.start(BufferTable.CONFIDENCE) : proven);
    }

    /** On this rung of {@link Calibration}. */
    int at(int rung) {
        var level = Calibration.level(rung);
        return measured.stream()
                .mapToInt(promised -> Math.max(quoted, promised.applyAsInt(level)))
                .max()
                .orElse(quoted);
    }
}
