package org.dingzuo.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.Waiting.State;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.WorkLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Offers of the waiting list, as orders take them: what is held in the offer's name becomes the order's, day and price as offered. */
@Component
class WaitingPlaces implements BookingKind {
    private static final Words NAME = Words.of("候补", "Waiting list");

    private final WaitingStore store;
    private final Promises promises;
    private final Materials materials;
    private final ObjectProvider<Bookings> bookings;
    private final Clock clock;

    WaitingPlaces(
            WaitingStore store,
            Promises promises,
            Materials materials,
            ObjectProvider<Bookings> bookings,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.materials = materials;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public Optional<Agreed> agreed(BookingId booking) {
        return entry(booking).map(Waiting::offer).map(offer -> new Agreed(offer.at(), offer.goods()));
    }

    @Override
    public Optional<Booking> find(BookingId booking) {
        return entry(booking)
                .filter(entry -> entry.offer() != null)
                .map(entry -> shown(booking, entry, Objects.requireNonNull(entry.offer())));
    }

    /** An offer is somebody's own: no shop shows it. */
    @Override
    public List<Booking> toCome() {
        return List.of();
    }

    @Override
    public Optional<PlaceOutcome> look(BookingId booking, List<WorkLine> lines, Duration early) {
        return entry(booking).map(entry -> refusal(entry, lines).orElseGet(() -> place(booking.value())));
    }

    @Override
    public Optional<PlaceOutcome> take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early) {
        return entry(booking).map(entry -> refusal(entry, lines).orElseGet(() -> take(entry, order, noLaterThan)));
    }

    private PlaceOutcome take(Waiting entry, UUID order, LocalDate noLaterThan) {
        var offer = Objects.requireNonNull(entry.offer());
        if (offer.shipBy().isAfter(noLaterThan)) {
            return new PlaceOutcome.OnlyLater(offer.shipBy());
        }
        if (!store.take(StudioScope.studio(), offer.id(), clock.instant())) {
            return new PlaceOutcome.Over();
        }
        promises.handOver(offer.id(), order);
        // The order speaks for its own material a moment later, in this transaction.
        materials.release(offer.id());
        var wanted = entry.booking();
        if (wanted != null) {
            bookings.getObject().handOver(wanted, offer.id(), order);
        }
        return place(order);
    }

    /** A place of a drop that was waited for goes back to the drop. */
    @Override
    public boolean giveBack(BookingId booking, UUID order) {
        var entry = entry(booking);
        entry.map(Waiting::booking).ifPresent(wanted -> bookings.getObject().giveBack(wanted, order));
        return entry.isPresent();
    }

    private Optional<PlaceOutcome> refusal(Waiting entry, List<WorkLine> lines) {
        var offer = entry.offer();
        if (entry.state() != State.OFFERED || offer == null || !offer.until().isAfter(clock.instant())) {
            return Optional.of(new PlaceOutcome.Over());
        }
        var asked = lines.stream()
                .map(line -> new Waiting.Line(line.item().slug(), line.item().configuration(), line.quantity()))
                .toList();
        return asked.equals(entry.lines())
                ? Optional.empty()
                : Optional.of(new PlaceOutcome.NotOfThis("The offer is for exactly what was waited for"));
    }

    private PlaceOutcome place(UUID held) {
        var promised = Objects.requireNonNull(promises.of(List.of(held)).get(held));
        return new PlaceOutcome.Place(promised.dates(), promised.line(), promised.because());
    }

    private Optional<Waiting> entry(BookingId booking) {
        return store.ofOffer(StudioScope.studio(), booking.value());
    }

    private static Booking shown(BookingId booking, Waiting entry, Waiting.Offered offer) {
        return new Booking(
                booking,
                Booking.Kind.WAITING,
                NAME,
                entry.lines().stream().map(Waiting.Line::design).toList(),
                1,
                entry.state() == State.OFFERED ? 1 : 0,
                offer.at(),
                offer.until(),
                offer.shipBy());
    }
}
