package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something planned may be promised to leave: by what was measured of such work, else by stated days.
 *  @param finish by plan
 *  @param earliest day on which it may be promised to leave, before caps */
record Judged(Instant finish, LocalDate earliest, int safetyDays, PromiseDates.@Nullable Sure sure) {

    /** @param finish minute at which the plan has it done */
    static Judged of(PlanBook.Page page, List<WorkLine> lines, int release, int finish) {
        var reading = new Reading(page.workforce());
        var planned = MakingWindows.instantOf(finish);
        var surely = page.buffers().promise(lines, release, finish);
        if (surely.isEmpty()) {
            return new Judged(
                    planned,
                    reading.earliestShipping(planned),
                    page.workforce().policy().safetyDays(),
                    null);
        }
        var sure = new PromiseDates.Sure(BufferTable.CONFIDENCE, surely.getAsInt() - finish);
        return new Judged(planned, reading.surelyLeaving(MakingWindows.instantOf(surely.getAsInt())), 0, sure);
    }

    PromiseDates dates(LocalDate shipBy) {
        return new PromiseDates(finish, shipBy, safetyDays, sure);
    }
}
