package org.dingzuo.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Energy;
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
 *  @param module key of the step module it was copied from; null: written for this design alone
 *  @param setup what hands make ready before, once for a session of similar work; ATTENDED only; null: nothing
 *  @param tending hands that load and unload the machine; BATCH only; null: nobody is needed
 *  @param energy what the hours of whoever does it must have at least; ATTENDED only; null: any hour is good enough */
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
        @Nullable String module,
        @Nullable Setup setup,
        @Nullable Tending tending,
        @Nullable Energy energy) {

    /** What is made ready before work of a kind: a dye bath, a plate on the press. It stands on the machine that the step occupies, else
     *  at its maker's bench, until another is made ready there.
     *  @param family what can be made with the same one
     *  @param by group whose choice makes a family of its own (each colour its own bath); null: one family whatever is chosen
     *  @param minutes of hands, at least 1
     *  @param keeps clock minutes from being ready within which a piece must have been begun (a bath goes off) */
    public record Setup(String family, @Nullable String by, int minutes, int keeps) {}

    /** Hands at the machine: loading ends as the load begins, unloading begins when it has ended and somebody is there.
     *  @param skill who may do it; null: anybody here
     *  @param loading and unloading in minutes; not both 0
     *  @param perPiece true: each piece brings these minutes; false: once for the load, whatever is in it */
    public record Tending(@Nullable String skill, int loading, int unloading, boolean perPiece) {}

    /** A step of no module, with nothing to make ready, nobody at the machine and any hour good enough. */
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
                null,
                null,
                null,
                null);
    }

    /** The same step behind others.
     *  @param others keys of steps; none: it may be first */
    RoutingStep behind(List<String> others) {
        return but(step -> step.after = others);
    }

    /** The same step with something to make ready before it. */
    public RoutingStep with(Setup needed) {
        return but(step -> step.setup = needed);
    }

    /** The same step with hands at its machine. */
    public RoutingStep with(Tending hands) {
        return but(step -> step.tending = hands);
    }

    /** The same step, for hours of this energy or more. */
    public RoutingStep asking(Energy least) {
        return but(step -> step.energy = least);
    }

    /** The same step in so many minutes, at least 1. */
    public RoutingStep taking(int time) {
        return but(step -> step.minutes = time);
    }

    /** The same step whatever is chosen: always done, and no choice adds to its minutes.
     *  @param time minutes, at least 1
     *  @param room that one piece takes in a load
     *  @param others keys of the steps that end first */
    public RoutingStep whateverIsChosen(int time, int room, List<String> others) {
        return but(step -> {
            step.minutes = time;
            step.extraMinutes = Map.of();
            step.size = room;
            step.after = others;
            step.when = null;
        });
    }

    /** The same step where nothing that is made ready can be shared: each piece has the minutes of that for itself. */
    public RoutingStep readiedPieceByPiece() {
        if (setup == null) {
            return this;
        }
        var together = Math.addExact(minutes, setup.minutes());
        return but(step -> {
            step.minutes = together;
            step.setup = null;
        });
    }

    private RoutingStep but(Consumer<Refitting> change) {
        var anew = new Refitting(this);
        change.accept(anew);
        return anew.step();
    }

    /** What kind of work it is, alike in every design: the module it was copied from, else its own key. Instructions, and what a helper
     *  has learnt, go by it. */
    public String work() {
        return module == null ? key : module;
    }

    /** What may share a load with it: its family, or where none is named its own kind of step. */
    public String loadFamily() {
        return family == null ? key : family;
    }

    /** Hands all the time; nobody, for at least so long; a load in a machine. */
    public enum Kind {
        ATTENDED,
        UNATTENDED,
        BATCH
    }
}
