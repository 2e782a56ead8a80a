package org.dingzuo.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A photo that a buyer is asked to say yes to.
 *  @param photo media key
 *  @param question in the maker's words
 *  @param approved null: not answered yet
 *  @param words of the buyer; null: none, or not answered */
public record Approval(
        String photo,
        String question,
        Instant askedAt,
        @Nullable Boolean approved,
        @Nullable String words) {}
