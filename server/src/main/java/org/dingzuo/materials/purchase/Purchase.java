package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;

/** What was ordered from one supplier, and what became of it.
 *  @param number counts within the studio
 *  @param dueOn by then it was surely expected, on the day of the order */
public record Purchase(
        UUID id, int number, UUID supplier, LocalDate orderedOn, LocalDate dueOn, Money freight, List<Line> lines) {

    /** Quantities but {@code packs} in the item's smallest unit.
     *  @param price of one pack, as agreed
     *  @param open more of it is expected
     *  @param paid for what came
     *  @param agreed what the agreed price makes of what came */
    public record Line(
            String item,
            long packs,
            Money price,
            long quantity,
            long received,
            long sentBack,
            boolean open,
            Money paid,
            Money agreed) {
        public Money cost() {
            return price.times(packs);
        }

        /** What so much of it costs at the agreed price; a begun fen counts. */
        Money cost(long part) {
            return Money.of(Rounding.UP.divide(Math.multiplyExact(cost().minor(), part), quantity));
        }
    }

    public boolean isOpen() {
        return lines.stream().anyMatch(Line::open);
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::cost).toList()).plus(freight);
    }
}
