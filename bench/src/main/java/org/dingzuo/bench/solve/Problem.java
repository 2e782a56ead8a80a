package org.dingzuo.bench.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A benchmark instance that has been read. */
public interface Problem {

    /**
     * Searches on one thread until the time is up, or until the best found is proved to be the best there is.
     *
     * @param seed the start of all randomness
     */
    Solution solve(Duration budget, long seed);

    /** What CP-SAT finds on one worker in the same time, started cold; null where no model is kept or none was found. */
    default @Nullable Double yardstick(Duration budget) {
        return null;
    }
}
