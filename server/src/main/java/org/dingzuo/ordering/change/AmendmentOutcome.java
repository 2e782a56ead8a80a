package org.dingzuo.ordering.change;

import java.util.List;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.promise.Because;

/** What became of a wish to change a placed order. All but the first two leave everything as it was. */
public sealed interface AmendmentOutcome {
    record Done() implements AmendmentOutcome {}

    record Quoted(AmendmentQuote quote) implements AmendmentOutcome {}

    /** The order is in no state for it, or nothing of this number waits for this answer. */
    record NotNow(OrderState state) implements AmendmentOutcome {}

    /** Another one waits for an answer first. */
    record AlreadyOpen() implements AmendmentOutcome {}

    /** It is part of a batch, whose places and day are the same for all. */
    record InBatch() implements AmendmentOutcome {}

    /** It puts something right for nothing: what is done was agreed with the complaint, and its buyer does not choose anew. */
    record OnTheHouse() implements AmendmentOutcome {}

    /** It would be what it is. */
    record Unchanged() implements AmendmentOutcome {}

    record Malformed(List<FieldFault> faults) implements AmendmentOutcome {}

    record NotMakeable(int line, Makeability.NotMakeable refusal) implements AmendmentOutcome {}

    /** Hands were there already.
     *  @param why MADE: a step; CUT: material; GONE_ON: steps were done since it was looked at; NOTHING_LEFT: no step would be left
     *  @param what the step, in the studio's words; empty where none is meant */
    record TooFar(int line, Why why, Words what) implements AmendmentOutcome {
        public enum Why {
            MADE,
            CUT,
            GONE_ON,
            NOTHING_LEFT
        }
    }

    /** The order would cost less than nothing. */
    record TooCheap() implements AmendmentOutcome {}

    record NoTime(Because because) implements AmendmentOutcome {}

    /** It is no longer what was agreed to: this is. */
    record Differs(Amendment now) implements AmendmentOutcome {}

    record ConsentMissing(List<Offer.ConsentAsked> missing) implements AmendmentOutcome {}
}
