package org.dingzuo.engagement.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the line to the group is.
 *  @param toldAt when something was last said there; null: never
 *  @param failingSince since when nothing gets through; null: it works
 *  @param tries in a row that failed
 *  @param trouble what the service said; null: it said nothing */
public record NoticeLine(
        @Nullable Instant toldAt,
        @Nullable Instant failingSince,
        int tries,
        @Nullable String trouble) {
    static final NoticeLine NEW = new NoticeLine(null, null, 0, null);
    static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int SLOWEST = 6;

    /** Whether nobody tries any more until a person has looked. */
    public boolean isGivenUp(Instant now) {
        return failingSince != null && failingSince.plus(PATIENCE).isBefore(now);
    }

    /** Twice as long after each failure, up to about an hour. */
    Duration pause() {
        return BETWEEN.multipliedBy(1L << Math.min(tries, SLOWEST));
    }

    NoticeLine told(Instant now) {
        return new NoticeLine(now, null, 0, null);
    }

    NoticeLine failed(Instant now, @Nullable String why) {
        return new NoticeLine(
                toldAt, failingSince == null ? now : failingSince, Math.min(tries + 1, Short.MAX_VALUE), why);
    }
}
