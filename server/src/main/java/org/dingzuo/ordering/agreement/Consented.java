package org.dingzuo.ordering.agreement;

import java.time.Instant;
import org.dingzuo.ordering.Offer;
import org.jspecify.annotations.Nullable;

/** What a buyer agreed to when ordering. @param line from 0; -1: the whole order @param words as they were read then; null: older than this record */
public record Consented(
        Offer.ConsentKind kind,
        int line,
        String version,
        @Nullable String words,
        Instant givenAt) {

    /** Whether it is what such a line asks for: a line that fell away leaves its consent behind under its former number. */
    public boolean isOf(Offer.Returns returns) {
        return switch (returns) {
            case SEVEN_DAY -> false;
            case MADE_TO_ORDER -> kind == Offer.ConsentKind.CUSTOM_GOODS;
            case CONFIRMED_EXEMPT -> kind == Offer.ConsentKind.NO_RETURN;
        };
    }
}
