package org.dingzuo.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.promise.WorkLine;

/** One way of taking orders that begin and end together; {@link Bookings} asks each in turn, by {@code @Order}, whether a booking is
 *  its own. Empty (or false) means: not mine. */
public interface BookingKind {
    /** Empty: it is none of this kind, or of another studio. */
    Optional<Booking> find(BookingId booking);

    /** Announced or open, the next to close first. */
    List<Booking> toCome();

    /** A price that was given with it before and stands. */
    default Optional<Agreed> agreed(BookingId booking) {
        return Optional.empty();
    }

    /** Takes nothing. @param early by how much it opens to this buyer before the others */
    Optional<PlaceOutcome> look(BookingId booking, List<WorkLine> lines, Duration early);

    /** In the caller's turn of the plan. Refused before the first write. @param early as in {@link #look} */
    Optional<PlaceOutcome> take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early);

    /** What this person put down for this design while it was voted on, and lies there still. */
    default Money putDown(BookingId booking, String voter, String design) {
        return Money.ZERO;
    }

    /** In the caller's turn of the plan: {@link #putDown} is the order's money from now on. */
    default void count(BookingId booking, String voter, String design, UUID order) {}

    /** In the caller's turn of the plan: the order ended before it was made. False also where there was nothing to give back to. */
    boolean giveBack(BookingId booking, UUID order);

    /** What these lines together get off, in hundredths of a percent, 0 to 5,000; 0 also: not mine. */
    default int discount(BookingId booking, List<WorkLine> lines) {
        return 0;
    }

    /** Whether what was promised to a paid order still hangs on something: nothing of it may begin. False also: not mine. */
    default boolean isTentative(BookingId booking, UUID order) {
        return false;
    }

    /** Whether its pieces are made here or not at all. False also: not mine. */
    default boolean isOnlyHere(BookingId booking) {
        return false;
    }

    /** What was taken in one name is another's from now on; its time is handed over with the promise. In the caller's turn of the plan. */
    default void handOver(BookingId booking, UUID from, UUID to) {}
}
