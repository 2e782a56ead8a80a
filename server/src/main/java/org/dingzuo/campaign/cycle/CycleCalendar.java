package org.dingzuo.campaign.cycle;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** On which days each phase of a round begins. Phases begin at midnight of the studio's day; booking opens at an hour of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "every")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CycleCalendar.Monthly.class, name = "month"),
    @JsonSubTypes.Type(value = CycleCalendar.Stretches.class, name = "stretch")
})
public sealed interface CycleCalendar {
    /** The round that this day lies in. */
    Round roundOf(LocalDate day);

    /** The first days of a round's phases. @param next the first day of the round after it */
    record Round(LocalDate tease, LocalDate fix, LocalDate book, LocalDate make, LocalDate review, LocalDate next) {
        PhaseTimes times(LocalTime opens, ZoneId zone) {
            return new PhaseTimes(
                    tease.atStartOfDay(zone).toInstant(),
                    fix.atStartOfDay(zone).toInstant(),
                    book.atTime(opens).atZone(zone).toInstant(),
                    make.atStartOfDay(zone).toInstant(),
                    review.atStartOfDay(zone).toInstant(),
                    next.atStartOfDay(zone).toInstant());
        }
    }

    /** Days of the month, 1 to 31, on which the phases begin; a day below the one before it lies in the next month. A month that is too
     *  short ends them on its last day. */
    record Monthly(int tease, int fix, int book, int make, int review) implements CycleCalendar {
        @Override
        public Round roundOf(LocalDate day) {
            var month = YearMonth.from(day);
            var began = clipped(month, tease).isAfter(day) ? month.minusMonths(1) : month;
            var first = clipped(began, tease);
            var days = List.of(fix, book, make, review);
            var dates = new LocalDate[days.size()];
            var at = began;
            var before = tease;
            for (int each = 0; each < days.size(); each++) {
                at = days.get(each) < before ? at.plusMonths(1) : at;
                before = days.get(each);
                dates[each] = clipped(at, before);
            }
            return new Round(first, dates[0], dates[1], dates[2], dates[3], clipped(began.plusMonths(1), tease));
        }

        private static LocalDate clipped(YearMonth month, int day) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    /** So many days each, one round after the other from a day on. {@code fix} may be 0: booking opens on the same day. */
    record Stretches(LocalDate from, int tease, int fix, int book, int make, int review) implements CycleCalendar {
        @Override
        public Round roundOf(LocalDate day) {
            var length = tease + fix + book + make + review;
            var rounds = Math.floorDiv(ChronoUnit.DAYS.between(from, day), length);
            var first = from.plusDays(rounds * length);
            var fixes = first.plusDays(tease);
            var books = fixes.plusDays(fix);
            var makes = books.plusDays(book);
            var reviews = makes.plusDays(make);
            return new Round(first, fixes, books, makes, reviews, first.plusDays(length));
        }
    }
}
