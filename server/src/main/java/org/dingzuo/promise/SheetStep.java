package org.dingzuo.promise;

import java.util.List;
import org.dingzuo.planner.Step;
import org.jspecify.annotations.Nullable;

/** One step of a promised job as the ledger keeps it: all that the planner needs to place it again.
 *  @param minutes of the whole line: hands-on, least wait, or one load's duration
 *  @param machineKind what it occupies; null: nothing
 *  @param longestWait WAIT only */
record SheetStep(
        Kind kind,
        String key,
        List<String> after,
        int minutes,
        @Nullable String skill,
        @Nullable String machineKind,
        @Nullable String family,
        int size,
        @Nullable Integer longestWait,
        boolean splittable,
        int leastChunk) {

    enum Kind {
        HANDS,
        WAIT,
        LOAD
    }

    static SheetStep of(Step step) {
        return switch (step) {
            case Step.Active(var key, var after, var minutes, var skill, var machine, var splittable, var chunk) ->
                new SheetStep(Kind.HANDS, key, after, minutes, skill, machine, null, 0, null, splittable, chunk);
            case Step.Passive(var key, var after, var least, var longest) ->
                new SheetStep(Kind.WAIT, key, after, least, null, null, null, 0, longest, false, 0);
            case Step.Batch(var key, var after, var machine, var family, var size, var minutes) ->
                new SheetStep(Kind.LOAD, key, after, minutes, null, machine, family, size, null, false, 0);
        };
    }

    /** @param open the steps that are still to be done; what waited for another waits for it no longer */
    Step step(List<String> open) {
        var before = after.stream().filter(open::contains).toList();
        return switch (kind) {
            case HANDS -> new Step.Active(key, before, minutes, skill, machineKind, splittable, leastChunk);
            case WAIT -> new Step.Passive(key, before, minutes, longestWait);
            case LOAD ->
                new Step.Batch(key, before, String.valueOf(machineKind), String.valueOf(family), size, minutes);
        };
    }
}
