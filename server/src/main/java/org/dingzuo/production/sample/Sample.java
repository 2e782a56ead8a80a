package org.dingzuo.production.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One piece of a design made for nobody.
 *  @param steps as they were written when it was begun; of one that was only said, none
 *  @param readyBy the day that the plan set time aside until; null: it found none, or it was only said
 *  @param saidMinutes hands-on, by its maker's word; null: it was made here
 *  @param photo key of a closed picture; of a passed one never null */
public record Sample(
        UUID id,
        DesignId design,
        State state,
        List<Step> steps,
        @Nullable LocalDate readyBy,
        Instant beganAt,
        @Nullable Integer saidMinutes,
        @Nullable String photo,
        String words,
        @Nullable Instant judgedAt) {

    public enum State {
        OPEN,
        PASSED,
        FAILED,
        /** Made before, by its maker's word. */
        SAID
    }

    /** @param planned minutes as written; of hands, or of waiting or a load
     *  @param after steps that end first
     *  @param work null: not begun */
    public record Step(
            String key,
            Words name,
            RoutingStep.Kind kind,
            int planned,
            List<String> after,
            @Nullable Work work) {
        boolean isDone() {
            return work != null && work.isDone();
        }

        /** Whole hands-on minutes of a timed step, at least 1; 0: it was not timed. */
        public int minutes() {
            return work == null || work.worked().isZero()
                    ? 0
                    : (int) Math.max(1, Math.round(work.worked().toSeconds() / 60.0));
        }
    }

    /** @param worked until the last pause */
    public record Work(boolean isDone, @Nullable Instant runningSince, Duration worked) {
        public Duration workedBy(Instant now) {
            return runningSince == null ? worked : worked.plus(Duration.between(runningSince, now));
        }
    }

    /** Steps that may not be left out of a verdict. */
    public List<String> open() {
        return steps.stream().filter(step -> !step.isDone()).map(Step::key).toList();
    }
}
