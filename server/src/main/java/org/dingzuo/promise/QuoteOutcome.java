package org.dingzuo.promise;

import java.util.List;

/** When this work could be promised. */
public sealed interface QuoteOutcome {
    /** @param version of the plan that this was computed on
     *  @param mayRush whether this studio serves anybody before others */
    record Quoted(PromiseDates dates, List<StepSpan> line, Because because, long version, boolean mayRush)
            implements QuoteOutcome {}

    /** It fits nowhere within the year that the plan looks ahead. */
    record NoTime(Because because) implements QuoteOutcome {}
}
