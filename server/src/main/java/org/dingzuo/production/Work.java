package org.dingzuo.production;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** A step that somebody began.
 *  @param worked until the last pause; while running, what passed since {@code runningSince} comes on top
 *  @param sop the wording it was begun by; null: none was written then
 *  @param actedAt when the last thing happened to it
 *  @param photo media key
 *  @param looked what was looked at before it was called done
 *  @param again how many pieces it is or was done for once more, after some had failed; null: it was never done again */
public record Work(
        OrderId order,
        int line,
        String step,
        State state,
        @Nullable PersonId person,
        int plannedMinutes,
        Sop.@Nullable Ref sop,
        Instant begunAt,
        @Nullable Instant runningSince,
        Duration worked,
        @Nullable Instant doneAt,
        Instant actedAt,
        @Nullable String photo,
        boolean photoShown,
        List<Looked> looked,
        @Nullable Integer again) {

    public enum State {
        RUNNING,
        PAUSED,
        DONE,
        /** It was done, the piece failed, and nobody has begun it once more. */
        AGAIN
    }

    /** Whether hands have been on it since it was last to be done. */
    public boolean isBegun() {
        return state != State.AGAIN;
    }

    /** Hands-on time as of {@code now}. */
    public Duration workedBy(Instant now) {
        return runningSince == null ? worked : worked.plus(Duration.between(runningSince, now));
    }
}
