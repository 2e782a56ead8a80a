package org.dingzuo.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dingzuo.campaign.PlaceOutcome.NotOfThis;
import org.dingzuo.kernel.Money;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door for orders that name a booking, of whatever kind it is. Drops are asked first: a rush on one costs no look-up more. */
@Service
@Transactional
public class Bookings {
    private static final PlaceOutcome UNKNOWN = new NotOfThis("This studio takes no such booking");

    private final List<BookingKind> kinds;

    Bookings(List<BookingKind> kinds) {
        this.kinds = kinds;
    }

    /** Whether and how there is a place. Takes nothing.
     *  @param early by how much a booking opens to this buyer before the others; zero to most */
    @Transactional(readOnly = true)
    public PlaceOutcome look(BookingId booking, List<WorkLine> lines, Duration early) {
        return first(kind -> kind.look(booking, lines, early)).orElse(UNKNOWN);
    }

    /** A price that stands for this booking, though the designs may have become dearer since. */
    @Transactional(readOnly = true)
    public Optional<Agreed> agreed(BookingId booking) {
        return first(kind -> kind.agreed(booking));
    }

    /** Takes a place and its time for an order, in the caller's turn of the plan, or says why not.
     *  @param early as in {@link #look} */
    public PlaceOutcome take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early) {
        return first(kind -> kind.take(booking, order, lines, noLaterThan, early))
                .orElse(UNKNOWN);
    }

    /** What this person put down for this design while it was voted on, if it may count toward a deposit: as long as it is less than that. */
    @Transactional(readOnly = true)
    public Money putDown(BookingId booking, String voter, String design, Money deposit) {
        var sum = Money.sum(
                kinds.stream().map(kind -> kind.putDown(booking, voter, design)).toList());
        return sum.compareTo(deposit) < 0 ? sum : Money.ZERO;
    }

    /** In the caller's turn of the plan: {@link #putDown} is the order's money from now on. */
    public void count(BookingId booking, String voter, String design, UUID order) {
        kinds.forEach(kind -> kind.count(booking, voter, design, order));
    }

    /** The order ended before it was made: its place is free again, as long as the booking is open; its time comes back with the promise. */
    public void giveBack(BookingId booking, UUID order) {
        for (var kind : kinds) {
            if (kind.giveBack(booking, order)) {
                return;
            }
        }
    }

    /** What these lines together get off, in hundredths of a percent. */
    @Transactional(readOnly = true)
    public int discount(BookingId booking, List<WorkLine> lines) {
        return kinds.stream()
                .mapToInt(kind -> kind.discount(booking, lines))
                .max()
                .orElse(0);
    }

    /** Whether what was promised to a paid order still hangs on something. */
    @Transactional(readOnly = true)
    public boolean isTentative(BookingId booking, UUID order) {
        return kinds.stream().anyMatch(kind -> kind.isTentative(booking, order));
    }

    /** Whether its pieces are made there or not at all, so that late money finds no other place. */
    @Transactional(readOnly = true)
    public boolean isOnlyThere(BookingId booking) {
        return kinds.stream().anyMatch(kind -> kind.isOnlyHere(booking));
    }

    /** What was taken of it in one name is another's from now on. In the caller's turn of the plan. */
    public void handOver(BookingId booking, UUID from, UUID to) {
        kinds.forEach(kind -> kind.handOver(booking, from, to));
    }

    /** Of whichever kind; empty: this studio has none such. */
    @Transactional(readOnly = true)
    public Optional<Booking> find(BookingId booking) {
        return first(kind -> kind.find(booking));
    }

    /** What buyers may look forward to: announced or open, the next to close first. */
    @Transactional(readOnly = true)
    public List<Booking> toCome() {
        return kinds.stream()
                .flatMap(kind -> kind.toCome().stream())
                .sorted(Comparator.comparing(Booking::closesAt))
                .toList();
    }

    private <T> Optional<T> first(Function<BookingKind, Optional<T>> question) {
        return kinds.stream().map(question).flatMap(Optional::stream).findFirst();
    }
}
