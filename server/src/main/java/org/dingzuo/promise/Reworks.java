package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the work behind a promise. What is done or in hand stays; the rest leaves the plan and is placed anew in the room that is then
 *  there. Nobody else moves, and the promised day never becomes an earlier one. */
@Service
@Transactional
public class Reworks {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final SheetLedger sheets;
    private final ReworkLedger reworked;
    private final Rearranging rearranging;
    private final CapStore capStore;
    private final CapLedger capLedger;
    private final FormerBufferStore former;
    private final Studios studios;
    private final Clock clock;

    Reworks(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            SheetLedger sheets,
            ReworkLedger reworked,
            Rearranging rearranging,
            CapStore capStore,
            CapLedger capLedger,
            FormerBufferStore former,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.sheets = sheets;
        this.reworked = reworked;
        this.rearranging = rearranging;
        this.capStore = capStore;
        this.capLedger = capLedger;
        this.former = former;
        this.studios = studios;
        this.clock = clock;
    }

    /** When the order could leave with this work instead. Takes nothing. */
    @Transactional(readOnly = true)
    public QuoteOutcome quote(Rework rework) {
        var studio = StudioScope.studio();
        return propose(studio, rework, placements.state(studio)).outcome();
    }

    /** Puts the new work in the place of the old, unless it could only leave later than {@code noLaterThan}.
     *  @param turn taken in this transaction, in which nothing was booked since
     *  @param reason as the buyer reads it beside a day that moves */
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldOutcome take(Turn turn, Rework rework, LocalDate noLaterThan, String reason) {
        var studio = StudioScope.studio();
        var proposed = propose(studio, rework, turn.state());
        return switch (proposed.outcome()) {
            case QuoteOutcome.NoTime(var because) -> new HoldOutcome.NoTime(because);
            case QuoteOutcome.Quoted quoted -> {
                var inTime = Optional.of(quoted)
                        .filter(now -> !now.dates().shipBy().isAfter(noLaterThan))
                        .or(() -> asAgreed(studio, rework, proposed, noLaterThan));
                if (inTime.isEmpty()) {
                    yield new HoldOutcome.OnlyLater(quoted.dates().shipBy());
                }
                var given = inTime.get();
                write(studio, rework, proposed, given, reason);
                yield new HoldOutcome.Held(given.dates(), given.line(), given.because());
            }
        };
    }

    /** The plan has the day that was said, though by a newer table of buffers it would no longer be: it stands as long as a quote does. */
    private Optional<QuoteOutcome.Quoted> asAgreed(
            StudioId studio, Rework rework, Proposed proposed, LocalDate noLaterThan) {
        var placed = proposed.placed();
        return placed == null
                ? Optional.empty()
                : former
                        .since(
                                studio,
                                clock.instant().minus(Promises.STANDS),
                                proposed.page().snapshot())
                        .stream()
                        .map(table -> quoted(studio, rework, proposed.page().by(table), placed))
                        .filter(QuoteOutcome.Quoted.class::isInstance)
                        .map(QuoteOutcome.Quoted.class::cast)
                        .filter(earlier -> !earlier.dates().shipBy().isAfter(noLaterThan))
                        .findFirst();
    }

    /** @param before where its open steps lie
     *  @param after where they would lie; what is in hand stays among them
     *  @param portion what it would take of caps
     *  @param placed null where it stays as it lies or does not fit: no day hangs on a table of buffers there */
    private record Proposed(
            Page page,
            List<Placement> before,
            List<Placement> after,
            Portion portion,
            int release,
            @Nullable Placed placed,
            QuoteOutcome outcome) {}

    private Proposed propose(StudioId studio, Rework rework, PlanState state) {
        var page = book.open(studio, state, studios.calendarVersion());
        var key = rework.order().toString();
        var before = placements.placements(studio, Instant.EPOCH).stream()
                .filter(placement -> placement.job().equals(key))
                .toList();
        var inHand = before.stream()
                .filter(placement -> rework.settled().contains(placement.step()))
                .toList();
        var release = release(studio, rework, inHand);
        if (rework.staysIn(before.stream().map(Placement::step).collect(Collectors.toSet()))) {
            return asItLies(studio, rework, page, before, release);
        }
        var wanted = Wanted.of(page.without(key, rework.settled()), rework, release);
        var reading = new Reading(page.workforce());
        return switch (wanted.proposal()) {
            case Proposal.CannotFit(var binding) ->
                new Proposed(
                        page,
                        before,
                        before,
                        Portion.NOTHING,
                        release,
                        null,
                        new QuoteOutcome.NoTime(reading.because(binding)));
            case Proposal.Fits fits -> {
                var after = new ArrayList<>(inHand);
                after.addAll(fits.placements());
                var portion = Portion.of(rework.lines(), after);
                var placed = new Placed(after, portion, release, fits);
                yield new Proposed(page, before, after, portion, release, placed, quoted(studio, rework, page, placed));
            }
        };
    }

    /** What is left of the work lies where it lay, and the day stays. */
    private Proposed asItLies(StudioId studio, Rework rework, Page page, List<Placement> before, int release) {
        var open = rework.open();
        var after = before.stream()
                .filter(placement ->
                        open.contains(placement.step()) || rework.settled().contains(placement.step()))
                .toList();
        var told = told(studio, rework.order());
        var end = after.stream().mapToInt(Placement::end).max().orElse(release);
        var dates = told.dates();
        var quoted = new QuoteOutcome.Quoted(
                new PromiseDates(MakingWindows.instantOf(end), dates.shipBy(), dates.safetyDays(), dates.sure()),
                line(studio, rework, new Reading(page.workforce()).line(rework.lines(), after)),
                told.because(),
                page.snapshot().version(),
                false);
        return new Proposed(page, before, after, Portion.of(rework.lines(), after), release, null, quoted);
    }

    private Promised told(StudioId studio, UUID order) {
        return Objects.requireNonNull(promises.find(studio, List.of(order)).get(order));
    }

    /** Nothing new begins before what is in hand ends, nor before the material is here. */
    private int release(StudioId studio, Rework rework, List<Placement> inHand) {
        var soonest = Promises.nextMinute(clock.instant().plus(Duration.ofDays(rework.materialWaitDays())));
        var agreed = Promises.nextMinute(sheets.releaseOf(studio, rework.order()));
        var free = inHand.stream().mapToInt(Placement::end).max().orElse(0);
        return Math.max(soonest, Math.max(agreed, free));
    }

    private record Placed(List<Placement> after, Portion portion, int release, Proposal.Fits fits) {}

    private QuoteOutcome quoted(StudioId studio, Rework rework, Page page, Placed placed) {
        var reading = new Reading(page.workforce());
        var standing = promises.standing(studio, rework.order());
        var judged =
                Judged.of(page, rework.lines(), placed.release(), placed.fits().finish());
        var earliest = judged.earliest().isBefore(standing.day()) ? standing.day() : judged.earliest();
        var room = capLedger.room(studio, page, placed.portion(), earliest, standing);
        var shipBy = room.day();
        if (shipBy == null) {
            return new QuoteOutcome.NoTime(new Because("over-cap", Map.of()));
        }
        return new QuoteOutcome.Quoted(
                judged.dates(shipBy),
                line(studio, rework, reading.line(rework.lines(), placed.after())),
                room.because() == null ? reading.because(placed.fits().binding()) : room.because(),
                placed.fits().version(),
                false);
    }

    /** The promise line of the new work; what is done keeps the days on which it was to be done. */
    private List<StepSpan> line(StudioId studio, Rework rework, List<StepSpan> placed) {
        var told = Objects.requireNonNull(
                promises.find(studio, List.of(rework.order())).get(rework.order()));
        var line = new ArrayList<>(placed);
        told.line().stream()
                .filter(span -> rework.settled().contains(Rework.key(span.line(), span.step())))
                .filter(span -> placed.stream()
                        .noneMatch(
                                now -> now.line() == span.line() && now.step().equals(span.step())))
                .forEach(line::add);
        line.sort(Comparator.comparing(StepSpan::from).thenComparing(StepSpan::to));
        return List.copyOf(line);
    }

    private void write(StudioId studio, Rework rework, Proposed proposed, QuoteOutcome.Quoted quoted, String reason) {
        UUID order = rework.order();
        var caps = capStore.all(studio);
        var standing = promises.standing(studio, order);
        capLedger.giveBack(studio, caps, standing.day(), standing.portion());
        capLedger.add(studio, caps, quoted.dates().shipBy(), proposed.portion());
        rearranging.write(studio, proposed.page(), List.of(new Move(order, proposed.before(), proposed.after())));
        var job = JobSheet.learnt(
                order, rework.lines(), proposed.release(), proposed.page().learnt());
        reworked.write(
                studio,
                order,
                new PromiseLedger.Booking(quoted, proposed.portion(), job, List.of(), rework.lines()),
                standing.day(),
                reason,
                clock.instant());
    }
}
