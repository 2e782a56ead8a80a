package org.dingzuo.engagement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.dingzuo.studio.Policy.ReplyHours;

/** When a buyer who writes now may expect an answer. Pure. */
public final class AnswerTimes {
    private static final int WEEK = 7;

    private AnswerTimes() {}

    /** Whether somebody answers now; a studio that names no hours always does. */
    public static boolean isOpen(ReplyHours hours, Instant now, ZoneId zone) {
        return next(hours, now, zone).isEmpty();
    }

    /** The next moment at which somebody answers; empty: now, or the studio names no hours. */
    static Optional<ZonedDateTime> next(ReplyHours hours, Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        for (int day = 0; day <= WEEK; day++) {
            var date = here.toLocalDate().plusDays(day);
            var opens = date.atTime(hours.from()).atZone(zone);
            if (!hours.days().contains(date.getDayOfWeek())
                    || !here.isBefore(date.atTime(hours.until()).atZone(zone))) {
                continue;
            }
            return here.isBefore(opens) ? Optional.of(opens) : Optional.empty();
        }
        return Optional.empty();
    }
}
