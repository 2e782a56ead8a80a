package org.dingzuo.aftercare.followup;

/** What became of a maker's word to a buyer after delivery. */
public sealed interface FollowUpOutcome {
    record Done() implements FollowUpOutcome {}

    /** Nothing of this order is due: somebody said it already, or it is too early. */
    record NothingDue() implements FollowUpOutcome {}

    /** This buyer wants to hear no more of this kind. */
    record WantsQuiet() implements FollowUpOutcome {}

    /** Who bought it was erased. */
    record NobodyThere() implements FollowUpOutcome {}
}
