package org.dingzuo.promise;

import java.time.LocalDate;

/** What became of an attempt to reserve time for many pieces at once. */
public sealed interface ReservationOutcome {
    /** @param shipBy the one day by which all of them leave */
    record Reserved(LocalDate shipBy) implements ReservationOutcome {}

    /** Only later than asked. Nothing was taken. */
    record OnlyLater(LocalDate shipBy) implements ReservationOutcome {}

    record NoTime(Because because) implements ReservationOutcome {}
}
