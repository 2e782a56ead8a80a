package org.dingzuo.production.web;

import java.time.Duration;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.production.Told;
import org.jspecify.annotations.Nullable;

/** How an act reaches the house: under a name, so that it may be sent again, and perhaps late, from a phone that was without a network. */
final class ToldReading {
    static final String ACT = "Idempotency-Key";
    private static final Duration LONGEST_KEPT = Duration.ofDays(7);

    private ToldReading() {}

    /** @param agreement of the order as its teller saw it; null: whatever it is now */
    static Told of(@Nullable UUID act, long secondsAgo, @Nullable Integer agreement) {
        return new Told(act, ago("secondsAgo", secondsAgo), agreement);
    }

    /** @param name of the parameter that says it */
    static Duration ago(String name, long seconds) {
        if (seconds < 0 || seconds > LONGEST_KEPT.toSeconds()) {
            throw Problem.unprocessable(
                    "invalid-request", name + " must be from 0 to " + LONGEST_KEPT.toSeconds() + ", a week");
        }
        return Duration.ofSeconds(seconds);
    }

    static Problem taken() {
        return Problem.conflict("idempotency-mismatch", "This key stands for another act already");
    }
}
