package org.dingzuo.campaign;

import java.time.LocalDate;
import java.util.UUID;

/** Whether somebody who waits could be served now. */
sealed interface Fit {
    Waiting entry();

    /** @param shipBy when it would leave */
    record Fits(Waiting entry, WaitingWork.Work work, LocalDate shipBy) implements Fit {}

    record Not(Waiting entry, Skip why) implements Fit {}

    /** A name for what is not held by anybody. */
    UUID NOBODY = new UUID(0, 0);
}
