package org.dingzuo.promise;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How sure this studio's dates are.
 *  @param confidence share of measured dates that are to be kept
 *  @param measuredAt when the plan was last played through; null: never
 *  @param kept of the measured dates given so far
 *  @param over how many orders whose dates were measured, given or in silence, have left; it takes {@code provenAfter} of them
 *      to prove such a confidence, and dates carry stated days until then */
public record Sureness(
        double confidence,
        @Nullable Instant measuredAt,
        KeptCount kept,
        int over,
        int provenAfter,
        List<OfDesign> designs) {

    /** @param isSure whether a quote of it says how sure its date is
     *  @param untimed what must be timed more often first */
    public record OfDesign(String slug, Words name, boolean isSure, List<Untimed> untimed) {}

    /** @param seen how often it was timed, of {@code of} that are needed */
    public record Untimed(String step, Words label, int seen, int of) {}
}
