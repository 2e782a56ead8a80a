package org.dingzuo.campaign.cycle;

import org.dingzuo.promise.Because;

public sealed interface FixOutcome {
    /** @param places of the round: fewer than wished when no more can leave by its day */
    record Fixed(int places) implements FixOutcome {}

    /** Nobody can change it any more, or not yet. */
    record NotNow(Phase phase) implements FixOutcome {}

    record UnknownDesign(String design) implements FixOutcome {}

    /** A step of the same name is done in different ways: such designs cannot share one window. */
    record MadeDifferently(String step) implements FixOutcome {}

    /** Not even one piece can leave by the round's day. */
    record NoTime(Because because) implements FixOutcome {}
}
