package org.dingzuo.materials;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;

/** Where material comes from.
 *  @param contact how to reach them, in the maker's own words
 *  @param version for If-Match */
public record Supplier(UUID id, String name, String contact, List<Supplied> items, Freight freight, long version) {

    /** What this supplier brings, on which terms. A pack is the unit by which the item is bought.
     *  @param leadDays calendar days that this supplier takes for this item
     *  @param least packs that must be bought at least
     *  @param step packs are sold in multiples of this
     *  @param breaks by rising number of packs; empty: nobody knows the price */
    public record Supplied(String item, int leadDays, long least, long step, List<Break> breaks) {
        public Supplied(String item, int leadDays) {
            this(item, leadDays, 1, 1, List.of());
        }

        /** The fewest packs at or above this number that they sell. */
        public long sold(long packs) {
            return Math.multiplyExact(Rounding.UP.divide(Math.max(packs, least), step), step);
        }
    }

    /** @param price of one pack, if at least {@code from} are bought */
    public record Break(long from, Money price) {}
}
