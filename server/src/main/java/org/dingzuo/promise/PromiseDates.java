package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the plan says about one order.
 *  @param finish end of the last step
 *  @param shipBy the promised day on which the parcel leaves at the latest, in the studio's zone
 *  @param safetyDays stated days between plan and promise; 0 where the reserve was measured
 *  @param confidence how sure the day is, by what was measured; null: nothing was, the safety days stand in for it */
public record PromiseDates(
        Instant finish, LocalDate shipBy, int safetyDays, @Nullable Double confidence) {}
