package org.dingzuo.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.studio.WorkingDays;

/** Turns a person's week into the windows of real time in which making may land: local blocks, less days off and holidays. */
final class MakingWindows {
    private MakingWindows() {}

    /** Sorted and disjoint, over {@code [from, from + days)}. A block that a clock change cuts is as long as it really lasts. */
    static List<Window> of(Person person, LocalDate from, int days, ZoneId zone, WorkingDays working) {
        var windows = new ArrayList<Window>();
        for (var day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            if (person.daysOff().contains(day)) {
                continue;
            }
            var pattern = working.pattern(day);
            if (pattern != null) {
                addDay(windows, person, day, pattern, zone);
            }
        }
        return windows;
    }

    private static void addDay(List<Window> windows, Person person, LocalDate day, DayOfWeek pattern, ZoneId zone) {
        for (var block : person.week()) {
            if (block.kind() == BlockKind.MAKING && block.day() == pattern) {
                append(windows, span(block, day, zone));
            }
        }
    }

    private static Window span(TimeBlock block, LocalDate day, ZoneId zone) {
        return new Window(minute(day, block.fromMinute(), zone), minute(day, block.untilMinute(), zone));
    }

    private static void append(List<Window> windows, Window next) {
        if (next.from() >= next.until()) {
            return;
        }
        if (!windows.isEmpty() && windows.getLast().until() == next.from()) {
            windows.set(windows.size() - 1, new Window(windows.getLast().from(), next.until()));
        } else {
            windows.add(next);
        }
    }

    private static int minute(LocalDate day, int minuteOfDay, ZoneId zone) {
        return minuteOf(day.atStartOfDay().plusMinutes(minuteOfDay).atZone(zone).toInstant());
    }

    /** Whole minutes since 1970, as the planner counts. */
    static int minuteOf(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 60));
    }

    static Instant instantOf(int minute) {
        return Instant.ofEpochSecond(minute * 60L);
    }
}
