package org.dingzuo.promise;

import java.util.Map;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.planner.Durations;
import org.dingzuo.planner.Step;
import org.jspecify.annotations.Nullable;

/** How long a studio's work takes, and whom, as of a plan's version.
 *  @param durations at the usual pace
 *  @param variants the same for the choices that touch a step
 *  @param timed how often each kind of step was timed */
record Learnt(Durations durations, VariantHabits variants, WorkPaces paces, Map<String, Integer> timed) {

    /** While nothing was timed there is nothing to be sure of. */
    boolean isNothing() {
        return timed.isEmpty();
    }

    /** The step in the minutes that it should be planned with. @param variant null: no choice touches it */
    Step planned(Step step, @Nullable StepVariant variant) {
        return step instanceof Step.Active hands
                ? variants.at(JobSheet.stepOf(step.key()), variant)
                        .<Step>map(belief ->
                                hands.lasting((int) Math.max(1, Math.round(hands.minutes() * belief.median()))))
                        .orElseGet(() -> durations.planned(step))
                : durations.planned(step);
    }
}
