package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** China's public holidays and make-up days, as the State Council's yearly notices give them. A year without a notice yet has plain
 *  weeks, and dates in it are provisional. */
public final class PublicHolidays {
    /** Absent: a plain day. Empty: rest. A weekday: work as on that day. */
    private static final Map<LocalDate, Optional<DayOfWeek>> DAYS = new HashMap<>();

    static {
        HolidayNotices.all().forEach(PublicHolidays::enter);
    }

    private PublicHolidays() {}

    /** As which weekday this day is worked; null: it is a day of rest. */
    public static @Nullable DayOfWeek pattern(LocalDate day) {
        var noted = DAYS.get(day);
        return noted == null ? day.getDayOfWeek() : noted.orElse(null);
    }

    private static void enter(HolidayNotices.Notice notice) {
        for (var day = notice.from(); !day.isAfter(notice.to()); day = day.plusDays(1)) {
            DAYS.put(day, Optional.empty());
        }
        for (var day : notice.makeUpDays()) {
            // A make-up Sunday is worked as a Monday, a make-up Saturday as a Friday.
            DAYS.put(day, Optional.of(day.getDayOfWeek() == DayOfWeek.SUNDAY ? DayOfWeek.MONDAY : DayOfWeek.FRIDAY));
        }
    }
}
