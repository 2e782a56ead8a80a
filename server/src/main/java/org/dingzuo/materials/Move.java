package org.dingzuo.materials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of what lies on the shelf.
 *  @param quantity positive: came in; negative: went out
 *  @param lot in which it came or from which it went
 *  @param order whose making took it or left it over; only of USED and BACK
 *  @param account who wrote it down; null: the house itself */
public record Move(
        UUID id,
        String item,
        UUID lot,
        Kind kind,
        long quantity,
        long onHandAfter,
        String reason,
        @Nullable UUID order,
        @Nullable UUID account,
        Instant at) {
    public enum Kind {
        RECEIVED,
        /** The shelf was counted and the book set right. */
        COUNTED,
        /** An order's making took it. */
        USED,
        /** A remnant was put aside: out of its lot, into one of its own. */
        CUT,
        /** An order's making left it over. */
        BACK,
        /** It went back to its supplier. */
        SENT_BACK
    }
}
