package org.dingzuo.materials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of what lies on the shelf.
 *  @param quantity positive: came in; negative: went out
 *  @param order whose making took it; only of USED
 *  @param account who wrote it down; null: the house itself */
public record Move(
        UUID id,
        String item,
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
        USED
    }
}
