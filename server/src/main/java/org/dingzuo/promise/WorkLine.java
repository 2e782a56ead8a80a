package org.dingzuo.promise;

import java.util.Map;
import org.dingzuo.catalog.MakeableItem;

/** So many equal pieces of one makeable item.
 *  @param quantity at least 1
 *  @param again how many of them a step is done for, where some failed and only those are made again; of other steps it is the quantity */
public record WorkLine(MakeableItem item, int quantity, Map<String, Integer> again) {
    public WorkLine {
        again = Map.copyOf(again);
    }

    public WorkLine(MakeableItem item, int quantity) {
        this(item, quantity, Map.of());
    }

    int attendedMinutes() {
        return Math.multiplyExact(item.attendedMinutes(), quantity);
    }

    /** How many pieces this step is done for. */
    int pieces(String step) {
        return again.getOrDefault(step, quantity);
    }
}
