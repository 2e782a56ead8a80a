package org.dingzuo.promise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Hire;

/** When a machine may run: on the days of the week on which it can be had, but for those on which it is down. */
final class RunningDays {
    private RunningDays() {}

    static List<Window> of(Hire hire, Set<LocalDate> down, Window horizon, ZoneId zone) {
        return of(hire.days().isEmpty() ? down : off(hire, down, horizon, zone), horizon, zone);
    }

    private static Set<LocalDate> off(Hire hire, Set<LocalDate> down, Window horizon, ZoneId zone) {
        var off = new HashSet<>(down);
        var last = LocalDate.ofInstant(MakingWindows.instantOf(horizon.until()), zone);
        LocalDate.ofInstant(MakingWindows.instantOf(horizon.from()), zone)
                .datesUntil(last)
                .filter(day -> !hire.isOn(day.getDayOfWeek()))
                .forEach(off::add);
        return off;
    }

    private static List<Window> of(Set<LocalDate> down, Window horizon, ZoneId zone) {
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
