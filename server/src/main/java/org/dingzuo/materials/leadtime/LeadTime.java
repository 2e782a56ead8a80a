package org.dingzuo.materials.leadtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a supplier takes for an item, in calendar days.
 *  @param stated as the maker wrote it down
 *  @param seen deliveries of this item that were noted
 *  @param late how many of them came later than was stated for them then
 *  @param usual half of them are here by then
 *  @param coming as good as all of them are here by then, and what is likely; null: too few deliveries of this supplier were noted */
public record LeadTime(
        UUID supplier,
        String item,
        int stated,
        int seen,
        int late,
        int usual,
        @Nullable Wait coming) {

    /** As good as all of them are here by then; null: as above. */
    @Nullable
    public Integer sure() {
        return coming == null ? null : coming.sure();
    }

    /** How long a delivery takes that is ordered now, as learnt, else as is believed of stated days. */
    public Wait believed() {
        return coming == null ? Wait.stated(stated) : coming;
    }
}
