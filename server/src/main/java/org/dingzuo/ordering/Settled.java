package org.dingzuo.ordering;

import java.util.Objects;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How an order ended early and what became of its money.
 *  @param closing the account as it was closed
 *  @param shown the latest costs that the buyer has shown since; null: none */
public record Settled(
        Ending ending, Settlement closing, @Nullable NecessaryCost shown) {

    /** The account with what was agreed since. */
    public Settlement account() {
        return shown != null && shown.state() == NecessaryCost.State.AGREED
                ? closing.with(shown.amount(), Objects.requireNonNull(shown.pays()))
                : closing;
    }

    /** What would be paid of the costs that wait for an answer, or was; nothing where none are shown. */
    public Money pays() {
        return shown == null ? Money.ZERO : closing.payable(shown.amount());
    }

    /** Whether the studio broke its word, and the buyer may show what that has cost (Consumer Law 53). */
    public boolean mayShowCosts() {
        return ending == Ending.STUDIO_BREAKS && (shown == null || shown.state() == NecessaryCost.State.REFUSED);
    }
}
