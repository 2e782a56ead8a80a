package org.dingzuo.campaign.series;

import java.time.LocalDate;
import org.dingzuo.promise.Because;

/** What became of a maker's act on a series. */
public sealed interface SeriesOutcome {
    record Done(SeriesId series) implements SeriesOutcome {}

    /** The same key came with another series before. */
    record KeyReused() implements SeriesOutcome {}

    record UnknownDesign(String design) implements SeriesOutcome {}

    /** A step of the same name is done in different ways: such designs cannot stand in for each other. */
    record MadeDifferently(String step) implements SeriesOutcome {}

    /** The plan cannot have all of them ready by the wished day. */
    record OnlyLater(LocalDate shipBy) implements SeriesOutcome {}

    record NoTime(Because because) implements SeriesOutcome {}

    /** Not enough is paid in, or a buyer still has time to answer. */
    record NotReached() implements SeriesOutcome {}

    record NotNow(Series.State state) implements SeriesOutcome {}
}
