package org.dingzuo.production;

import java.util.List;
import java.util.UUID;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.promise.Redone;

/** What became of pieces that were to be made again. */
public sealed interface RemakeOutcome {
    /** @param promises one per order, in the order of asking */
    record Planned(List<Redone> promises) implements RemakeOutcome {}

    /** Nobody has begun this step. */
    record NotBegun(StepKey step) implements RemakeOutcome {}

    /** @param of so many there are */
    record TooMany(StepKey step, int of) implements RemakeOutcome {}

    /** It cannot be done again from there. @param could from these */
    record NotFromThere(StepKey step, List<String> could) implements RemakeOutcome {}

    record NotInMaking(UUID order, OrderState state) implements RemakeOutcome {}

    /** The plan has no room for this order's steps, however late. */
    record NoTime(UUID order) implements RemakeOutcome {}
}
