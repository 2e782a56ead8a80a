package org.dingzuo.engagement.spi;

import java.time.Instant;

/** Something that the makers want to know of. It names an order and nobody: it goes through another house's chat.
 *  @param code of its words, {@code notice.…}
 *  @param number of the order, as people say it */
public record Notice(Kind kind, String code, String number, Instant at) {

    /** What makers choose by. */
    public enum Kind {
        ORDER,
        MONEY,
        REQUEST,
        MESSAGE,
        CASE,
        REVIEW
    }
}
