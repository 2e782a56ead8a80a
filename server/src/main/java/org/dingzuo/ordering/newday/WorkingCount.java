package org.dingzuo.ordering.newday;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.dingzuo.studio.Workforce;

/** Counts the days on which somebody works in a studio. Pure; linear in the days walked. */
record WorkingCount(Predicate<LocalDate> isWorked) {
    /** So long a stretch without work means that nobody's hours are known; then every day counts. */
    private static final int LONGEST_REST = 60;

    static WorkingCount of(Workforce workforce) {
        return new WorkingCount(day -> {
            var pattern = workforce.days().pattern(day);
            return workforce.people().stream()
                    .anyMatch(person -> !person.blocksOn(day, pattern).isEmpty());
        });
    }

    /** Worked days in {@code [from, until)}. */
    int between(LocalDate from, LocalDate until) {
        return Math.toIntExact(from.datesUntil(until).filter(isWorked).count());
    }

    /** The worked day that lies so many worked days after this one; the day itself for none. */
    LocalDate after(LocalDate day, int days) {
        var reached = day;
        for (int n = 0; n < days; n++) {
            reached = next(reached);
        }
        return reached;
    }

    private LocalDate next(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(LONGEST_REST))
                .filter(isWorked)
                .findFirst()
                .orElse(day.plusDays(1));
    }
}
