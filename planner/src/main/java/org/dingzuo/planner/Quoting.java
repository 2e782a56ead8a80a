package org.dingzuo.planner;

import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A desk at which quote after quote is worked out without leaving rubbish: what it needs it keeps. One quote at a time.
 */
final class Quoting {

    private final Route route;
    private final Insertion insertion;
    private @Nullable Reason reason;

    Quoting(PlanSnapshot snapshot, Job job) {
        route = new Route(job);
        insertion = new Insertion(snapshot.board);
    }

    /** When the job would be finished; {@link Planner#NEVER} when it cannot be placed. Allocates nothing. */
    int finish(PlanSnapshot snapshot, Job job) {
        route.read(job);
        return insertion.place(snapshot.board, route) == Outcome.PLACED ? insertion.finish : Planner.NEVER;
    }

    /** The whole answer; allocates the answer. */
    Proposal quote(PlanSnapshot snapshot, Job job) {
        route.read(job);
        Outcome outcome = insertion.place(snapshot.board, route);
        if (outcome != Outcome.PLACED) {
            return new Proposal.CannotFit(Reason.ofRefusal(insertion, outcome));
        }
        if (reason == null) {
            reason = new Reason(insertion);
        }
        return new Proposal.Fits(
                snapshot.version(), Placing.of(insertion), insertion.finish, reason.ofFinish(snapshot.blocks));
    }
}
