package org.dingzuo.aftercare.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A buyer's piece that came to be repaired, or material of the buyer's own.
 *  @param condition in the maker's words; null: its buyer was forgotten
 *  @param photo key of a closed picture; null: none */
public record Arrival(
        Instant at, @Nullable String condition, @Nullable String photo) {
    public static final int LONGEST = 500;

    @Override
    public String toString() {
        return "Arrival[" + at + ", sealed]";
    }
}
