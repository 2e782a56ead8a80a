package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the plan says about one order.
 *  @param finish end of the last step
 *  @param shipBy the promised day on which the parcel leaves at the latest, in the studio's zone
 *  @param safetyDays stated days between plan and promise; 0 where the reserve was measured
 *  @param sure what the day is sure by; null: nothing was measured, the safety days stand in for it */
public record PromiseDates(
        Instant finish,
        LocalDate shipBy,
        int safetyDays,
        @Nullable Sure sure) {

    /** @param confidence share of such promises that are kept
     *  @param reserve minutes that life may cost beyond the plan, at that confidence */
    public record Sure(double confidence, int reserve) {}

    /** Null while it is not measured. */
    public @Nullable Double confidence() {
        return sure == null ? null : sure.confidence();
    }
}
