package org.dingzuo.materials.purchase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to buy today, what later, and what hangs on one source.
 *  @param needs what is due first, then by the day by which it must be ordered
 *  @param split of what is due */
public record ShoppingList(List<Need> needs, Split split, List<Alarm> alarms) {

    /** An open order whose material is not here yet and has only one source.
     *  @param only null: nobody at all brings it */
    public record Alarm(UUID order, String item, @Nullable UUID only) {}
}
