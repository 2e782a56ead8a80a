package org.dingzuo.campaign.series;

import java.time.Duration;
import java.time.Instant;

/** How long people have to think. The making of a series is planned after all of it, so that no thinking makes a promise late. */
final class Respite {
    /** A maker whose series closed short; silence gives everything back. */
    private static final Duration DECIDING = Duration.ofDays(2);
    /** A buyer whose series got more time; silence gives everything back. */
    private static final Duration EXTENDED = Duration.ofDays(5);

    private Respite() {}

    static Instant decideBy(Instant closesAt) {
        return closesAt.plus(DECIDING);
    }

    /** The making begins no earlier. */
    static Instant making(Instant closesAt) {
        return decideBy(closesAt);
    }

    /** Never after the new closing: by then it is known who is in it. */
    static Instant answerExtended(Instant now, Instant closesAt) {
        var answer = now.plus(EXTENDED);
        return answer.isBefore(closesAt) ? answer : closesAt;
    }
}
