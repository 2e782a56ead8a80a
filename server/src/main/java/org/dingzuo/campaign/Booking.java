package org.dingzuo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Something that takes orders together, as a shop shows it.
 *  @param designs slugs, in the maker's order
 *  @param shipBy the common day; null: not known before it opens */
public record Booking(
        BookingId id,
        Kind kind,
        Words name,
        List<String> designs,
        int places,
        int left,
        Instant opensAt,
        Instant closesAt,
        @Nullable LocalDate shipBy) {

    public enum Kind {
        DROP,
        CYCLE,
        SERIES,
        /** An offer of the waiting list: somebody's own. */
        WAITING
    }
}
