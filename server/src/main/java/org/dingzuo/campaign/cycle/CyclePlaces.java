package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import org.dingzuo.campaign.PlaceOutcome.Paused;
import org.dingzuo.campaign.PlaceOutcome.Place;
import org.dingzuo.campaign.PlaceOutcome.SoldOut;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of cycles, under three caps at once: the round's places, the design's, the round's minutes. Their time was reserved when
 *  the line-up was fixed. */
@Component
@Order(100)
class CyclePlaces implements BookingKind {
    private final CycleStore cycles;
    private final PlaceStore places;
    private final VoteHolds holds;
    private final ReservedTime time;
    private final Clock clock;

    CyclePlaces(CycleStore cycles, PlaceStore places, VoteHolds holds, ReservedTime time, Clock clock) {
        this.cycles = cycles;
        this.places = places;
        this.holds = holds;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Optional<Booking> find(BookingId booking) {
        return cycle(booking).map(CyclePlaces::shown);
    }

    @Override
    public List<Booking> toCome() {
        return cycles.onShow(StudioScope.studio()).stream()
                .filter(cycle -> cycle.times().makeAt().isAfter(clock.instant()))
                .map(CyclePlaces::shown)
                .toList();
    }

    @Override
    public Optional<PlaceOutcome> look(BookingId booking, List<WorkLine> lines, Duration early) {
        return cycle(booking)
                .map(cycle -> refusal(cycle, lines, early)
                        .orElseGet(() -> time.next(booking.value(), lines, cycle.shipBy())
                                .<PlaceOutcome>map(next -> new Place(next.dates(), next.line(), next.because()))
                                .orElseGet(() -> new SoldOut(Full.BOOKING))));
    }

    @Override
    public Optional<PlaceOutcome> take(
            BookingId booking, UUID order, List<WorkLine> lines, LocalDate noLaterThan, Duration early) {
        return cycle(booking)
                .map(cycle -> cycle.shipBy().isAfter(noLaterThan)
                        ? new OnlyLater(cycle.shipBy())
                        : refusal(cycle, lines, early).orElseGet(() -> take(cycle, order, lines, early)));
    }

    private PlaceOutcome take(Cycle cycle, UUID order, List<WorkLine> lines, Duration early) {
        var studio = StudioScope.studio();
        var now = clock.instant();
        var item = lines.getFirst().item();
        if (!places.take(
                studio, cycle.id(), item.slug(), item.attendedMinutes(), order, new PlaceStore.Hour(now, early))) {
            return new SoldOut(Full.BOOKING);
        }
        if (cycles.find(studio, cycle.id()).orElseThrow().left() == 0) {
            cycles.soldOut(studio, cycle.id(), now);
        }
        return time.take(cycle.id().value(), order, lines, cycle.shipBy())
                .map(held -> new Place(held.dates(), held.line(), held.because()))
                .orElseThrow(() ->
                        new IllegalStateException("Cycle " + cycle.id().value() + " has a place but no time for it"));
    }

    @Override
    public Money putDown(BookingId booking, String voter, String design) {
        return holds.lying(new CycleId(booking.value()), voter, design)
                .map(VoteStore.Hold::amount)
                .orElse(Money.ZERO);
    }

    @Override
    public void count(BookingId booking, String voter, String design, UUID order) {
        holds.lying(new CycleId(booking.value()), voter, design).ifPresent(hold -> holds.count(hold, order));
    }

    @Override
    public void handOver(BookingId booking, UUID from, UUID to) {
        places.handOver(StudioScope.studio(), new CycleId(booking.value()), from, to);
    }

    @Override
    public boolean giveBack(BookingId booking, UUID order) {
        var cycle = new CycleId(booking.value());
        var given = places.giveBack(StudioScope.studio(), cycle, order, clock.instant());
        if (given) {
            var booked = cycles.find(StudioScope.studio(), cycle)
                    .filter(Cycle::isBookable)
                    .isPresent();
            holds.comeBack(cycle, order, booked);
        }
        return given;
    }

    private Optional<PlaceOutcome> refusal(Cycle cycle, List<WorkLine> lines, Duration early) {
        var now = clock.instant();
        if (cycle.phase() != Phase.BOOK && !cycle.phase().isBeforeBooking()
                || !now.isBefore(cycle.times().makeAt())) {
            return Optional.of(new Over());
        }
        if (cycle.paused()) {
            return Optional.of(new Paused());
        }
        var opensAt = cycle.times().bookAt().minus(early);
        if (!cycle.isBookable() || now.isBefore(opensAt)) {
            // What is not fixed yet opens to nobody before the hour that is announced.
            return Optional.of(
                    new NotYet(now.isBefore(opensAt) ? opensAt : cycle.times().bookAt()));
        }
        var line = lines.getFirst();
        var entry = lines.size() == 1 && line.quantity() == 1
                ? cycle.entry(line.item().slug()).filter(Cycle.Entry::isChosen)
                : Optional.<Cycle.Entry>empty();
        return entry.isEmpty()
                ? Optional.of(new NotOfThis("A cycle takes one piece of one design of its line-up per order"))
                : cycle.full(entry.get(), line.item().attendedMinutes()).map(SoldOut::new);
    }

    private Optional<Cycle> cycle(BookingId booking) {
        return cycles.find(StudioScope.studio(), new CycleId(booking.value()));
    }

    private static Booking shown(Cycle cycle) {
        var designs = cycle.isFixed() ? cycle.lineUp() : cycle.designs();
        return new Booking(
                new BookingId(cycle.id().value()),
                Booking.Kind.CYCLE,
                cycle.name(),
                designs.stream().map(Cycle.Entry::design).toList(),
                cycle.places(),
                cycle.isFixed() ? cycle.left() : cycle.places(),
                cycle.times().bookAt(),
                cycle.times().makeAt(),
                cycle.shipBy());
    }
}
