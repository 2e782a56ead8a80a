package org.dingzuo.campaign.cycle;

import java.time.Instant;
import java.util.Optional;

/** When the phases of one round begin, in this order; booking may open in the moment in which the line-up is due. */
public record PhaseTimes(
        Instant teaseAt, Instant fixAt, Instant bookAt, Instant makeAt, Instant reviewAt, Instant endsAt) {

    boolean areInOrder() {
        return teaseAt.isBefore(fixAt)
                && !bookAt.isBefore(fixAt)
                && bookAt.isBefore(makeAt)
                && makeAt.isBefore(reviewAt)
                && reviewAt.isBefore(endsAt);
    }

    /** When a cycle leaves this phase; empty: never, it is over. */
    public Optional<Instant> leaves(Phase phase) {
        return switch (phase) {
            case AHEAD -> Optional.of(teaseAt);
            case TEASE -> Optional.of(fixAt);
            case FIX -> Optional.of(bookAt);
            case BOOK -> Optional.of(makeAt);
            case MAKE -> Optional.of(reviewAt);
            case REVIEW -> Optional.of(endsAt);
            case DONE, SKIPPED -> Optional.empty();
        };
    }
}
