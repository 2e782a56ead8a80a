package org.dingzuo.promise;

import org.dingzuo.catalog.StepVariant;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** Work of hands that was timed from its beginning to its end, breaks left out.
 *  @param label of the step, as the maker knows it
 *  @param written minutes that the design says
 *  @param taken minutes that it took
 *  @param person whose hands; null: not known
 *  @param variant for which choices; null: none of them touches its minutes */
public record Measured(
        Words label,
        int written,
        int taken,
        @Nullable PersonId person,
        @Nullable StepVariant variant) {
    private static final int FORGOTTEN = 5;

    /** A clock that ran through the night, or was started when all was done, teaches nothing. */
    boolean isPlausible() {
        return written > 0 && taken > 0 && taken <= written * FORGOTTEN && taken * FORGOTTEN >= written;
    }

    double share() {
        return (double) taken / written;
    }
}
