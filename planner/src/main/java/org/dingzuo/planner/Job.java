package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an order line asks of the studio.
 *
 * @param key unique among jobs
 * @param release nothing begins before it (material at hand, design approved), epoch minutes
 * @param steps kept in working order: every step after those it waits for, otherwise as given
 * @param promisedBy the finish that was promised, epoch minutes; null while nothing is promised. A quote does not look
 *     at it; replanning never passes it.
 */
public record Job(
        String key, int release, List<Step> steps, @Nullable Integer promisedBy) {

    public Job {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("job " + key + " has no steps. Give it at least one.");
        }
        steps = inWorkingOrder(key, steps);
    }

    private static List<Step> inWorkingOrder(String job, List<Step> steps) {
        List<Step> waiting = new ArrayList<>(steps);
        List<Step> ordered = new ArrayList<>(steps.size());
        Set<String> seen = HashSet.newHashSet(steps.size());
        while (!waiting.isEmpty()) {
            int before = ordered.size();
            for (var rest = waiting.iterator(); rest.hasNext(); ) {
                Step step = rest.next();
                if (!seen.containsAll(step.after())) {
                    continue;
                }
                if (!seen.add(step.key())) {
                    throw new IllegalArgumentException(
                            "step " + step.key() + " stands twice in job " + job + ". Give each step its own key.");
                }
                ordered.add(step);
                rest.remove();
            }
            if (ordered.size() == before) {
                Step stuck = waiting.getFirst();
                throw new IllegalArgumentException("step " + stuck.key() + " of job " + job + " waits for "
                        + stuck.after() + ", which never end. Name existing steps and leave no circle.");
            }
        }
        return List.copyOf(ordered);
    }
}
