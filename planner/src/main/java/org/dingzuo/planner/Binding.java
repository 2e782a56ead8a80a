package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * The one thing that keeps the date from being earlier: take it away and the date improves.
 *
 * @param step the step it holds up; null for RELEASE
 * @param resource key of the person, machine, load, series or cap; null where there is none
 * @param from first minute of the hold-up, epoch minutes
 * @param until first minute after it
 */
public record Binding(
        Kind kind, @Nullable String step, @Nullable String resource, int from, int until) {

    public enum Kind {
        /** The job may not begin before its release (material, approval). */
        RELEASE,
        /** The person is making something already promised. */
        PERSON_BUSY,
        /** The person is not making then: night, rest, day off, other kinds of work. */
        PERSON_AWAY,
        /** The person is there, but not in a block of the kind that the step asks for. */
        UNFIT_BLOCK,
        /** The machine is taken or closed. */
        MACHINE_BUSY,
        /** The piece waits for the load it joins, which begins later. */
        LOAD,
        /** A setup has to be made ready first, or another is in the way: a dye bath, a plate. */
        SETUP,
        /** Hands are needed at the machine, for loading or unloading. */
        TENDING,
        /** Time is kept for a series that may yet run; its key is the resource. */
        BLOCK,
        /** No more may be promised into that period; the cap's key is the resource. */
        CAP,
        /** Drying or curing takes this long; in a refusal: what follows cannot begin before the wait grows too long. */
        WAIT,
        /** The work itself takes this long. */
        WORK,
        /** Nobody has the skill. */
        NO_SKILL,
        /** Some could, but nobody may be given this kind of work. */
        NOT_TRUSTED,
        /** No machine of this kind. */
        NO_MACHINE,
        /** Larger than any machine of this kind holds. */
        TOO_LARGE,
        /** Nothing fits before the plan's end. */
        HORIZON
    }
}
