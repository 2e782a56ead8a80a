package org.dingzuo.materials.web;

import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Pack;
import org.jspecify.annotations.Nullable;

/** An item among hundreds: how it is called, found and measured, what it costs and how it stands. How it is kept and bought is told of one
 *  item, with the version that an edit needs.
 *  @param committed spoken for by orders; more than {@code onHand}: so much is missing */
record ShelfBody(
        String key,
        Words name,
        Words unit,
        long onHand,
        long committed,
        long onOrder,
        @Nullable ItemCost cost,
        boolean oneLot,
        @Nullable Pack pack,
        @Nullable String code) {
    static ShelfBody of(Item item) {
        var keeping = item.keeping();
        return new ShelfBody(
                item.key(),
                item.name(),
                item.unit(),
                item.onHand(),
                item.committed(),
                item.onOrder(),
                item.cost(),
                keeping.oneLot(),
                keeping.pack(),
                keeping.code());
    }
}
