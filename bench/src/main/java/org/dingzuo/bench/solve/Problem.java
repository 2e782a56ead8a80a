package org.dingzuo.bench.solve;

import java.time.Duration;

/** A benchmark instance that has been read. */
public interface Problem {

    /**
     * Searches on one thread until the time is up, or until the best found is proved to be the best there is.
     *
     * @param seed the start of all randomness
     */
    Solution solve(Duration budget, long seed);
}
