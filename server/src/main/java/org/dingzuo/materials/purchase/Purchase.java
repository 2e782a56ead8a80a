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
     *  @param replaced what of it went back and is sent anew, for nothing
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
            long replaced,
            boolean open,
            Money paid,
            Money agreed) {
        public Money cost() {
            return price.times(packs);
        }

        /** What so much more of it costs at the agreed price; a begun fen counts. What replaces something costs nothing. */
        public Money cost(long part) {
            var free = free(received + part) - free(received);
            return Money.of(Rounding.UP.divide(Math.multiplyExact(cost().minor(), part - free), quantity));
        }

        private long free(long came) {
            return Math.clamp(came - quantity, 0, replaced);
        }

        /** What is still to come. */
        public long expected() {
            return open ? Math.max(0, quantity + replaced - received) : 0;
        }
    }

    /** Whether anything of it is still to come. */
    public boolean isOpen() {
        return lines.stream().anyMatch(Line::open);
    }

    /** Freight included. */
    public Money total() {
        return Money.sum(lines.stream().map(Line::cost).toList()).plus(freight);
    }
}
