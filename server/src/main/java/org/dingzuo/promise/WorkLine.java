package org.dingzuo.promise;

import org.dingzuo.catalog.MakeableItem;

/** So many equal pieces of one makeable item. @param quantity at least 1 */
public record WorkLine(MakeableItem item, int quantity) {
    int attendedMinutes() {
        return Math.multiplyExact(item.attendedMinutes(), quantity);
    }
}
