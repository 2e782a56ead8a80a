package org.dingzuo.campaign.series;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.Booking;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.BookingKind;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.campaign.PlaceOutcome.Full;
import org.dingzuo.campaign.PlaceOutcome.NotOfThis;
import org.dingzuo.campaign.PlaceOutcome.NotYet;
import org.dingzuo.campaign.PlaceOutcome.OnlyLater;
import org.dingzuo.campaign.PlaceOutcome.Over;
import org.dingzuo.campaign.PlaceOutcome.Place;
import org.dingzuo.campaign.PlaceOutcome.SoldOut;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** The places of series: pieces of one design, or the whole series, a slice of the kept time for each. The slices are the places; the
 *  plan's turn and the database keep two buyers apart. */
@Component
class SeriesPlaces implements BookingKind {
    private static final int MOST_PIECES = 20;

    private final SeriesStore store;
    private final SeatStore seats;
    private final ReservedTime time;
    private final Studios studios;
    private final Clock clock;

    SeriesPlaces(SeriesStore store, SeatStore seats, ReservedTime time, Studios studios, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.time = time;
        this.studios = studios;
        this.clock = clock;
    }

    @Override
    public Optional<Booking> find(BookingId booking) {
        return series(booking)
                .map(series -> shown(series, time.free(List.of(series.block())).getOrDefault(series.block(), 0)));
    }

    @Override
    public List<Booking> toCome() {
        var now = clock.instant();
        var open = store.unsettled(StudioScope.studio()).stream()
                .filter(series -> series.state() == Series.State.OPEN && now.isBefore(series.closesAt()))
                .toList();
        var free = time.free(open.stream().map(Series::block).toList());
        return open.stream()
                .map(series -> shown(series, free.getOrDefault(series.block(), 0)))
                .toList();
    }

    @Override
    public Optional<PlaceOutcome> look(BookingId booking, List<WorkLine> lines, Duration early) {
        return series(booking)
                .map(series -> refusal(series, lines, early)
                        .orElseGet(() -> time.next(
                                        series.block(),
                                        lines,
                                        series.shipBy(),
                                        Conditions.of(series, studios.profile().zone()))
                                .<PlaceOutcome>map(next -> new Place(next.dates(), next.line(), next.because()))
                                .orElseGet(() -> full(series))));
    }

    @Override
    public Optional<PlaceOutcome> take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early) {
        return series(booking)
                .map(series -> series.shipBy().isAfter(noLaterThan)
                        ? new OnlyLater(series.shipBy())
                        : refusal(series, lines, early).orElseGet(() -> sit(series, order, lines)));
    }

    private PlaceOutcome sit(Series series, UUID order, List<WorkLine> lines) {
        var because = Conditions.of(series, studios.profile().zone());
        return time.take(series.block(), order, lines, series.shipBy(), because)
                .<PlaceOutcome>map(held -> {
                    var seat = new Seat(order, series.id(), designs(lines), isWhole(series, lines), null, null);
                    seats.sit(StudioScope.studio(), seat, clock.instant());
                    return new Place(held.dates(), held.line(), held.because());
                })
                .orElseGet(() -> full(series));
    }

    /** Too few places for a whole series may be enough for a piece: all of it is gone only when none is left. */
    private PlaceOutcome full(Series series) {
        var none = time.free(List.of(series.block())).isEmpty();
        return new SoldOut(none ? Full.BOOKING : Full.MINUTES);
    }

    @Override
    public boolean giveBack(BookingId booking, UUID order) {
        return seats.leave(StudioScope.studio(), order);
    }

    @Override
    public int discount(BookingId booking, List<WorkLine> lines) {
        // A single piece is no series: the way of drops costs no look-up.
        return lines.size() < 2
                ? 0
                : series(booking)
                        .filter(series -> isWhole(series, lines))
                        .map(Series::discount)
                        .orElse(0);
    }

    @Override
    public boolean isTentative(BookingId booking, UUID order) {
        return series(booking)
                .map(series -> !series.state().isSettled()
                        || seats.standing(StudioScope.studio(), order)
                                .map(seat -> seat.asked() != null)
                                .orElse(false))
                .orElse(false);
    }

    /** At the price of a series, with the firing of a series: alone it would be another piece. */
    @Override
    public boolean isOnlyHere(BookingId booking) {
        return series(booking).isPresent();
    }

    private Optional<PlaceOutcome> refusal(Series series, List<WorkLine> lines, Duration early) {
        var now = clock.instant();
        if (series.state() != Series.State.OPEN || !now.isBefore(series.closesAt())) {
            return Optional.of(new Over());
        }
        var opensAt = series.opensAt().minus(early);
        if (now.isBefore(opensAt)) {
            return Optional.of(new NotYet(opensAt));
        }
        return isOfThis(series, lines)
                ? Optional.empty()
                : Optional.of(new NotOfThis("A series takes 1 to " + MOST_PIECES
                        + " pieces of one of its designs, a line each, or one of every design"));
    }

    private static boolean isOfThis(Series series, List<WorkLine> lines) {
        if (lines.size() > MOST_PIECES || lines.stream().anyMatch(line -> line.quantity() != 1)) {
            return false;
        }
        var wished = new HashSet<>(designs(lines));
        return wished.size() == 1 && series.made().containsAll(wished) || isWhole(series, lines);
    }

    private static boolean isWhole(Series series, List<WorkLine> lines) {
        var all = series.made();
        return all.size() > 1 && lines.size() == all.size() && new HashSet<>(all).equals(new HashSet<>(designs(lines)));
    }

    private static List<String> designs(List<WorkLine> lines) {
        return lines.stream().map(line -> line.item().slug()).toList();
    }

    private Optional<Series> series(BookingId booking) {
        return store.find(StudioScope.studio(), new SeriesId(booking.value()));
    }

    private static Booking shown(Series series, int left) {
        return new Booking(
                new BookingId(series.id().value()),
                Booking.Kind.SERIES,
                series.name(),
                series.made(),
                series.places(),
                left,
                series.opensAt(),
                series.closesAt(),
                series.shipBy());
    }
}
