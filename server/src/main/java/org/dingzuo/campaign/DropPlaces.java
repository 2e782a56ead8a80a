package org.dingzuo.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of drops. A place is decided by one guarded update; its time was reserved when the drop was announced, so that the buyers
 *  of a drop do not push each other's date. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DropPlaces implements BookingKind {
    private final DropStore store;
    private final ReservedTime time;
    private final Clock clock;

    DropPlaces(DropStore store, ReservedTime time, Clock clock) {
        this.store = store;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Optional<Booking> find(BookingId booking) {
        return drop(booking).map(DropPlaces::shown);
    }

    @Override
    public List<Booking> toCome() {
        return store.toCome(StudioScope.studio(), clock.instant()).stream()
                .map(DropPlaces::shown)
                .toList();
    }

    /** A second look at a drop that is gone costs one query. */
    @Override
    public Optional<PlaceOutcome> look(BookingId booking, List<WorkLine> lines, Duration early) {
        return drop(booking)
                .map(drop -> refusal(drop, lines, early)
                        .orElseGet(() -> time.next(booking.value(), lines, drop.shipBy())
                                .<PlaceOutcome>map(next -> new Place(next.dates(), next.line(), next.because()))
                                .orElseGet(() -> new SoldOut(Full.BOOKING))));
    }

    @Override
    public Optional<PlaceOutcome> take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early) {
        return drop(booking)
                .map(drop -> drop.shipBy().isAfter(noLaterThan)
                        ? new OnlyLater(drop.shipBy())
                        : refusal(drop, lines, early).orElseGet(() -> take(drop, order, lines, early)));
    }

    private PlaceOutcome take(Drop drop, UUID order, List<WorkLine> lines, Duration early) {
        if (!store.takePlace(StudioScope.studio(), drop.id(), clock.instant(), early)) {
            return new SoldOut(Full.BOOKING);
        }
        return time.take(drop.id().value(), order, lines, drop.shipBy())
                .map(held -> new Place(held.dates(), held.line(), held.because()))
                .orElseThrow(() ->
                        new IllegalStateException("Drop " + drop.id().value() + " has a place but no time for it"));
    }

    @Override
    public boolean giveBack(BookingId booking, UUID order) {
        return store.givePlaceBack(StudioScope.studio(), new DropId(booking.value()));
    }

    private Optional<PlaceOutcome> refusal(Drop drop, List<WorkLine> lines, Duration early) {
        var now = clock.instant();
        if (drop.state() == Drop.State.CLOSED || !now.isBefore(drop.closesAt())) {
            return Optional.of(new Over());
        }
        var opensAt = drop.opensAt().minus(early);
        if (now.isBefore(opensAt)) {
            return Optional.of(new NotYet(opensAt));
        }
        var fits = lines.size() == 1
                && lines.getFirst().quantity() == 1
                && drop.designs().contains(lines.getFirst().item().slug());
        if (!fits) {
            return Optional.of(new NotOfThis("A drop takes one piece of one of its designs per order"));
        }
        return drop.left() == 0 ? Optional.of(new SoldOut(Full.BOOKING)) : Optional.empty();
    }

    private Optional<Drop> drop(BookingId booking) {
        return store.find(StudioScope.studio(), new DropId(booking.value()));
    }

    private static Booking shown(Drop drop) {
        return new Booking(
                new BookingId(drop.id().value()),
                Booking.Kind.DROP,
                drop.name(),
                drop.designs(),
                drop.places(),
                drop.left(),
                drop.opensAt(),
                drop.closesAt(),
                drop.shipBy());
    }
}
