package org.dingzuo.promise;

import java.time.LocalDate;
import org.dingzuo.planner.Person;

/** The rest of today and the next day on which anybody works: who has looked at the plan for them is not surprised any more. */
final class FrozenZone {
    private static final int FURTHEST_DAYS = 60;

    private FrozenZone() {}

    /** First minute behind it. */
    static int until(Page page, int now) {
        var zone = page.workforce().profile().zone();
        var today = LocalDate.ofInstant(MakingWindows.instantOf(now), zone);
        for (int ahead = 1; ahead <= FURTHEST_DAYS; ahead++) {
            var from = startOf(page, today.plusDays(ahead));
            var until = startOf(page, today.plusDays(ahead + 1L));
            if (page.snapshot().people().stream().anyMatch(person -> works(person, from, until))) {
                return until;
            }
        }
        return startOf(page, today.plusDays(2));
    }

    private static boolean works(Person person, int from, int until) {
        return person.free().stream().anyMatch(window -> window.from() < until && window.until() > from);
    }

    private static int startOf(Page page, LocalDate day) {
        return MakingWindows.minuteOf(
                day.atStartOfDay(page.workforce().profile().zone()).toInstant());
    }
}
