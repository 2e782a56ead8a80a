package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.planner.Step;
import org.jspecify.annotations.Nullable;

/** One step of a promised job as the ledger keeps it: all that the planner needs to place it again.
 *  @param minutes of the whole line: hands-on, least wait, or one load's duration
 *  @param machineKind what it occupies; null: nothing
 *  @param longestWait WAIT only
 *  @param setup HANDS only; null: nothing is made ready, also of what was promised before there were setups
 *  @param tending LOAD only; likewise
 *  @param paces HANDS only: by person, in percent, as of the promise; null: nobody had one
 *  @param block HANDS only: in which kind of blocks it may land; null: in any
 *  @param work HANDS only: what kind of work it is; null: promised before helpers were trained, then it is the step's own key. A load's stands
 *      with its hands */
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
        int leastChunk,
        Step.@Nullable Setup setup,
        Step.@Nullable Tending tending,
        @Nullable Map<String, Integer> paces,
        @Nullable String block,
        @Nullable String work) {

    enum Kind {
        HANDS,
        WAIT,
        LOAD
    }

    static SheetStep of(Step step) {
        return switch (step) {
            case Step.Active a ->
                new SheetStep(
                        Kind.HANDS,
                        a.key(),
                        a.after(),
                        a.minutes(),
                        a.skill(),
                        a.machineKind(),
                        null,
                        0,
                        null,
                        a.splittable(),
                        a.leastChunk(),
                        a.setup(),
                        null,
                        a.paces(),
                        a.block(),
                        a.work());
            case Step.Passive p ->
                new SheetStep(
                        Kind.WAIT,
                        p.key(),
                        p.after(),
                        p.leastWait(),
                        null,
                        null,
                        null,
                        0,
                        p.longestWait(),
                        false,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Step.Batch b ->
                new SheetStep(
                        Kind.LOAD,
                        b.key(),
                        b.after(),
                        b.minutes(),
                        null,
                        b.machineKind(),
                        b.family(),
                        b.size(),
                        null,
                        false,
                        0,
                        null,
                        b.tending(),
                        null,
                        null,
                        null);
        };
    }

    /** @param open the steps that are still to be done; what waited for another waits for it no longer */
    Step step(List<String> open) {
        var before = after.stream().filter(open::contains).toList();
        return switch (kind) {
            case HANDS ->
                new Step.Active(
                        key,
                        before,
                        minutes,
                        skill,
                        machineKind,
                        splittable,
                        leastChunk,
                        setup,
                        Objects.requireNonNullElse(paces, Map.of()),
                        block,
                        Objects.requireNonNullElse(work, JobSheet.stepOf(key)));
            case WAIT -> new Step.Passive(key, before, minutes, longestWait);
            case LOAD ->
                new Step.Batch(
                        key, before, String.valueOf(machineKind), String.valueOf(family), size, minutes, hands());
        };
    }

    private Step.@Nullable Tending hands() {
        return tending == null || tending.work() != null
                ? tending
                : new Step.Tending(
                        tending.skill(),
                        tending.loading(),
                        tending.unloading(),
                        tending.perPiece(),
                        JobSheet.stepOf(key));
    }
}
