package org.dingzuo.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a buyer agreed to when ordering. @param line from 0; -1: the whole order @param words as they were read then; null: older than this record */
public record Consented(
        Offer.ConsentKind kind,
        int line,
        String version,
        @Nullable String words,
        Instant givenAt) {}
