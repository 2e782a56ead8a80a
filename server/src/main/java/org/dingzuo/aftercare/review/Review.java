package org.dingzuo.aftercare.review;

import java.time.Instant;
import java.util.List;
import org.dingzuo.catalog.DesignId;
import org.jspecify.annotations.Nullable;

/** What a buyer says of a piece. Its words are clear only in memory.
 *  @param stars 1 to 5
 *  @param by the buyer's name, masked
 *  @param words at most {@link #LONGEST} characters; may be empty
 *  @param photos by their place
 *  @param isPublic the buyer wants it to be seen
 *  @param keptBack why the maker keeps it from the public all the same; null: the maker does not
 *  @param editedAt null: never
 *  @param answer of the maker; null: none
 *  @param version for If-Match, from 1 */
public record Review(
        ReviewId id,
        DesignId design,
        int stars,
        String by,
        String words,
        List<Photo> photos,
        boolean isPublic,
        @Nullable KeptBack keptBack,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        long version) {
    public static final int LONGEST = 1_000;

    /** @param place 1 to 6 @param key of a closed picture: no public address could be taken back */
    public record Photo(int place, String key) {}

    public boolean isShown() {
        return isPublic && keptBack == null;
    }

    @Override
    public String toString() {
        return "Review[" + id + ", sealed]";
    }
}
