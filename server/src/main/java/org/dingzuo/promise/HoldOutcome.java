package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.List;

/** What became of an attempt to take a place in the plan. */
public sealed interface HoldOutcome {
    record Held(PromiseDates dates, List<StepSpan> line, Because because) implements HoldOutcome {}

    /** Only later than asked. Nothing was taken. */
    record OnlyLater(LocalDate shipBy) implements HoldOutcome {}

    record NoTime(Because because) implements HoldOutcome {}
}
