package org.dingzuo.materials;

import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;

/** The unit by which an item is bought. {@code count} of it hold exactly {@code holds} of the smallest unit: 10,000 square feet are
 *  9,290,304 cm².
 *  @param unit as people read it
 *  @param count at least 1
 *  @param holds at least 1 */
public record Pack(Words unit, long count, long holds) {

    /** What lies on the shelf when so many packs have come; what is begun of a smallest unit does not count. */
    public long quantity(long packs) {
        return Rounding.DOWN.divide(Math.multiplyExact(packs, holds), count);
    }

    /** The least number of packs that holds so much. */
    public long packsFor(long quantity) {
        return Rounding.UP.divide(Math.multiplyExact(quantity, count), holds);
    }
}
