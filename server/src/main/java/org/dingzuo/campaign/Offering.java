package org.dingzuo.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.Waiting.State;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes offers of what came free to those who wait, and takes them back when their time is over. An offer really holds its time or
 *  place, and its material, under a name of its own, as an order would. All of it in turn of the plan. */
@Component
class Offering {
    private static final int AT_ONCE = 20;

    private final WaitingStore store;
    private final Fitting fitting;
    private final WaitingRulesStore rules;
    private final Promises promises;
    private final Materials materials;
    private final ObjectProvider<Bookings> bookings;
    private final StudioJobs jobs;
    private final Clock clock;

    Offering(
            WaitingStore store,
            Fitting fitting,
            WaitingRulesStore rules,
            Promises promises,
            Materials materials,
            ObjectProvider<Bookings> bookings,
            StudioJobs jobs,
            Clock clock) {
        this.store = store;
        this.fitting = fitting;
        this.rules = rules;
        this.promises = promises;
        this.materials = materials;
        this.bookings = bookings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Offers, one after the other, until nobody more can be served. */
    void freed(StudioId studio) {
        for (int made = 0; made < AT_ONCE && offerToNext(studio); made++) {
            // Each offer takes its time, so that the next is judged by what is left.
        }
    }

    private boolean offerToNext(StudioId studio) {
        var looks = store.in(studio, List.of(State.WAITING)).stream()
                .map(fitting::look)
                .toList();
        end(studio, looks);
        var fitting = looks.stream()
                .filter(Fit.Fits.class::isInstance)
                .map(Fit.Fits.class::cast)
                .toList();
        var chosen = Choosing.next(fitting.stream().map(Fit.Fits::entry).toList());
        if (chosen.isEmpty()) {
            return false;
        }
        var next = fitting.stream()
                .filter(fits -> fits.entry().equals(chosen.get()))
                .findFirst()
                .orElseThrow();
        if (!offer(studio, next)) {
            return false;
        }
        looks.stream().filter(look -> !look.equals(next)).forEach(look -> note(studio, look, next.entry()));
        return true;
    }

    /** What somebody waited for is over: so is the waiting. */
    private void end(StudioId studio, List<Fit> looks) {
        for (var look : looks) {
            if (look instanceof Fit.Not(var entry, var why) && why.code().equals("over")) {
                store.turn(studio, entry.id(), List.of(State.WAITING), State.LAPSED);
            }
        }
    }

    private boolean offer(StudioId studio, Fit.Fits next) {
        var entry = next.entry();
        var now = clock.instant();
        var id = Ids.next(clock);
        return held(id, next)
                .map(shipBy -> {
                    var until = now.plus(Duration.ofHours(rules.hours(studio)));
                    var offered = new Waiting.Offered(
                            id, now, until, shipBy, next.work().goods());
                    store.offer(studio, entry.id(), offered);
                    materials.reserve(id, next.work().need());
                    jobs.at(until, EndOffer.NAME, entry.id().value());
                    return true;
                })
                .orElse(false);
    }

    /** The day; empty when it could not be had after all. */
    private Optional<LocalDate> held(UUID name, Fit.Fits next) {
        var booking = next.entry().booking();
        if (booking != null) {
            var outcome = bookings.getObject().take(booking, name, next.work().lines(), next.shipBy(), Duration.ZERO);
            return outcome instanceof PlaceOutcome.Place place
                    ? Optional.of(place.dates().shipBy())
                    : Optional.empty();
        }
        var ask = next.work().ask(name, fitting.daysToThink());
        return promises.hold(promises.takeTurn(), ask, next.shipBy()) instanceof HoldOutcome.Held held
                ? Optional.of(held.dates().shipBy())
                : Optional.empty();
    }

    private void note(StudioId studio, Fit look, Waiting preferred) {
        switch (look) {
            case Fit.Not(var entry, var why) -> store.skipped(studio, entry.id(), why, false);
            case Fit.Fits fits -> {
                var minutes = Map.of("minutes", String.valueOf(preferred.minutes()));
                var skip = new Skip(clock.instant(), "passed-over", minutes);
                store.skipped(studio, fits.entry().id(), skip, true);
            }
        }
    }

    /** Ends an offer that was not taken, if its time is over. */
    void lapse(StudioId studio, WaitingId id) {
        promises.takeTurn();
        var entry = store.find(studio, id);
        if (entry.isPresent() && isOver(entry.get(), clock.instant()) && giveBack(studio, entry.get(), State.LAPSED)) {
            freed(studio);
        }
    }

    Optional<Instant> ends(StudioId studio, WaitingId id) {
        return store.find(studio, id)
                .filter(entry -> entry.state() == State.OFFERED)
                .map(Waiting::offer)
                .map(Waiting.Offered::until);
    }

    /** The entry ends as {@code end}; what was held for it comes back. False when it was over before. */
    boolean giveBack(StudioId studio, Waiting entry, State end) {
        if (!store.turn(studio, entry.id(), List.of(entry.state()), end)) {
            return false;
        }
        var offer = entry.offer();
        if (entry.state() == State.OFFERED && offer != null) {
            if (entry.booking() != null) {
                bookings.getObject().giveBack(entry.booking(), offer.id());
            }
            promises.release(offer.id(), false);
            materials.release(offer.id());
        }
        return true;
    }

    private static boolean isOver(Waiting entry, Instant now) {
        var offer = entry.offer();
        return entry.state() == State.OFFERED && offer != null && !offer.until().isAfter(now);
    }
}
