package org.dingzuo.production.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** Something that did not turn out well, as it was recorded.
 *  @param kindOfStep by which the instructions of the causing step go
 *  @param sopVersion by which the causing step was begun; null: none was written
 *  @param promised the day its buyer had been promised; null: nothing is done again
 *  @param leaves the day by which it can leave since; null likewise
 *  @param lesson what was learnt from it; null: nobody has said yet */
public record Defect(
        UUID id,
        DesignId design,
        Found found,
        String kindOfStep,
        @Nullable Integer sopVersion,
        @Nullable LocalDate promised,
        @Nullable LocalDate leaves,
        Instant foundAt,
        @Nullable Lesson lesson) {

    /** What its finder says.
     *  @param step at which it was seen; it was begun
     *  @param causedAt the step that it comes from: that one or one before it
     *  @param pieces of the line, at least 1
     *  @param photo key of a closed picture; null: none
     *  @param person whose hands; null: whoever did the causing step
     *  @param lot of material that it comes from; null: not said
     *  @param machine null: not said */
    public record Found(
            StepKey step,
            String causedAt,
            Cause cause,
            int pieces,
            String words,
            @Nullable String photo,
            @Nullable PersonId person,
            @Nullable UUID lot,
            @Nullable MachineId machine,
            Remedy remedy) {
        StepKey cause(String step) {
            return new StepKey(this.step.order(), this.step.line(), step);
        }
    }

    public enum Cause {
        MATERIAL,
        /** How the step is done. */
        STEP,
        /** What its instructions say, or leave out. */
        SOP,
        PERSON,
        MACHINE,
        OTHER
    }

    public enum Remedy {
        /** Good enough as it is. */
        KEPT,
        /** Done again from the causing step on. */
        REWORK,
        /** A new piece of new material. */
        REMAKE
    }

    /** What changed because of it. */
    public enum Lesson {
        SOP,
        PRICE,
        NOTHING
    }
}
