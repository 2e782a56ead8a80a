package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;

/** What came of publishing. Incomplete: nothing was published, and everything that is missing is told at once. */
public sealed interface PublishingOutcome {
    record Published(int revision) implements PublishingOutcome {}

    record Incomplete(List<FieldFault> missing) implements PublishingOutcome {}

    record Unknown() implements PublishingOutcome {}
}
