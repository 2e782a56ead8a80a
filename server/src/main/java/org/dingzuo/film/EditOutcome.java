package org.dingzuo.film;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;

/** What came of a change. Only Edited changed anything. */
public sealed interface EditOutcome {
    record Edited(Film film) implements EditOutcome {}

    record Unknown() implements EditOutcome {}

    /** Somebody else changed it after this version was read. */
    record Stale() implements EditOutcome {}

    record SlugTaken(String slug) implements EditOutcome {}

    record Faulty(List<FieldFault> faults) implements EditOutcome {}
}
