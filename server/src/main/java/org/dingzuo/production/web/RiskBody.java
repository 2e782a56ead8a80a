package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A promise in danger, as the maker's client reads it.
 *  @param step the first step at which plan and floor parted
 *  @param label its name; empty where the order is no longer readable
 *  @param reason behind or away
 *  @param since when that step was to begin
 *  @param projectedShipBy no earlier than this: it looks at the order alone */
record RiskBody(
        UUID order,
        String orderNumber,
        String design,
        String step,
        String label,
        String reason,
        OffsetDateTime since,
        LocalDate promisedShipBy,
        LocalDate projectedShipBy,
        boolean late) {}
