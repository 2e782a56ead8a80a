package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Uncertainty;

/** Life as it is known of work, with material that comes sooner or later.
 *  @param work how long it takes
 *  @param coming by job, equally likely minutes, sorted; a job without any has its material by its release */
record MaterialDraws(Uncertainty work, Map<String, List<Integer>> coming) implements Uncertainty {
    @Override
    public int minutes(Job job, Step step, double normal) {
        return work.minutes(job, step, normal);
    }

    @Override
    public int minutes(Job job, Step step, int scenario, double normal) {
        return work.minutes(job, step, scenario, normal);
    }

    /** What comes sooner than planned for waits on the shelf. */
    @Override
    public int release(Job job, double normal) {
        var likely = coming.getOrDefault(job.key(), List.of());
        if (likely.isEmpty()) {
            return job.release();
        }
        var draw = (int) (share(normal) * likely.size());
        return Math.max(job.release(), likely.get(Math.min(draw, likely.size() - 1)));
    }

    /** The normal distribution function, to the fourth digit (Bowling and others, A logistic approximation to the cumulative normal
     *  distribution, 2009). */
    private static double share(double normal) {
        return 1 / (1 + Math.exp(-(0.07056 * normal * normal * normal + 1.5976 * normal)));
    }
}
