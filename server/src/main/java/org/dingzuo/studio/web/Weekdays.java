package org.dingzuo.studio.web;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.foundation.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Days of the week as numbers, 1 for Monday, as ISO 8601 counts. */
final class Weekdays {
    private Weekdays() {}

    static Set<DayOfWeek> read(Faults faults, String field, List<? extends @Nullable Integer> numbers) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        numbers.stream()
                .map(number -> read(faults, field, number))
                .filter(Objects::nonNull)
                .forEach(days::add);
        return days;
    }

    static @Nullable DayOfWeek read(Faults faults, String field, @Nullable Integer number) {
        if (number == null || number < 1 || number > 7) {
            faults.add(field, "out-of-range", "Days are 1 (Monday) to 7 (Sunday)");
            return null;
        }
        return DayOfWeek.of(number);
    }

    static List<Integer> write(Collection<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::getValue).sorted().toList();
    }
}
