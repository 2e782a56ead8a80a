package org.dingzuo.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody would like to have of a design, before it is checked.
 *  @param values group by group, in any shape
 *  @param pieces of it, at least 1
 *  @param latest the group that was touched last, which a suggestion leaves alone if it can; null: nobody said */
public record Choosing(
        Map<String, ?> values, int pieces, @Nullable String latest) {
    /** Pieces of one design that a wish may ask for at a time. */
    public static final int MOST_PIECES = 100;

    /** A single piece. */
    public static Choosing one(Map<String, ?> values) {
        return new Choosing(values, 1, null);
    }
}
