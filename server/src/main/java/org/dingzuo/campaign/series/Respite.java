package org.dingzuo.campaign.series;

import java.time.Duration;
import java.time.Instant;

/** How long people have to think. The making of a series is planned after all of it, so that no thinking makes a promise late. */
final class Respite {
    /** A maker whose series closed short; silence gives everything back. */
    private static final Duration DECIDING = Duration.ofDays(2);
    /** A buyer whose series got more time; silence gives everything back. */
    private static final Duration EXTENDED = Duration.ofDays(5);

    /** A buyer of the whole series that lost a design; silence gives everything back. */
    private static final Duration DROPPED = Duration.ofDays(2);
    /** What is left of that at least, however late the maker decides. */
    private static final Duration LAST_ANSWER = Duration.ofDays(1);

    private Respite() {}

    static Instant decideBy(Instant closesAt) {
        return closesAt.plus(DECIDING);
    }

    /** The making begins no earlier: whoever is asked when the maker has decided still has a day. */
    static Instant making(Instant closesAt) {
        return decideBy(closesAt).plus(LAST_ANSWER);
    }

    /** Never after the making begins: what is kept for who is asked could no longer be made where it lies. */
    static Instant answerDropped(Instant now, Instant closesAt) {
        return earlier(now.plus(DROPPED), making(closesAt));
    }

    /** Never after the new closing: by then it is known who is in it. */
    static Instant answerExtended(Instant now, Instant closesAt) {
        return earlier(now.plus(EXTENDED), closesAt);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
