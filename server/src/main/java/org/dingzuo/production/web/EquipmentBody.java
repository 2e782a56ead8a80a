package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.production.equipment.Equipment;
import org.jspecify.annotations.Nullable;

/** A machine as a thing that wears and costs.
 *  @param minutes that it ran so far, as logged
 *  @param recentMinutes of these, in the last 90 days
 *  @param recentLoads likewise
 *  @param plannedMinutes in the plan, in the next 30 days
 *  @param plannedLoads likewise
 *  @param due whether it is to be looked after now
 *  @param leftMinutes of running until then, negative: overdue; null: not by hours
 *  @param dueBy null: not by the calendar
 *  @param idleOn the first day on which nothing is planned on it; null: none within two months
 *  @param breakEven null: no rent was stated
 *  @param version goes back as If-Match */
record EquipmentBody(
        UUID machine,
        String name,
        long minutes,
        long recentMinutes,
        long recentLoads,
        long plannedMinutes,
        long plannedLoads,
        boolean due,
        @Nullable Long leftMinutes,
        @Nullable LocalDate dueBy,
        @Nullable LocalDate idleOn,
        TermsBody terms,
        @Nullable BreakEvenBody breakEven,
        List<ServiceBody> services,
        long version) {

    /** @param per HOUR or LOAD */
    record TermsBody(
            Money price,
            int lifetimeMonths,
            Money upkeep,
            Money rent,
            String per,
            @Nullable Integer everyHours,
            @Nullable Integer everyMonths) {}

    /** @param savedMonthly negative: renting is cheaper however long it lasts
     *  @param months until the price is earned back; null: never
     *  @param pays whether that is within its lifetime */
    record BreakEvenBody(
            Money rentMonthly, Money savedMonthly, @Nullable Long months, boolean pays) {}

    record ServiceBody(String note, long usedMinutes, OffsetDateTime at) {}

    static EquipmentBody of(Equipment.Kept kept, Language language, ZoneId zone) {
        var terms = kept.terms();
        var even = kept.breakEven();
        return new EquipmentBody(
                kept.machine().id().value(),
                kept.machine().name().in(language),
                kept.use().minutes(),
                kept.use().recentMinutes(),
                kept.use().recentLoads(),
                kept.use().plannedMinutes(),
                kept.use().plannedLoads(),
                kept.isDue(),
                kept.due().leftMinutes(),
                kept.due().by(),
                kept.idleOn(),
                new TermsBody(
                        terms.price(),
                        terms.lifetimeMonths(),
                        terms.upkeep(),
                        terms.rent(),
                        terms.per().name(),
                        terms.everyHours(),
                        terms.everyMonths()),
                even == null
                        ? null
                        : new BreakEvenBody(even.rentMonthly(), even.savedMonthly(), even.months(), even.pays()),
                kept.services().stream()
                        .map(each -> new ServiceBody(
                                each.note(),
                                each.usedMinutes(),
                                each.at().atZone(zone).toOffsetDateTime()))
                        .toList(),
                terms.version());
    }
}
