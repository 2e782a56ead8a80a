package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Time taken ahead for many equal pieces. In the plan each slice stands like somebody's order, so that everybody else makes way for
 *  it; whoever takes one takes over its placements, and nobody's date moves. */
@Service
@Transactional
public class ReservedTime {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final SliceLedger slices;
    private final CapStore capStore;
    private final CapLedger caps;
    private final Studios studios;
    private final Clock clock;

    ReservedTime(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            SliceLedger slices,
            CapStore capStore,
            CapLedger caps,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.slices = slices;
        this.capStore = capStore;
        this.caps = caps;
        this.studios = studios;
        this.clock = clock;
    }

    /** Takes time for so many pieces, or for none of them.
     *  @param piece the heaviest that anybody may order of it
     *  @param from nothing of it begins earlier
     *  @param wished the common day; null: the earliest possible */
    public ReservationOutcome reserve(UUID block, WorkLine piece, int count, Instant from, @Nullable LocalDate wished) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.lockState(studio), studios.calendarVersion());
        var reading = new Reading(page.workforce());
        var grown = page;
        var found = new ArrayList<Proposal.Fits>();
        var ids = new ArrayList<UUID>();
        for (int at = 0; at < count; at++) {
            var id = Ids.next(clock);
            switch (Wanted.in(grown, id, List.of(piece), Promises.nextMinute(from))
                    .proposal()) {
                case Proposal.CannotFit(var binding) -> {
                    return new ReservationOutcome.NoTime(reading.because(binding));
                }
                case Proposal.Fits fits -> {
                    found.add(fits);
                    ids.add(id);
                    grown = grown.with(fits.placements());
                }
            }
        }
        var last = found.stream().map(reading::finish).max(Instant::compareTo).orElse(from);
        var portions = found.stream()
                .map(fits -> Portion.of(List.of(piece), fits.placements()).ofNoDesign())
                .toList();
        var together = portions.stream().reduce(Portion.NOTHING, Portion::plus);
        var earliest = caps.room(studio, page.caps(), together, reading.earliestShipping(last))
                .day();
        if (earliest == null) {
            return new ReservationOutcome.NoTime(new Because("over-cap", Map.of()));
        }
        if (wished != null && wished.isBefore(earliest)) {
            return new ReservationOutcome.OnlyLater(earliest);
        }
        var shipBy = wished == null ? earliest : wished;
        var cut = new ArrayList<SliceLedger.Slice>();
        for (int at = 0; at < count; at++) {
            placements.insert(studio, ids.get(at), found.get(at).placements(), page.capacities());
            cut.add(new SliceLedger.Slice(ids.get(at), reading.finish(found.get(at)), shipBy, portions.get(at)));
        }
        slices.insert(studio, block, cut);
        caps.add(studio, page.caps(), shipBy, together);
        placements.bumpVersion(studio, count);
        var next = grown;
        AfterCommit.run(() -> book.turn(studio, next));
        return new ReservationOutcome.Reserved(shipBy);
    }

    /** What the next one to take a slice is promised; empty when none is left. */
    @Transactional(readOnly = true)
    public Optional<QuoteOutcome.Quoted> next(UUID block, List<WorkLine> lines, LocalDate shipBy) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.version(studio), studios.calendarVersion());
        return slices.firstFree(studio, block)
                .map(slice -> quoted(page, lines, placed(page, slice.id(), lines), slice, shipBy));
    }

    /** Hands the earliest free slice to an order, in the caller's turn of the plan; empty when none is left.
     *  @param lines one piece whose steps are all among the block's */
    public Optional<HoldOutcome.Held> take(UUID block, UUID order, List<WorkLine> lines, LocalDate shipBy) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.lockVersion(studio), studios.calendarVersion());
        return slices.take(studio, block, order).map(slice -> {
            var mine = placed(page, slice.id(), lines);
            var steps = mine.stream().map(Placement::step).collect(Collectors.toSet());
            slices.handOver(studio, slice.id(), order, steps);
            var quoted = quoted(page, lines, mine, slice, shipBy);
            var begins = mine.stream().mapToInt(Placement::start).min().orElse(0);
            promises.insert(
                    studio,
                    order,
                    new PromiseLedger.Booking(
                            quoted, slice.portion(), JobSheet.asPlaced(JobSheet.of(order, lines, begins), mine), lines),
                    List.of(),
                    PlanBook.HAND_OVER,
                    clock.instant());
            var next = page.handedOver(slice.id().toString(), order.toString(), steps);
            AfterCommit.run(() -> book.turn(studio, next));
            return new HoldOutcome.Held(quoted.dates(), quoted.line(), quoted.because());
        });
    }

    /** As {@link Promises#takeTurn}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        placements.lockVersion(StudioScope.studio());
    }

    /** Nobody takes a slice any more; what nobody took is free again. A second call changes nothing. */
    public void close(UUID block) {
        var studio = StudioScope.studio();
        placements.lockVersion(studio);
        var counted = capStore.all(studio);
        for (var free : slices.close(studio, block)) {
            caps.giveBack(studio, counted, free.due(), free.portion());
        }
        placements.delete(studio, slices.ids(studio, block));
        placements.bumpVersion(studio, 1);
    }

    private static List<Placement> placed(PlanBook.Page page, UUID slice, List<WorkLine> lines) {
        var steps = lines.getFirst().item().steps().stream()
                .map(step -> JobSheet.key(0, step.key()))
                .collect(Collectors.toSet());
        return page.snapshot().placementsOf(slice.toString()).stream()
                .filter(placement -> steps.contains(placement.step()))
                .toList();
    }

    private static QuoteOutcome.Quoted quoted(
            PlanBook.Page page,
            List<WorkLine> lines,
            List<Placement> placements,
            SliceLedger.Slice slice,
            LocalDate shipBy) {
        var safety = page.workforce().policy().safetyDays();
        return new QuoteOutcome.Quoted(
                new PromiseDates(slice.finish(), shipBy, safety, null),
                new Reading(page.workforce()).line(lines, placements),
                new Because("drop", Map.of("until", shipBy.toString())),
                page.snapshot().version(),
                false);
    }
}
