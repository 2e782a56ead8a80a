package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.studio.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Turns a person's days into the windows of real time in which making may land: local blocks, less days off and holidays. */
final class MakingWindows {
    private MakingWindows() {}

    /** Sorted and disjoint, over {@code [from, from + days)}. A block that a clock change cuts is as long as it really lasts. */
    static List<Window> of(
            Person person, List<Overtime> overtime, LocalDate from, int days, ZoneId zone, WorkingDays working) {
        return windows(person, overtime, Energy.LOW, from, days, zone, working);
    }

    /** The windows of those blocks that have enough for work that asks for more than any hour, keyed by {@link #blocksFor}. Nobody is fresh
     *  in overtime. */
    static Map<String, List<Window>> byEnergy(
            Person person, LocalDate from, int days, ZoneId zone, WorkingDays working) {
        var byEnergy = new HashMap<String, List<Window>>();
        for (var least : List.of(Energy.MEDIUM, Energy.HIGH)) {
            byEnergy.put(least.name(), windows(person, List.of(), least, from, days, zone, working));
        }
        return byEnergy;
    }

    /** In which kind of blocks work of this energy lands; null: in any. */
    static @Nullable String blocksFor(@Nullable Energy asked) {
        return asked == null || asked == Energy.LOW ? null : asked.name();
    }

    private static List<Window> windows(
            Person person,
            List<Overtime> overtime,
            Energy least,
            LocalDate from,
            int days,
            ZoneId zone,
            WorkingDays working) {
        var windows = new ArrayList<Window>();
        for (var day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            if (person.daysOff().contains(day)) {
                continue;
            }
            var pattern = working.pattern(day);
            if (pattern != null) {
                var blocks = person.blocksOn(day, pattern);
                hoursOf(blocks, overtime, least, day).forEach(hours -> append(windows, span(hours, zone)));
            }
        }
        return windows;
    }

    /** The blocks of a day and what was agreed beyond them. Rest stays rest, whatever was agreed: a day of it has no pattern, and
     *  an hour of it is taken out. */
    private static List<Overtime> hoursOf(
            List<TimeBlock> blocks, List<Overtime> overtime, Energy least, LocalDate day) {
        var usual = blocks.stream()
                .filter(block -> block.kind() == BlockKind.MAKING)
                .filter(block -> block.energy().isEnoughFor(least))
                .map(block -> new Overtime(day, block.fromMinute(), block.untilMinute()));
        var rest = blocks.stream()
                .filter(block -> block.kind() == BlockKind.REST)
                .sorted(Comparator.comparingInt(TimeBlock::fromMinute))
                .toList();
        var longer = overtime.stream()
                .filter(hours -> hours.day().equals(day))
                .flatMap(hours -> outside(rest, hours).stream());
        return Stream.concat(usual, longer)
                .sorted(Comparator.comparingInt(Overtime::fromMinute))
                .toList();
    }

    private static List<Overtime> outside(List<TimeBlock> rest, Overtime hours) {
        var left = new ArrayList<Overtime>();
        var from = hours.fromMinute();
        for (var block : rest) {
            if (block.fromMinute() < hours.untilMinute() && from < block.untilMinute()) {
                left.add(new Overtime(hours.day(), from, Math.max(from, block.fromMinute())));
                from = block.untilMinute();
            }
        }
        left.add(new Overtime(hours.day(), from, Math.max(from, hours.untilMinute())));
        return left;
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
