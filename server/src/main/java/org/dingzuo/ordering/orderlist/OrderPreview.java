package org.dingzuo.ordering.orderlist;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.foundation.sheet.LineFault;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What taking an order book would do; nothing is done.
 *  @param columns for each of the header's; null: left out
 *  @param changes the first of the open orders, each held for its day in the plan as it is now
 *  @param fresh lines that do something: {@code open} and {@code past} together
 *  @param open so many orders that would be taken over
 *  @param past so many lines that would be written down as history
 *  @param same so many lines that are here already, or were given up
 *  @param faults the first of what keeps the book from being taken
 *  @param faulty so many faults in all */
public record OrderPreview(
        List<String> header,
        List<@Nullable OrderColumn> columns,
        List<Change> changes,
        int fresh,
        int open,
        int past,
        int same,
        List<LineFault> faults,
        int faulty) {

    /** @param wish the configuration in words, with what was filled in
     *  @param shipBy promised, and the plan can keep it */
    public record Change(
            int line,
            String name,
            String phone,
            String design,
            String wish,
            int quantity,
            Money total,
            Money paid,
            LocalDate shipBy) {
        @Override
        public String toString() {
            return "Change[" + line + ", sealed]";
        }
    }
}
