package org.dingzuo.customer;

import java.time.Instant;
import java.util.UUID;

/** What the maker wrote down about a buyer. Its words are clear only in memory. */
public record Remark(UUID id, Kind kind, String words, Instant at) {
    public enum Kind {
        /** Such as a wrist of 16.5 cm. */
        MEASURE,
        PREFERENCE,
        NOTE,
        /** What was made for them before their studio came here. */
        HISTORY
    }

    @Override
    public String toString() {
        return "Remark[" + id + ", sealed]";
    }
}
