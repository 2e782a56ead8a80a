package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it means for a promise that some of its pieces are made again.
 *  @param promised the day that was promised, which stands
 *  @param leaves the day on which it can leave by the plan, nothing to spare; null: the plan has no room at all
 *  @param surely the day that could be promised instead; null as well then */
public record Redone(
        UUID order,
        LocalDate promised,
        @Nullable LocalDate leaves,
        @Nullable LocalDate surely) {

    /** Whether the promised day holds all the same; false also where no day was found. */
    public boolean isKept() {
        return leaves != null && !leaves.isAfter(promised);
    }
}
