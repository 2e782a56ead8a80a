package org.dingzuo.promise;

import java.util.List;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.PersonId;

/** What the floor has taught of one kind of step.
 *  @param seen how often it was measured
 *  @param written average of the minutes that the designs say
 *  @param taken what half of all take no longer than, for that average
 *  @param mostly what four of five take no longer than
 *  @param people who did it often enough to have a pace of their own
 *  @param choices what it takes for the choices that touch it, what was timed most often first */
public record Habit(
        String step,
        Words label,
        int seen,
        int written,
        int taken,
        int mostly,
        List<Pace> people,
        List<Chosen> choices) {

    /** Shares of what is written for these choices.
     *  @param usually half of all take no more, in percent; {@code mostly} four of five */
    public record Chosen(StepVariant variant, int seen, int usually, int mostly) {}

    /** @param percent of the written minutes that this person needs */
    public record Pace(PersonId person, int seen, int percent) {}
}
