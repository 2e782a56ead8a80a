package org.dingzuo.production.base;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.materials.Item;

/** Material that no order has spoken for: the base line takes nobody's.
 *  @param free in an item's smallest unit; an item that the store-room does not know counts as always at hand */
record Spare(Map<String, Long> free) {
    static final Spare NOTHING = new Spare(Map.of());

    static Spare of(List<Item> shelf) {
        return new Spare(shelf.stream().collect(Collectors.toMap(Item::key, Item::free)));
    }

    /** How many of so many pieces it is enough for; never negative. */
    int enoughFor(MakeableItem item, int pieces) {
        long enough = Math.max(0, pieces);
        for (var need : item.materials().entrySet()) {
            var there = free.get(need.getKey());
            enough = there == null ? enough : Math.min(enough, there / need.getValue());
        }
        return (int) enough;
    }

    Spare less(MakeableItem item, int pieces) {
        var left = new HashMap<>(free);
        item.materials().forEach((key, each) -> left.computeIfPresent(key, (known, there) -> there - each * pieces));
        return new Spare(left);
    }
}
