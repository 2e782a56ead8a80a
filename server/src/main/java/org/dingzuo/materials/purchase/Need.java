package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An item of which more must be bought.
 *  @param quantity in the item's smallest unit; {@code packs} as it is bought
 *  @param orderBy the last day on which ordering it is in time
 *  @param due whether that day has come; only what deposits cover is ever due
 *  @param shares the orders that need it, the first to begin first; empty where the shelf runs low
 *  @param point where it runs low; null: orders need it
 *  @param sources who brings it, the cheapest first */
public record Need(
        String item,
        long quantity,
        long packs,
        LocalDate orderBy,
        boolean due,
        List<Share> shares,
        @Nullable ReorderPoint point,
        List<Source> sources) {

    /** @param covered whether what was paid for the order covers what must be bought for it */
    public record Share(UUID order, long quantity, LocalDate neededOn, boolean covered) {}

    /** @param cost of what is needed, without freight
     *  @param inTime whether it is surely here by the day on which it is needed */
    public record Source(UUID supplier, int sureDays, Money cost, boolean inTime) {}
}
