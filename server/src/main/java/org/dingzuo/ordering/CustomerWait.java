package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that an order waits for from its buyer, or waited for.
 *  @param words of the maker: what exactly
 *  @param answer in the buyer's words; null: not answered, or the maker ended it
 *  @param ended null: it goes on */
public record CustomerWait(
        Awaited awaited,
        String words,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Ended ended) {
    public enum Awaited {
        MEASURE,
        PHOTO,
        ARTWORK,
        APPROVAL,
        /** The buyer's own, which the maker looks at when it comes, and which nobody swaps (Civil Code 775). */
        MATERIAL,
        /** The piece that is to be repaired. Only its arrival ends this wait. */
        PIECE;

        /** Whether it has to be sent: words do not bring it. */
        public boolean isThing() {
            return this == MATERIAL || this == PIECE;
        }
    }

    public enum By {
        BUYER,
        MAKER
    }

    /** @param days working days that were waited
     *  @param former the day that was promised until then
     *  @param shipBy the day since; the former one where nothing moved */
    public record Ended(Instant at, By by, int days, LocalDate former, LocalDate shipBy) {}

    public boolean isOpen() {
        return ended == null;
    }
}
