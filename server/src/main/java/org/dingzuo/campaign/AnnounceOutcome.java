package org.dingzuo.campaign;

import java.time.LocalDate;
import org.dingzuo.promise.Because;

public sealed interface AnnounceOutcome {
    record Announced(DropId drop, LocalDate shipBy) implements AnnounceOutcome {}

    /** The same key came with another drop before. */
    record KeyReused() implements AnnounceOutcome {}

    record UnknownDesign(String design) implements AnnounceOutcome {}

    /** A step of the same name is done in different ways: such designs cannot stand in for each other. */
    record MadeDifferently(String step) implements AnnounceOutcome {}

    /** The plan cannot have all of them ready by the wished day. */
    record OnlyLater(LocalDate shipBy) implements AnnounceOutcome {}

    record NoTime(Because because) implements AnnounceOutcome {}
}
