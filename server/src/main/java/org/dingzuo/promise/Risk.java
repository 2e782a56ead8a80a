package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An order whose promise may not be kept.
 *  @param projectedShipBy when it could leave if its remaining steps were placed anew now
 *  @param reason {@code behind}: a step should be done and is not; {@code away}: a step lies where nobody works any more;
 *      {@code untrained}: it lies on somebody who may not be left alone with it
 *  @param since the moment at which the plan and the floor parted */
public record Risk(
        UUID order, LocalDate promisedShipBy, LocalDate projectedShipBy, String reason, String step, Instant since) {
    /** Whether the promise itself is in danger, or only its reserve. */
    public boolean isLate() {
        return projectedShipBy.isAfter(promisedShipBy);
    }
}
