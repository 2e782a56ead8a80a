package org.dingzuo.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.Priced.CouponSaid;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.ReadyPieces;
import org.dingzuo.promise.StepSpan;
import org.jspecify.annotations.Nullable;

/** A complete offer: what, for how much, by when, on which terms. Accepted, it is frozen with the order and never changes.
 *  @param rush what it would take to be served before others; null: not possible, or nobody asked
 *  @param coupon what became of a code that was given; null: none was
 *  @param member what the buyer is by earlier purchases; null: nobody known, or not so far yet
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
        Instant validUntil,
        @Nullable CouponSaid coupon,
        @Nullable Tier member) {
    /** The price line of what costs nothing because it puts an earlier order right; and what then happens to the order. */
    public static final String FREE_OF_CHARGE = "free-of-charge";

    /** @param repair work on a piece of the buyer's, which has to come first */
    public record Line(
            DesignId designId,
            String design,
            Words name,
            int revision,
            Configuration configuration,
            int quantity,
            List<PriceLine> price,
            Money amount,
            Returns returns,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean repair) {

        public Line with(PriceLine more) {
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
                    returns,
                    repair);
        }
    }

    /** Whether the buyer may send this line back within seven days without a reason (Consumer Law 25). */
    public enum Returns {
        SEVEN_DAY,
        MADE_TO_ORDER,
        /** Of a kind that is not fit to be sent back, and the buyer has agreed to that. */
        CONFIRMED_EXEMPT
    }

    /** A part of the total, asked for at a known time. The parts sum to the total.
     *  @param step the step that waits for it, and its name; null unless BEFORE_STEP */
    public record Instalment(
            Kind kind,
            Money amount,
            Due due,
            @Nullable String step,
            @Nullable Words stepName) {

        public Instalment(Kind kind, Money amount, Due due) {
            this(kind, amount, due, null, null);
        }
    }

    public enum Kind {
        /** Forfeited by the buyer who breaks the contract, returned twice by the studio that does; a fifth of the whole at most. */
        EARNEST,
        PREPAYMENT,
        BALANCE,
        /** Agreed after the order was placed. */
        CHANGE,
        FREIGHT
    }

    /** In the order in which they come. */
    public enum Due {
        NOW,
        /** When the named step is next; it is not begun before. */
        BEFORE_STEP,
        /** When the buyer has said yes to a photo, at the latest before shipping. */
        ON_PHOTO_APPROVAL,
        BEFORE_SHIPPING
    }

    /** @param confidence share of such days that are kept, as measured; null: not measured, {@code safetyDays} stand in for it */
    public record Promise(
            LocalDate shipBy,
            LocalDate arriveBy,
            int safetyDays,
            @Nullable Double confidence,
            List<StepSpan> line,
            Because because) {
        /** Whether nothing of it is to be made. */
        public boolean liesReady() {
            return because.code().equals(ReadyPieces.LIES_READY);
        }
    }

    /** @param fee already in the total where the wish was for a rush */
    public record Rush(LocalDate shipBy, Money fee) {}

    /** The same where nothing is asked that was not agreed to before. */
    public Offer withoutConsents() {
        return new Offer(
                lines, freight, total, instalments, promise, rush, List.of(), assumed, validUntil, coupon, member);
    }

    /** The same as it was agreed before it came here: paid in these parts, and nothing is asked. */
    public Offer asAgreedBefore(List<Instalment> parts) {
        return new Offer(lines, freight, total, parts, promise, rush, List.of(), assumed, validUntil, coupon, member);
    }

    /** Whether something of the buyer's has to be here before the work begins. */
    public boolean awaitsPiece() {
        return lines.stream().anyMatch(Line::repair);
    }

    /** Whether it puts an earlier order right and costs nothing. Its buyer has it as agreed, and buys nothing of it again. */
    public boolean isOnTheHouse() {
        return lines.stream()
                .flatMap(line -> line.price().stream())
                .anyMatch(line -> line.code().equals(FREE_OF_CHARGE));
    }

    /** What is asked for when the order is placed, in one payment. */
    public Money dueNow() {
        return Money.sum(instalments.stream()
                .filter(part -> part.due() == Due.NOW)
                .map(Instalment::amount)
                .toList());
    }

    /** @param line which line it is about, from 0; -1: the whole order */
    public record ConsentAsked(ConsentKind kind, int line, String version) {}

    public enum ConsentKind {
        /** This line is made to the buyer's own specification and cannot be returned without a reason. */
        CUSTOM_GOODS,
        /** This line is of a kind that is not fit to be sent back. */
        NO_RETURN,
        PRIVACY
    }
}
