package org.dingzuo.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.WorkingDays;

/** Turns a person's week into the windows of real time in which making may land: local blocks, less days off and holidays. */
final class MakingWindows {
    private MakingWindows() {}

    /** Sorted and disjoint, over {@code [from, from + days)}. A block that a clock change cuts is as long as it really lasts. */
    static List<Window> of(
            Person person, List<Overtime> overtime, LocalDate from, int days, ZoneId zone, WorkingDays working) {
        var windows = new ArrayList<Window>();
        for (var day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            if (person.daysOff().contains(day)) {
                continue;
            }
            var pattern = working.pattern(day);
            if (pattern != null) {
                hoursOf(person, overtime, day, pattern).forEach(hours -> append(windows, span(hours, zone)));
            }
        }
        return windows;
    }

    /** The blocks of a day's pattern and what was agreed beyond them. A day of rest is not in the pattern, whatever was agreed. */
    private static List<Overtime> hoursOf(Person person, List<Overtime> overtime, LocalDate day, DayOfWeek pattern) {
        var usual = person.week().stream()
                .filter(block -> block.kind() == BlockKind.MAKING && block.day() == pattern)
                .map(block -> new Overtime(day, block.fromMinute(), block.untilMinute()));
        var longer = overtime.stream().filter(hours -> hours.day().equals(day));
        return Stream.concat(usual, longer)
                .sorted(Comparator.comparingInt(Overtime::fromMinute))
                .toList();
    }

    private static Window span(Overtime hours, ZoneId zone) {
        return new Window(
                minute(hours.day(), hours.fromMinute(), zone), minute(hours.day(), hours.untilMinute(), zone));
    }

    private static void append(List<Window> windows, Window next) {
        if (next.from() >= next.until()) {
            return;
        }
        if (!windows.isEmpty() && windows.getLast().until() >= next.from()) {
            var last = windows.getLast();
            windows.set(windows.size() - 1, new Window(last.from(), Math.max(last.until(), next.until())));
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
