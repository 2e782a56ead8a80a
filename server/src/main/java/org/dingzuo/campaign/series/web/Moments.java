package org.dingzuo.campaign.series.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.dingzuo.foundation.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Times of a series as they come over the wire. */
final class Moments {
    /** Nobody plans a series further ahead; also what keeps a mistyped year out of the plan. */
    private static final Period AHEAD = Period.ofMonths(9);
    /** Who is asked something must have the time to answer. */
    private static final Duration SOONEST = Duration.ofHours(1);

    private Moments() {}

    static Instant moment(String field, @Nullable String text, Faults faults) {
        var given = faults.text(field, text, 40);
        try {
            return given.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException malformed) {
            faults.add(field, "not-a-time", "Give the time as 2026-12-09T20:00:00+08:00");
            return Instant.EPOCH;
        }
    }

    /** When a series closes: an hour ahead at the least, nine months at most. */
    static Instant closing(String field, @Nullable String text, Instant now, Faults faults) {
        var closes = moment(field, text, faults);
        if (closes.isBefore(now.plus(SOONEST))) {
            faults.add(field, "too-early", "Leave at least an hour");
            return now.plus(SOONEST);
        }
        if (closes.isAfter(furthest(now))) {
            faults.add(field, "too-late", "A series closes within nine months");
            return now.plus(SOONEST);
        }
        return closes;
    }

    static @Nullable LocalDate day(String field, @Nullable String text, Instant now, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(LocalDate.ofInstant(furthest(now), ZoneOffset.UTC).plusMonths(3))) {
                faults.add(field, "too-late", "A series leaves within a year");
            }
            return day;
        } catch (DateTimeParseException malformed) {
            faults.add(field, "not-a-date", "Give the day as 2026-12-09");
            return null;
        }
    }

    private static Instant furthest(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(AHEAD).toInstant();
    }
}
