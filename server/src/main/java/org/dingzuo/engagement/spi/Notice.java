package org.dingzuo.engagement.spi;

import java.time.Instant;
import java.util.Map;

/** Something that the makers want to know of. It names orders and things, and nobody: it goes through another house's chat.
 *  @param code of its words, {@code notice.…}
 *  @param words what stands in the braces of its words */
public record Notice(Kind kind, String code, Map<String, String> words, Instant at) {

    /** What makers choose by. */
    public enum Kind {
        ORDER,
        MONEY,
        REQUEST,
        MESSAGE,
        CASE,
        REVIEW,
        /** A promise that may be broken. */
        RISK,
        /** Material that must be ordered today. */
        SUPPLY
    }

    /** @param number of the order, as people say it */
    public static Notice ofOrder(Kind kind, String code, String number, Instant at) {
        return new Notice(kind, code, Map.of("number", number), at);
    }
}
