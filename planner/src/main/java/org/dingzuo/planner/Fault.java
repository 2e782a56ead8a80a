package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * A law a plan breaks.
 *
 * @param step null where the whole job is meant
 * @param what the values that contradict, in words
 */
public record Fault(Law law, String job, @Nullable String step, String what) {

    public enum Law {
        MISSING,
        UNKNOWN,
        OVERLAP,
        WINDOW,
        SKILL,
        /** Work given to somebody who may not be given it. */
        TRUST,
        MACHINE_KIND,
        CAPACITY,
        FAMILY,
        DURATION,
        RELEASE,
        PRECEDENCE,
        WAIT,
        PROMISE,
        /** Something was to be made ready and was not, or was undone by another setup. */
        SETUP,
        /** A load without the hands it needs, or not right around it. */
        TENDING,
        /** More promised into a period than may be. */
        CAP,
        /** A place of a series that does not stand, or is given twice. */
        BLOCK
    }
}
