package org.dingzuo.production;

import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Shortage;
import org.dingzuo.ordering.OrderState;

/** What became of an act on the floor. */
public sealed interface FloorOutcome {
    record Done(Work work) implements FloorOutcome {}

    record NoSuchStep() implements FloorOutcome {}

    /** These steps of the same piece must be done first. */
    record NotYet(List<String> first) implements FloorOutcome {}

    /** The step's instructions ask for these to be looked at first. */
    record LookFirst(List<Words> checks) implements FloorOutcome {}

    /** The step is in a state in which this cannot be done. */
    record WrongMoment(Work.State state) implements FloorOutcome {}

    /** Maker and buyer have agreed to something else since the maker looked. */
    record Amended() implements FloorOutcome {}

    record OrderNotInMaking(OrderState state) implements FloorOutcome {}

    /** The buyer has agreed to pay this before the step begins, and has not yet. */
    record Unpaid(Money due) implements FloorOutcome {}

    /** The work waits for something of the buyer's. */
    record AwaitsBuyer() implements FloorOutcome {}

    /** By the store-room's book there is not enough to begin this order. */
    record MaterialShort(List<Shortage> missing) implements FloorOutcome {}

    /** So much is begun already that something is to be finished first. */
    record TooMuchBegun(WorkLimit.Filled limit, int adds) implements FloorOutcome {}

    /** The act's name stands for another act already. */
    record ActTaken() implements FloorOutcome {}
}
