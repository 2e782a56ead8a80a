package org.dingzuo.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A wish to wait, as a buyer brings it.
 *  @param together all or none; otherwise each line waits by itself
 *  @param booking the drop or cycle; null: time
 *  @param wishedBy the last day on which it may leave; null: no day */
public record NewWaiting(
        List<Line> lines,
        boolean together,
        @Nullable UUID booking,
        @Nullable LocalDate wishedBy,
        String phone,
        Language language) {
    public record Line(String design, Map<String, ?> configuration, int quantity) {}

    @Override
    public String toString() {
        return "NewWaiting[sealed]";
    }
}
