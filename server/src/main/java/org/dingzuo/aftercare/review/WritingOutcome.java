package org.dingzuo.aftercare.review;

/** What became of a buyer's writing, or of a photo that goes with it. */
public sealed interface WritingOutcome {
    record Written() implements WritingOutcome {}

    /** The order has no such line. */
    record NoSuchLine() implements WritingOutcome {}

    /** The piece is not with its buyer yet. */
    record NotDelivered() implements WritingOutcome {}

    /** So many days after the first writing it stands as it is. */
    record TooLate(int days) implements WritingOutcome {}

    /** It is not the version that was read. */
    record Stale() implements WritingOutcome {}

    /** All places for pictures are taken. */
    record PlacesTaken(int most) implements WritingOutcome {}

    /** Who bought it was erased. */
    record NobodyThere() implements WritingOutcome {}
}
