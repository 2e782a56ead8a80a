package org.dingzuo.promise;

import org.dingzuo.studio.Workforce;

/** By which minute making must end so that a promise holds.
 *  @param withReserve whether the promise's reserve, stated or measured, is to be kept too: nobody's promise becomes riskier */
record Deadline(Workforce workforce, boolean withReserve) {

    /** The last minute at which the last step may end. */
    int of(SheetLedger.Sheet sheet) {
        var reserve = sheet.reserve();
        var safetyDays = withReserve && reserve == null ? sheet.safetyDays() : 0;
        var lastDay = sheet.shipBy().minusDays(workforce.policy().packingDays() + safetyDays);
        var nextDay = lastDay.plusDays(1).atStartOfDay(workforce.profile().zone());
        var latest = MakingWindows.minuteOf(nextDay.toInstant()) - 1;
        return withReserve && reserve != null ? latest - reserve : latest;
    }
}
