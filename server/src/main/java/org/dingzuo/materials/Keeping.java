package org.dingzuo.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item is kept and bought.
 *  @param oneLot all pieces of one order come out of one lot: one hide, one dye bath
 *  @param byOrder bought when an order needs it; else kept in stock by its reorder point
 *  @param service in hundredths of a percent, one of {@link #SERVICES}: how often more of it is to be here before the shelf is empty
 *  @param pack null: it is bought by its smallest unit
 *  @param code what is printed on it; null: nothing that a camera could read */
public record Keeping(
        boolean oneLot,
        boolean byOrder,
        int service,
        @Nullable Pack pack,
        @Nullable String code) {
    public static final List<Integer> SERVICES = List.of(9000, 9500, 9800, 9900, 9990);

    public static final Keeping IN_STOCK = new Keeping(false, false, 9500, null, null);

    /** Main material: a hide, a dye bath. */
    public static Keeping byOrder(@Nullable Pack pack) {
        return new Keeping(true, true, 9500, pack, null);
    }

    public static Keeping inStock(@Nullable Pack pack) {
        return new Keeping(false, false, 9500, pack, null);
    }
}
