package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;

/** What the plan says about one order.
 *  @param finish end of the last step
 *  @param shipBy the promised day on which the parcel leaves at the latest, in the studio's zone
 *  @param safetyDays stated days between plan and promise */
public record PromiseDates(Instant finish, LocalDate shipBy, int safetyDays) {}
