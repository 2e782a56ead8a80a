package org.dingzuo.production.load;

import java.util.List;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;

/** What became of an act on a load. */
public sealed interface LoadOutcome {
    record Done(Load load) implements LoadOutcome {}

    /** There is no such load any more; what lay in it lies in none. */
    record PutAway() implements LoadOutcome {}

    record NoSuchLoad() implements LoadOutcome {}

    /** The load is in a state in which this cannot be done. */
    record WrongMoment(Load.State state) implements LoadOutcome {}

    /** Such a load is being filled already. */
    record OpenAlready(Load other) implements LoadOutcome {}

    /** No machine of this id here, or none that runs this programme. */
    record NoSuchMachine() implements LoadOutcome {}

    /** No such step in an order that is being made. */
    record NoSuchStep() implements LoadOutcome {}

    /** It is for another machine or another programme. */
    record OtherProgramme(String programme) implements LoadOutcome {}

    /** It is begun or done, something comes before it, or the buyer has to pay first. */
    record NotReady(Task task) implements LoadOutcome {}

    /** It lies in a load already. */
    record LiesInOne() implements LoadOutcome {}

    /** @param room that is left @param needed by what was to go in */
    record Full(int room, int needed) implements LoadOutcome {}

    record Empty() implements LoadOutcome {}

    /** The machine still has another load in it. */
    record MachineBusy(Load other) implements LoadOutcome {}

    /** These could go in as well: firing without them is a decision. */
    record NotFull(Load load, List<Task> joining) implements LoadOutcome {}

    /** An order has more to dye than lies in this bath; out of two baths its colours differ.
     *  @param outside what of it is not in */
    record OrderSplit(List<Task> outside) implements LoadOutcome {}

    /** No lot of this id here, or the load is no bath. */
    record NoSuchLot() implements LoadOutcome {}

    /** The name under which it was told stands for something else. */
    record ActTaken() implements LoadOutcome {}

    /** Nothing was done, because of these.
     *  @param refusals why, piece by piece */
    record Held(List<Refusal> refusals) implements LoadOutcome {}

    record Refusal(StepKey step, FloorOutcome why) {}

    /** Nothing was unloaded: what failed cannot be planned like this. */
    record NotLikeThis(RemakeOutcome why) implements LoadOutcome {}

    /** This is not in the load, or not so many of it, or was named twice. */
    record NotInIt(StepKey step) implements LoadOutcome {}
}
