package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A better plan, put before the maker.
 *  @param version of the plan it was found on
 *  @param supposition in which world it holds; null: in this one
 *  @param undoable applied, and nothing stands in the way of taking it back */
public record PlanProposal(
        UUID id,
        Kind kind,
        State state,
        long version,
        Instant madeAt,
        @Nullable Supposition supposition,
        List<Moved> moves,
        Gain gain,
        boolean undoable) {

    public enum Kind {
        /** Found in the background: the same orders, better placed. */
        BETTER,
        /** An answer to what a maker asked. */
        WHAT_IF,
        /** One of the options when promises are in danger. */
        WAY_OUT
    }

    public enum State {
        OPEN,
        APPLIED,
        DROPPED,
        /** The plan went on without it. */
        STALE,
        UNDONE
    }

    /** One order whose steps move. @param ready the day on which its making ends */
    public record Moved(
            UUID order,
            LocalDate promised,
            LocalDate readyBefore,
            LocalDate readyAfter,
            List<Slot> before,
            List<Slot> after) {}
}
