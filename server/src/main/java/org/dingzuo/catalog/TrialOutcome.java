package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;

/** What became of trying a draft out. */
public sealed interface TrialOutcome {
    record Judged(String slug, Makeability verdict) implements TrialOutcome {}

    /** It lacks what a price and a date are made of. */
    record Incomplete(List<FieldFault> missing) implements TrialOutcome {}

    record Unknown() implements TrialOutcome {}
}
