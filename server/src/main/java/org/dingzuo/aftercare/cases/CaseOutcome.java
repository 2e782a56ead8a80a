package org.dingzuo.aftercare.cases;

import java.time.LocalDate;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;

/** What became of an act on a case. */
public sealed interface CaseOutcome {
    record Done(CaseId id) implements CaseOutcome {}

    /** Agreed, and an order of its own puts it right. */
    record Ordered(CaseId id, OrderId order) implements CaseOutcome {}

    record Unknown() implements CaseOutcome {}

    /** Not in this state. Nothing was changed. */
    record NotNow(@Nullable CaseState state) implements CaseOutcome {}

    /** Somebody was faster: it is not what was seen. */
    record Stale() implements CaseOutcome {}

    /** There is one already that is not finished, or too many were opened. */
    record AlreadyOpen() implements CaseOutcome {}

    /** Only what has left the house can be complained of. */
    record NotLeft() implements CaseOutcome {}

    /** It cannot be like this; nothing was changed. @param code stable, such as {@code unknown-line} */
    record CannotBe(String field, String code, String why) implements CaseOutcome {}

    /** More than what was paid and is not given back. */
    record TooMuch(Money paid) implements CaseOutcome {}

    /** The price or the day of the remedy is no longer what was agreed to. Nothing was taken. */
    record Changed(Money total, LocalDate shipBy) implements CaseOutcome {}

    /** A consent is missing. */
    record ConsentMissing() implements CaseOutcome {}

    /** It cannot be made within the year that the plan looks ahead, or not any more. */
    record NoTime() implements CaseOutcome {}

    record NobodyThere() implements CaseOutcome {}
}
