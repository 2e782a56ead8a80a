package org.dingzuo.promise;

/** What became of the question "what if". */
public sealed interface SuppositionOutcome {
    record Answered(PlanProposal proposal) implements SuppositionOutcome {}

    /** It cannot be: nobody of that name, a machine that is taken then, an order whose making has begun. */
    record Impossible(String why) implements SuppositionOutcome {}
}
