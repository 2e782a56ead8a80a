package org.dingzuo.ordering.buyers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long somebody is remembered of whom nothing is open and nothing new is heard.
 *  @param months 36 to 120; 0: as long as nobody asks to be forgotten
 *  @param changed when it was chosen
 *  @param version 0: the studio has not chosen */
public record ForgettingRule(int months, Instant changed, long version) {
    /** What trade law has kept (E-Commerce Law 31: three years after the sale). */
    public static final int LEAST = 36;

    public static final int MOST = 120;

    // What is forgotten cannot be brought back, so it begins with the owner's word.
    static final ForgettingRule DEFAULT = new ForgettingRule(0, Instant.EPOCH, 0);

    /** A slip of the thumb can be taken back for a day. */
    private static final Duration GRACE = Duration.ofDays(1);

    boolean forgets() {
        return months > 0;
    }

    boolean actsAt(Instant now) {
        return forgets() && !changed.plus(GRACE).isAfter(now);
    }

    /** Whoever was heard of last before this is forgotten at {@code now}. */
    Instant before(Instant now, ZoneId zone) {
        return now.atZone(zone).minusMonths(months).toInstant();
    }
}
