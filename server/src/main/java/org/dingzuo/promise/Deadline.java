package org.dingzuo.promise;

import java.time.LocalDate;
import org.dingzuo.studio.Workforce;

/** By which minute making must end so that a promise holds.
 *  @param withReserve whether the safety days of the promise are to be kept too: nobody's promise becomes riskier */
record Deadline(Workforce workforce, boolean withReserve) {

    /** The last minute at which the last step may end. */
    int of(LocalDate shipBy, int safetyDays) {
        var days = workforce.policy().packingDays() + (withReserve ? safetyDays : 0);
        var lastDay = shipBy.minusDays(days);
        var nextDay = lastDay.plusDays(1).atStartOfDay(workforce.profile().zone());
        return MakingWindows.minuteOf(nextDay.toInstant()) - 1;
    }
}
