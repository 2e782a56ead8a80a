package org.dingzuo.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of a draft do that was hardly meant.
 *  @param group that it is about; null: the whole design, or a rule
 *  @param choice of that group; null: the group itself
 *  @param rules that bring it about, by their places: none of them can be left out */
public record Finding(
        Kind kind, @Nullable String group, @Nullable String choice, List<Integer> rules) {
    public enum Kind {
        /** The rules leave nothing that can be made. */
        CONTRADICTION,
        /** The rules leave no way to pick this choice, or to fill this group in. */
        DEAD,
        /** What this rule speaks of never comes about. */
        IDLE,
        /** There are too many rules to be sure in time; more of the above may be so. */
        NOT_PROVED
    }
}
