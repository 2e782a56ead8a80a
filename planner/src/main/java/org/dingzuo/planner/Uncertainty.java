package org.dingzuo.planner;

/**
 * How far life may stray from the plan. Each method turns a standard normal number into what happens; 0 gives the
 * median.
 */
public interface Uncertainty {

    /** Minutes the step really takes: working minutes of an Active, the least wait of a Passive, a Batch's firing. */
    int minutes(Job job, Step step, double normal);

    /**
     * The same in one scenario of many. What is not known of a habit (this maker's pace, this clay's drying) is the same
     * for all steps of a scenario; only the rest is each step's own luck. Where queues are long, that is what makes late.
     */
    default int minutes(Job job, Step step, int scenario, double normal) {
        return minutes(job, step, normal);
    }

    /** When the job's material is really there, epoch minutes. */
    default int release(Job job, double normal) {
        return job.release();
    }

    /** Log-normal times around the planned ones, firings on the minute (their programme is a clock's). */
    static Uncertainty logNormal(double cvOfHands, double cvOfWaits) {
        double hands = Math.sqrt(Math.log1p(cvOfHands * cvOfHands));
        double waits = Math.sqrt(Math.log1p(cvOfWaits * cvOfWaits));
        return (job, step, normal) -> switch (step) {
            case Step.Active active -> (int) Math.max(1, Math.round(active.minutes() * Math.exp(hands * normal)));
            case Step.Passive passive -> (int) Math.round(passive.leastWait() * Math.exp(waits * normal));
            case Step.Batch batch -> batch.minutes();
        };
    }
}
