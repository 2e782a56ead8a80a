package org.dingzuo.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item is kept and bought.
 *  @param oneLot all pieces of one order come out of one lot: one hide, one dye bath
 *  @param byOrder bought when an order needs it; else kept in stock by its reorder point
 *  @param service in hundredths of a percent, one of {@link #SERVICES}: how often more of it is to be here before the shelf is empty
 *  @param least what the maker wants to lie there at least, in the smallest unit
 *  @param pack null: it is bought by its smallest unit
 *  @param code what is printed on it; null: nothing that a camera could read */
public record Keeping(
        boolean oneLot,
        boolean byOrder,
        int service,
        long least,
        @Nullable Pack pack,
        @Nullable String code) {
    public static final List<Integer> SERVICES = List.of(9000, 9500, 9800, 9900, 9990);

    public static final Keeping IN_STOCK = new Keeping(false, false, 9500, 0, null, null);

    /** Main material: a hide, a dye bath. */
    public static Keeping byOrder(@Nullable Pack pack) {
        return new Keeping(true, true, 9500, 0, pack, null);
    }

    /** @param least of which something should always lie there, in the item's smallest unit */
    public static Keeping inStock(long least, @Nullable Pack pack) {
        return new Keeping(false, false, 9500, least, pack, null);
    }

    /** What so many packs come to on the shelf. */
    public long quantity(long packs) {
        return pack == null ? packs : pack.quantity(packs);
    }

    /** The least number of packs that holds so much. */
    public long packsFor(long quantity) {
        return pack == null ? quantity : pack.packsFor(quantity);
    }
}
