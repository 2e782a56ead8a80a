package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** By which rules a studio takes orders.
 *  @param prepaidShare paid at once, in hundredths of a percent of the order's total
 *  @param safetyDays added to the plan's date until measured confidence replaces them
 *  @param packingDays from the last step to the parcel
 *  @param followsHolidays rest on public holidays, work on their make-up days
 *  @param caps limits per calendar week, besides the plan itself
 *  @param rush whether somebody may be served before others, and for how much */
public record Policy(
        int prepaidShare,
        int safetyDays,
        int packingDays,
        boolean followsHolidays,
        ReplyHours replyHours,
        WeeklyCaps caps,
        Rush rush,
        long version) {

    /** What it costs to be served before others, whose promises all hold.
     *  @param perHour for each hour by which others end later than they would
     *  @param least whatever it displaces */
    public record Rush(boolean offered, Money perHour, Money least) {
        public static final Rush NONE = new Rush(false, Money.ZERO, Money.ZERO);
    }

    /** When buyers may expect an answer, in the studio's zone. */
    public record ReplyHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {}

    /** At most so much may be due in one week; null where there is no limit. */
    public record WeeklyCaps(
            @Nullable Integer orders,
            @Nullable Integer pieces,
            @Nullable Integer minutes) {
        public static final WeeklyCaps NONE = new WeeklyCaps(null, null, null);
    }
}
