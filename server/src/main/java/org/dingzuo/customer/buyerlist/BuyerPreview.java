package org.dingzuo.customer.buyerlist;

import java.util.List;
import org.dingzuo.foundation.sheet.LineFault;
import org.jspecify.annotations.Nullable;

/** What taking a list of customers would do; nothing is done yet.
 *  @param columns for each of the header's; null: left out
 *  @param changes the first of those lines that change something
 *  @param fresh so many new people
 *  @param changed so many known ones of whom something changes
 *  @param same so many lines that change nothing
 *  @param passed so many of those because they are known already
 *  @param faults the first of what keeps the list from being taken
 *  @param faulty so many faults in all
 *  @param takenBefore this very list was taken already: taking it again does nothing */
public record BuyerPreview(
        List<String> header,
        List<@Nullable BuyerColumn> columns,
        List<Change> changes,
        int fresh,
        int changed,
        int same,
        int passed,
        List<LineFault> faults,
        int faulty,
        boolean takenBefore) {

    /** One person as the list would have them.
     *  @param isNew nobody here has this phone
     *  @param what of the line is new */
    public record Change(int line, String name, String phone, boolean isNew, List<BuyerColumn> what) {
        @Override
        public String toString() {
            return "Change[" + line + ", sealed]";
        }
    }
}
