package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As which weekday a day is worked in one studio: its own word first, then the public holidays if it keeps them, then the week. */
public record WorkingDays(boolean followsHolidays, Map<LocalDate, SpecialDay.Kind> special) {
    static WorkingDays of(boolean followsHolidays, Collection<SpecialDay> special) {
        return new WorkingDays(
                followsHolidays, special.stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::kind)));
    }

    /** Null: a day of rest for everybody. */
    public @Nullable DayOfWeek pattern(LocalDate day) {
        var own = special.get(day);
        if (own == null) {
            return followsHolidays ? PublicHolidays.pattern(day) : day.getDayOfWeek();
        }
        return switch (own) {
            case CLOSED -> null;
            case WORKED -> day.getDayOfWeek();
        };
    }
}
