package org.dingzuo.catalog;

import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One step of the making, taken from a step module of the studio and fitted to this design.
 *  @param minutes for one piece: hands-on minutes (ATTENDED), least waiting (UNATTENDED), duration of one load (BATCH)
 *  @param extraMinutes added per choice, keyed {@code group=choice}
 *  @param skill who may do it; null: anybody here
 *  @param machineKind what it occupies; null: nothing
 *  @param family loads hold one family at a time (a glaze programme); BATCH only
 *  @param size room that one piece takes in a load, in the machine's unit; BATCH only
 *  @param longestWait minutes that an UNATTENDED step may last at most before the next must begin; null: any
 *  @param after steps that end first; a step that is not in the configuration is skipped over
 *  @param when null: always
 *  @param module key of the step module it was copied from; null: written for this design alone */
public record RoutingStep(
        String key,
        Words name,
        Kind kind,
        int minutes,
        Map<String, Integer> extraMinutes,
        @Nullable String skill,
        @Nullable String machineKind,
        @Nullable String family,
        int size,
        @Nullable Integer longestWait,
        boolean splittable,
        List<String> after,
        @Nullable When when,
        @Nullable String module) {

    /** A step of no module. */
    public RoutingStep(
            String key,
            Words name,
            Kind kind,
            int minutes,
            Map<String, Integer> extraMinutes,
            @Nullable String skill,
            @Nullable String machineKind,
            @Nullable String family,
            int size,
            @Nullable Integer longestWait,
            boolean splittable,
            List<String> after,
            @Nullable When when) {
        this(
                key,
                name,
                kind,
                minutes,
                extraMinutes,
                skill,
                machineKind,
                family,
                size,
                longestWait,
                splittable,
                after,
                when,
                null);
    }

    /** What may share a load with it: its family, or where none is named its own kind of step. */
    public String loadFamily() {
        return family == null ? key : family;
    }

    public enum Kind {
        ATTENDED,
        UNATTENDED,
        BATCH
    }
}
