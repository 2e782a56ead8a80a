package org.dingzuo.promise;

import java.util.List;

/** When this work could be promised. */
public sealed interface QuoteOutcome {
    /** @param version of the plan that this was computed on */
    record Quoted(PromiseDates dates, List<StepSpan> line, Because because, long version) implements QuoteOutcome {}

    /** It fits nowhere within the year that the plan looks ahead. */
    record NoTime(Because because) implements QuoteOutcome {}
}
