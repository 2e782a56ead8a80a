package org.dingzuo.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was said about an order. Its words are clear only in memory.
 *  @param photo media key of a closed picture; null: none */
public record Message(
        UUID id, boolean fromBuyer, String words, @Nullable String photo, Instant at) {
    public static final int LONGEST = 1_000;

    @Override
    public String toString() {
        return "Message[" + id + ", sealed]";
    }
}
