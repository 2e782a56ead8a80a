package org.dingzuo.promise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dingzuo.planner.Window;

/** When a machine may run: always, but for the days on which it is down. */
final class RunningDays {
    private RunningDays() {}

    static List<Window> of(Set<LocalDate> down, Window horizon, ZoneId zone) {
        var open = new ArrayList<Window>();
        var from = horizon.from();
        for (var day : down.stream().sorted().toList()) {
            var closes = MakingWindows.minuteOf(day.atStartOfDay(zone).toInstant());
            var opens =
                    MakingWindows.minuteOf(day.plusDays(1).atStartOfDay(zone).toInstant());
            if (opens <= from || closes >= horizon.until()) {
                continue;
            }
            if (closes > from) {
                open.add(new Window(from, closes));
            }
            from = opens;
        }
        if (from < horizon.until()) {
            open.add(new Window(from, horizon.until()));
        }
        return open;
    }
}
