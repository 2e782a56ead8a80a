package org.dingzuo.ordering.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Something of an order that waits for its maker.
 *  @param id what it is about: the payment of a PROOF, the refund of a REFUND, the order of a CANCELLATION
 *  @param amount shown to be paid (PROOF), to be sent back (REFUND), paid so far (CANCELLATION),
 *      to be paid (PAYOUT), to go back when it has arrived (RETURN), by which the price would change (CHANGE),
 *      that the buyer has spent (COSTS)
 *  @param picture signed link to the proof; null: there is none
 *  @param buyer null once the personal data was erased */
record DecisionBody(
        Kind kind,
        UUID id,
        UUID order,
        String number,
        @Nullable String buyer,
        List<OrderBody.PieceBody> pieces,
        Money amount,
        OffsetDateTime since,
        @Nullable String picture) {
    enum Kind {
        /** A buyer shows that a payment was made outside: look at the account, say yes or no. */
        PROOF,
        /** Money to be sent back by hand. */
        REFUND,
        /** A buyer asks to end begun work: say what is kept. */
        CANCELLATION,
        /** Money of the studio's own to be sent to a buyer. */
        PAYOUT,
        /** Something is on its way back: when it is here, say so. */
        RETURN,
        /** A buyer would have an order otherwise: say yes or no. */
        CHANGE,
        /** A buyer shows what a broken word has cost: say yes or why not. */
        COSTS
    }
}
