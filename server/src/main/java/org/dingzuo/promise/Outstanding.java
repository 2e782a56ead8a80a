package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.List;

/** What of an order is still to be made, and until when.
 *  @param shipBy the promised day
 *  @param safetyDays stated days between plan and promise
 *  @param placed the steps that are not done, in the order in which they begin */
public record Outstanding(LocalDate shipBy, int safetyDays, List<Slot> placed) {}
