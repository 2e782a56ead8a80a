package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.dingzuo.kernel.Money;

/** By which rules a studio takes orders.
 *  @param prepaidShare paid at once, in hundredths of a percent of the order's total
 *  @param safetyDays added to the plan's date until measured confidence replaces them
 *  @param packingDays from the last step to the parcel
 *  @param followsHolidays rest on public holidays, work on their make-up days
 *  @param rush whether somebody may be served before others, and for how much */
public record Policy(
        int prepaidShare,
        int safetyDays,
        int packingDays,
        boolean followsHolidays,
        ReplyHours replyHours,
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
}
