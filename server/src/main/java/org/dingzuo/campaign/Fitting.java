package org.dingzuo.campaign;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Judges who could be served now, and says why not. Takes nothing. */
@Component
class Fitting {
    private static final Set<String> BUSY = Set.of("closed-for-now", "below-minimum", "heavy-option");
    private static final int HOURS_A_DAY = 24;

    private final WaitingWork works;
    private final Promises promises;
    private final ObjectProvider<Bookings> bookings;
    private final WaitingRulesStore rules;
    private final Clock clock;

    /** @param bookings asked late: offers of the waiting list are a kind of booking themselves */
    Fitting(
            WaitingWork works,
            Promises promises,
            ObjectProvider<Bookings> bookings,
            WaitingRulesStore rules,
            Clock clock) {
        this.works = works;
        this.promises = promises;
        this.bookings = bookings;
        this.rules = rules;
        this.clock = clock;
    }

    Fit look(Waiting entry) {
        return works.of(entry.lines())
                .map(work -> entry.booking() == null ? inPlan(entry, work) : inBooking(entry, entry.booking(), work))
                .orElseGet(() -> not(entry, "not-made", Map.of()));
    }

    /** Work that is offered begins after the offer has ended at the earliest, so that no time runs out while somebody thinks. */
    int daysToThink() {
        return Math.ceilDiv(rules.hours(StudioScope.studio()), HOURS_A_DAY);
    }

    private Fit inPlan(Waiting entry, WaitingWork.Work work) {
        return switch (promises.quote(work.ask(Fit.NOBODY, daysToThink()))) {
            case QuoteOutcome.NoTime(var because) ->
                not(entry, BUSY.contains(because.code()) ? "busy" : "no-time", Map.of());
            case QuoteOutcome.Quoted quoted -> {
                var shipBy = quoted.dates().shipBy();
                yield entry.isEarlyEnough(shipBy)
                        ? new Fit.Fits(entry, work, shipBy)
                        : not(entry, "too-late", Map.of("shipBy", shipBy.toString()));
            }
        };
    }

    private Fit inBooking(Waiting entry, BookingId booking, WaitingWork.Work work) {
        return switch (bookings.getObject().look(booking, work.lines(), Duration.ZERO)) {
            case PlaceOutcome.Place place -> {
                var shipBy = place.dates().shipBy();
                yield entry.isEarlyEnough(shipBy)
                        ? new Fit.Fits(entry, work, shipBy)
                        : not(entry, "too-late", Map.of("shipBy", shipBy.toString()));
            }
            case PlaceOutcome.Over over -> not(entry, "over", Map.of());
            case PlaceOutcome.NotOfThis other -> not(entry, "not-made", Map.of());
            case PlaceOutcome.SoldOut full -> not(entry, "no-place", Map.of());
            case PlaceOutcome.Paused rests -> not(entry, "no-place", Map.of());
            case PlaceOutcome.NotYet soon -> not(entry, "no-place", Map.of());
            case PlaceOutcome.OnlyLater later -> not(entry, "no-place", Map.of());
        };
    }

    private Fit not(Waiting entry, String code, Map<String, String> parameters) {
        return new Fit.Not(entry, new Skip(clock.instant(), code, parameters));
    }
}
