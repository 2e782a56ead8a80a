package org.dingzuo.production.equipment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a machine is to be looked after next.
 *  @param leftMinutes of running until then, negative: overdue; null: not by hours
 *  @param by the day by which, in the studio's zone; null: not by the calendar */
public record Due(@Nullable Long leftMinutes, @Nullable LocalDate by) {

    /** @param sinceMinutes run since it was last looked after, or ever
     *  @param last when that was; null: never, or it was not said from when to count */
    static Due of(Terms terms, long sinceMinutes, @Nullable LocalDate last) {
        var hours = terms.everyHours();
        var months = terms.everyMonths();
        return new Due(
                hours == null ? null : hours * 60L - sinceMinutes,
                months == null || last == null ? null : last.plusMonths(months));
    }

    public boolean isDue(LocalDate today) {
        return (leftMinutes != null && leftMinutes <= 0) || (by != null && !by.isAfter(today));
    }
}
