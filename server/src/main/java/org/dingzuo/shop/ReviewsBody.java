package org.dingzuo.shop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers say of a design, as anybody may read it.
 *  @param count of all that their buyers want public
 *  @param average of all of them, to a tenth of a star; null: there is none
 *  @param keptBack so many of them the studio keeps from the public; they count all the same
 *  @param said the latest first */
public record ReviewsBody(int count, @Nullable Double average, int keptBack, List<Said> said) {

    /** @param by masked @param answer of the studio; null: none */
    public record Said(
            String by,
            int stars,
            String words,
            List<Photo> photos,
            LocalDate on,
            @Nullable String answer) {}

    /** Links that end: what is taken from the public leaves no address behind. */
    public record Photo(String url, String small) {}
}
