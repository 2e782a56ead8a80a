package org.dingzuo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for time or a place. All of it is offered together, or none.
 *  @param group entries that were joined together and have one page
 *  @param booking the drop or cycle that a place is wanted of; null: any time
 *  @param minutes of hands that it takes
 *  @param wishedBy as the buyer said; null: no day
 *  @param neededBy a later day is of no use: wished, or promised already by an ordinary order; null: any day
 *  @param passedOver how often another was preferred though this fitted
 *  @param offer null unless one stands or stood last */
public record Waiting(
        WaitingId id,
        UUID group,
        @Nullable BookingId booking,
        List<Line> lines,
        int minutes,
        @Nullable LocalDate wishedBy,
        @Nullable LocalDate neededBy,
        Instant since,
        State state,
        int passedOver,
        @Nullable Offered offer) {

    public record Line(String design, Configuration configuration, int quantity) {}

    public enum State {
        WAITING,
        /** Time or a place is held until the offer ends. */
        OFFERED,
        TAKEN,
        /** An offer ended unused; waits no more unless asked to. */
        LAPSED,
        LEFT
    }

    /** @param id what a wish's {@code booking} names to take it
     *  @param goods price of the pieces, as it stays while the offer stands; freight comes to it */
    public record Offered(UUID id, Instant at, Instant until, LocalDate shipBy, Money goods) {}

    boolean isEarlyEnough(LocalDate shipBy) {
        return neededBy == null || !shipBy.isAfter(neededBy);
    }
}
