package org.dingzuo.promise;

/** What became of an act upon a proposal. */
public sealed interface ProposalOutcome {
    record Done(PlanProposal proposal) implements ProposalOutcome {}

    record NoSuchProposal() implements ProposalOutcome {}

    /** It was applied, dropped or overtaken before. */
    record NotNow(PlanProposal.State state) implements ProposalOutcome {}

    /** The plan has changed in a way that this proposal does not fit any more. Nothing was changed. */
    record Overtaken(String why) implements ProposalOutcome {}

    /** It has been built upon since: steps begun, time taken by others. Nothing was changed. */
    record BuiltUpon(String why) implements ProposalOutcome {}
}
