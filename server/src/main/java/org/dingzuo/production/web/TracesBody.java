package org.dingzuo.production.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Out of what a defect of a line may come.
 *  @param steps that were begun, in the order of their making
 *  @param lots that the order was made out of */
record TracesBody(List<StepTrace> steps, List<LotTrace> lots, List<Named> people, List<Named> machines) {
    /** @param person who did it; null: not known @param sopVersion by which it was begun; null: none was written */
    record StepTrace(
            String step,
            String label,
            @Nullable UUID person,
            @Nullable Integer sopVersion) {}

    record LotTrace(UUID lot, String item, String name) {}

    record Named(UUID id, String name) {}
}
