package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the plan the day that a piece of work can be promised for, and takes its time. */
@Component
class Quoting {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final CapLedger capLedger;
    private final FormerBufferStore former;
    private final Studios studios;
    private final Clock clock;

    Quoting(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            CapLedger capLedger,
            FormerBufferStore former,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.capLedger = capLedger;
        this.former = former;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param job and proposal null where a new buyer's wish is not taken on now */
    record Proposed(Page page, @Nullable Job job, @Nullable Proposal proposal, QuoteOutcome outcome) {}

    /** Takes nothing. */
    Proposed propose(StudioId studio, Ask ask, PlanState state) {
        var page = book.open(studio, state, studios.calendarVersion());
        var goods = ask.goods();
        var refused = goods == null ? null : page.pressure().refuses(goods, ask.lines());
        if (refused != null) {
            return new Proposed(page, null, null, new QuoteOutcome.NoTime(refused));
        }
        var wanted = Wanted.in(page, ask.order(), ask.lines(), Arrivals.of(ask.coming(), clock.instant()));
        var job = wanted.job();
        var proposal = wanted.proposal();
        var reading = new Reading(page.workforce());
        return switch (proposal) {
            case Proposal.CannotFit(var binding) ->
                new Proposed(page, job, proposal, new QuoteOutcome.NoTime(reading.because(binding)));
            case Proposal.Fits fits -> new Proposed(page, job, proposal, quoted(studio, ask, page, job, fits));
        };
    }

    /** The plan has the accepted day, though by a newer table of buffers it would no longer be quoted: whoever was, keeps it. */
    Optional<QuoteOutcome.Quoted> asQuoted(StudioId studio, Ask ask, Proposed proposed, LocalDate noLaterThan) {
        var page = proposed.page();
        var job = Objects.requireNonNull(proposed.job());
        var fits = (Proposal.Fits) Objects.requireNonNull(proposed.proposal());
        return former.since(studio, clock.instant().minus(Promises.STANDS), page.snapshot()).stream()
                .map(table -> quoted(studio, ask, page.by(table), job, fits))
                .filter(QuoteOutcome.Quoted.class::isInstance)
                .map(QuoteOutcome.Quoted.class::cast)
                .filter(earlier -> !earlier.dates().shipBy().isAfter(noLaterThan))
                .findFirst();
    }

    /** As it was proposed, on this day or later. The work fits. */
    QuoteOutcome notBefore(StudioId studio, Ask ask, Proposed proposed, LocalDate day) {
        var job = Objects.requireNonNull(proposed.job());
        var fits = (Proposal.Fits) Objects.requireNonNull(proposed.proposal());
        return quoted(studio, ask, proposed.page(), job, fits, day);
    }

    private QuoteOutcome quoted(StudioId studio, Ask ask, Page page, Job job, Proposal.Fits fits) {
        return quoted(studio, ask, page, job, fits, LocalDate.MIN);
    }

    /** @param notBefore the day is this one, whenever carriers run, or later */
    private QuoteOutcome quoted(StudioId studio, Ask ask, Page page, Job job, Proposal.Fits fits, LocalDate notBefore) {
        var reading = new Reading(page.workforce());
        var lines = ask.lines();
        var arrivals = Arrivals.of(ask.coming(), clock.instant());
        var judged = Judged.of(page, lines, job, fits.finish(), arrivals);
        var busyDays = ask.goods() == null ? 0 : page.pressure().extraDays();
        var possible = judged.earliest().plusDays(busyDays);
        var earliest = possible.isBefore(notBefore) ? notBefore : possible;
        var room = capLedger.room(studio, page, Portion.of(lines, fits.placements()), earliest, notBefore);
        var shipBy = room.day();
        if (shipBy == null) {
            return new QuoteOutcome.NoTime(new Because("over-cap", Map.of()));
        }
        var sentOn = room.because();
        var because = sentOn != null
                ? sentOn
                : busyDays > 0
                        ? new Because("busy", Map.of("until", shipBy.toString(), "days", String.valueOf(busyDays)))
                        : reading.because(fits.binding());
        return new QuoteOutcome.Quoted(
                judged.dates(shipBy),
                reading.line(lines, fits.placements()),
                because,
                fits.version(),
                page.workforce().policy().rush().offered());
    }

    /** Takes the time that was proposed, and remembers what was promised for it. In turn of the plan. */
    void take(StudioId studio, Ask ask, Proposed proposed, QuoteOutcome.Quoted quoted) {
        var order = ask.order();
        var lines = ask.lines();
        var arrivals = Arrivals.of(ask.coming(), clock.instant());
        var coming = arrivals.isSpread() ? arrivals.likely() : List.<Integer>of();
        var fits = (Proposal.Fits) Objects.requireNonNull(proposed.proposal());
        placements.insert(studio, order, fits.placements(), proposed.page().capacities());
        var portion = Portion.of(lines, fits.placements());
        var job = Objects.requireNonNull(proposed.job());
        var tried = Judged.of(proposed.page(), lines, job, fits.finish(), arrivals)
                .tried(
                        new Reading(proposed.page().workforce()),
                        proposed.page().workforce().carriers());
        var booking = new PromiseLedger.Booking(quoted, portion, job, coming, lines, tried);
        promises.insert(studio, order, booking, proposed.page().caps(), 1, clock.instant());
        AfterCommit.run(() -> book.turn(studio, proposed.page().with(fits.placements())));
    }
}
