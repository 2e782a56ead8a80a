package org.dingzuo.engagement;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody's wish, in clear words: only ever in memory.
 *  @param design slug; null: not known yet
 *  @param configuration what is chosen already */
public record Inquiry(
        InquiryId id,
        String author,
        String words,
        @Nullable String film,
        @Nullable String design,
        Map<String, Object> configuration,
        State state,
        Instant cameAt,
        long version) {

    public enum State {
        NEW,
        ANSWERED,
        SET_ASIDE
    }

    @Override
    public String toString() {
        return "Inquiry[" + id.value() + "]";
    }
}
