package org.dingzuo.studio;

import java.time.DayOfWeek;

/** A part of every week, in minutes of the day: {@code [fromMinute, untilMinute)}, in the studio's zone.
 *  @param energy how much its person has to give then */
public record TimeBlock(DayOfWeek day, int fromMinute, int untilMinute, BlockKind kind, Energy energy) {
    /** A block like most. */
    public TimeBlock(DayOfWeek day, int fromMinute, int untilMinute, BlockKind kind) {
        this(day, fromMinute, untilMinute, kind, Energy.MEDIUM);
    }

    /** [fromHour, untilHour), on the hour. */
    public static TimeBlock making(DayOfWeek day, int fromHour, int untilHour) {
        return new TimeBlock(day, fromHour * 60, untilHour * 60, BlockKind.MAKING);
    }

    public TimeBlock at(Energy level) {
        return new TimeBlock(day, fromMinute, untilMinute, kind, level);
    }

    public int minutes() {
        return untilMinute - fromMinute;
    }

    /** What ends when the other begins does not. */
    public boolean overlaps(TimeBlock other) {
        return day == other.day && fromMinute < other.untilMinute && other.fromMinute < untilMinute;
    }
}
