package org.dingzuo.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.catalog.Makeability;

/** What became of a wish to wait. */
public sealed interface JoinOutcome {
    record Joined(UUID group) implements JoinOutcome {}

    /** It can be had without waiting. Nobody waits for what is there. */
    record ThereAlready(LocalDate shipBy) implements JoinOutcome {}

    /** @param line from 0 */
    record UnknownDesign(int line) implements JoinOutcome {}

    record NotMakeable(int line, Makeability reason) implements JoinOutcome {}

    record UnknownBooking() implements JoinOutcome {}

    /** This phone waits for enough already. */
    record TooMany(int most) implements JoinOutcome {}
}
