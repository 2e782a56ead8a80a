package org.dingzuo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.PromiseDates;
import org.dingzuo.promise.StepSpan;

/** Whether there is a place in a booking. */
public sealed interface PlaceOutcome {
    /** Free, when asked by a quote; taken, when asked by an order. */
    record Place(PromiseDates dates, List<StepSpan> line, Because because) implements PlaceOutcome {}

    record SoldOut(Full full) implements PlaceOutcome {}

    record NotYet(Instant opensAt) implements PlaceOutcome {}

    record Over() implements PlaceOutcome {}

    /** The maker lets it rest. */
    record Paused() implements PlaceOutcome {}

    /** There may be a place, but at a later day than was accepted. */
    record OnlyLater(LocalDate shipBy) implements PlaceOutcome {}

    /** Such a wish has no place in this booking. @param why for the wish's {@code booking} field */
    record NotOfThis(String why) implements PlaceOutcome {}

    /** What is full. */
    enum Full {
        /** The whole of it: nobody can have anything. */
        BOOKING,
        /** This design; another may have a place. */
        DESIGN,
        /** Its minutes; a lighter piece may still fit. */
        MINUTES
    }
}
