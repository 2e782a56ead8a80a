package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.List;

/** A job as it really went in one scenario. */
final class Sampled {

    private static final double LONGEST_PIECE = 1.5;

    private Sampled() {}

    static Job job(Job job, Dice dice, int scenario, int at) {
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < job.steps().size(); s++) {
            steps.add(step(job.steps().get(s), dice.minutes(scenario, at, s)));
        }
        return new Job(job.key(), dice.release(scenario, at), steps, job.promisedBy());
    }

    private static Step step(Step step, int minutes) {
        return switch (step) {
            case Step.Active a ->
                // Work that grew longer than any window goes on in a second one; so does what was planned in one piece.
                a.splittable() || minutes <= LONGEST_PIECE * a.minutes()
                        ? a.lasting(minutes)
                        : a.lasting(minutes).inSittings(0);
            // A wait that grew too long is the floor's trouble; here only the date is asked.
            case Step.Passive p -> new Step.Passive(p.key(), p.after(), minutes, null);
            case Step.Batch b -> b.lasting(Math.max(1, minutes));
        };
    }
}
