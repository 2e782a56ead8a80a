package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.dingzuo.promise.Risk;

/** A promise in danger, as the maker's client reads it. @param reason behind or away */
record RiskBody(
        UUID order,
        String step,
        String reason,
        OffsetDateTime since,
        LocalDate promisedShipBy,
        LocalDate projectedShipBy,
        boolean late) {

    static RiskBody of(Risk risk, ZoneId zone) {
        return new RiskBody(
                risk.order(),
                risk.step(),
                risk.reason(),
                risk.since().atZone(zone).toOffsetDateTime(),
                risk.promisedShipBy(),
                risk.projectedShipBy(),
                risk.isLate());
    }
}
