package org.dingzuo.promise;

import java.util.Map;
import org.dingzuo.planner.Durations;

/** How long a studio's work takes, and whom, as of a plan's version.
 *  @param durations at the usual pace
 *  @param timed how often each kind of step was timed */
record Learnt(Durations durations, WorkPaces paces, Map<String, Integer> timed) {

    /** While nothing was timed there is nothing to be sure of. */
    boolean isNothing() {
        return timed.isEmpty();
    }
}
