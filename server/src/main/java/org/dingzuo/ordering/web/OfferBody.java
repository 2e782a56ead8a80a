package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An offer as the buyer's client reads it.
 *  @param coupon what became of the code that was given; null: none was
 *  @param member null: nobody known, or not so far yet */
record OfferBody(
        List<Line> lines,
        Money freight,
        Money total,
        List<Instalment> instalments,
        Promise promise,
        Rush rush,
        List<Consent> consents,
        List<String> assumed,
        OffsetDateTime validUntil,
        @Nullable Coupon coupon,
        @Nullable Member member) {

    /** @param off what it takes off; 0 when it does not count
     *  @param because why it does not; null: it counts */
    record Coupon(
            String code,
            boolean accepted,
            Money off,
            @Nullable Because because) {}

    /** What the buyer is here by earlier purchases. @param earlyMinutes by which bookings open before the others */
    record Member(String name, int earlyMinutes) {}

    record Line(String design, String name, int quantity, List<Price> price, Money amount, String returns) {}

    record Price(String code, String label, Money amount) {}

    /** @param step the step that waits for it, and its name; null unless due BEFORE_STEP
     *  @param meaning what the law makes of this kind, in words; null: nothing that needs saying */
    record Instalment(
            String kind,
            Money amount,
            String due,
            @Nullable String step,
            @Nullable String stepLabel,
            @Nullable String meaning) {}

    /** @param confidence share of such dates that are kept, as measured; null until it is: then {@code safetyDays} is stated instead
     *  @param surely the same in words */
    record Promise(
            LocalDate shipBy,
            LocalDate arriveBy,
            @Nullable Double confidence,
            @Nullable Integer safetyDays,
            String surely,
            List<Step> line,
            Because because) {}

    /** @param state of an order's step: DONE, NOW or AHEAD; null in a quote */
    record Step(
            String step,
            String label,
            LocalDate from,
            LocalDate to,
            @Nullable String state) {}

    record Because(String code, Map<String, String> parameters, String text) {}

    /** Served before others, whose promises all hold. @param fee already in the total where the wish was for a rush */
    record Rush(
            boolean available,
            @Nullable LocalDate shipBy,
            @Nullable Money fee) {}

    record Consent(String kind, int line, String text, String version) {}

    /** What can be made instead of what was wished. @param changed options, in the maker's order */
    record Nearest(Configuration configuration, int quantity, List<String> changed) {}
}
