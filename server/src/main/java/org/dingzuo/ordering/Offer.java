package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.StepSpan;
import org.jspecify.annotations.Nullable;

/** A complete offer: what, for how much, by when, on which terms. Accepted, it is frozen with the order and never changes.
 *  @param rush what it would take to be served before others; null: not possible, or nobody asked
 *  @param assumed parts of the wish that were missing and were filled in
 *  @param validUntil the price stands until then; the date only while it is free */
public record Offer(
        List<Line> lines,
        Money freight,
        Money total,
        List<Instalment> instalments,
        Promise promise,
        @Nullable Rush rush,
        List<ConsentAsked> consents,
        List<String> assumed,
        Instant validUntil) {

    public record Line(
            DesignId designId,
            String design,
            Words name,
            int revision,
            Configuration configuration,
            int quantity,
            List<PriceLine> price,
            Money amount,
            Returns returns) {

        Line with(PriceLine more) {
            var longer = Stream.concat(price.stream(), Stream.of(more)).toList();
            return new Line(
                    designId,
                    design,
                    name,
                    revision,
                    configuration,
                    quantity,
                    longer,
                    amount.plus(more.amount()),
                    returns);
        }
    }

    /** Whether the buyer may send this line back within seven days without a reason (Consumer Law 25). */
    public enum Returns {
        SEVEN_DAY,
        MADE_TO_ORDER
    }

    /** A part of the total, asked for at a known time. The parts sum to the total. */
    public record Instalment(Kind kind, Money amount, Due due) {}

    public enum Kind {
        PREPAYMENT,
        BALANCE
    }

    public enum Due {
        NOW,
        BEFORE_SHIPPING
    }

    /** @param confidence share of such days that are kept, as measured; null: not measured, {@code safetyDays} stand in for it */
    public record Promise(
            LocalDate shipBy,
            LocalDate arriveBy,
            int safetyDays,
            @Nullable Double confidence,
            List<StepSpan> line,
            Because because) {}

    /** @param fee already in the total where the wish was for a rush */
    public record Rush(LocalDate shipBy, Money fee) {}

    /** @param line which line it is about, from 0; -1: the whole order */
    public record ConsentAsked(ConsentKind kind, int line, String version) {}

    public enum ConsentKind {
        /** This line is made to the buyer's own specification and cannot be returned without a reason. */
        CUSTOM_GOODS,
        PRIVACY
    }
}
