package org.dingzuo.campaign;

import java.time.Instant;
import java.util.List;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.PromiseDates;
import org.dingzuo.promise.StepSpan;

/** Whether there is a place in a drop. */
public sealed interface PlaceOutcome {
    /** Free, when asked by a quote; taken, when asked by an order. */
    record Place(PromiseDates dates, List<StepSpan> line, Because because) implements PlaceOutcome {}

    record SoldOut() implements PlaceOutcome {}

    record NotYet(Instant opensAt) implements PlaceOutcome {}

    record Over() implements PlaceOutcome {}

    /** A drop takes one piece of one of its designs per order. */
    record NotOfThisDrop() implements PlaceOutcome {}
}
