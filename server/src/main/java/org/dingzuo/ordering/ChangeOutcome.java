package org.dingzuo.ordering;

import java.time.LocalDate;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What became of a buyer's or maker's change of mind. */
public sealed interface ChangeOutcome {
    record Done() implements ChangeOutcome {}

    /** The work has begun: the maker is asked what it has cost so far. */
    record Asked() implements ChangeOutcome {}

    record NotNow(OrderState state) implements ChangeOutcome {}

    /** More was to be kept than was paid. */
    record TooMuch(Money paid) implements ChangeOutcome {}

    /** The new date went as well. @param shipBy the next one; null: there is none */
    record DateGone(@Nullable LocalDate shipBy) implements ChangeOutcome {}
}
