package org.dingzuo.planner;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How long a search may go on. Asked after every round, so it must be quick. */
@FunctionalInterface
public interface Budget {

    /**
     * Share of the budget used after so many rounds; the search ends at 1 or above, and cools down on the way there.
     */
    double used(int rounds);

    /** A number of rounds: the same seed then gives the same plan on every machine. */
    static Budget rounds(int most) {
        return rounds -> (double) rounds / most;
    }

    /** Time on a clock that counts nanoseconds, such as {@code System::nanoTime}, from now on. */
    static Budget time(LongSupplier clock, long nanos) {
        long begun = clock.getAsLong();
        return _ -> (double) (clock.getAsLong() - begun) / nanos;
    }

    /** This budget, ended early when asked to; the best plan found by then is the answer. */
    default Budget unless(BooleanSupplier cancelled) {
        return rounds -> cancelled.getAsBoolean() ? 1 : used(rounds);
    }
}
