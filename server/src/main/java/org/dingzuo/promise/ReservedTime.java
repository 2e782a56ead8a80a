package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
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
        var earliest = caps.room(studio, page, together, reading.earliestShipping(last), LocalDate.MIN)
                .day();
        if (earliest == null) {
            return new ReservationOutcome.NoTime(new Because("over-cap", Map.of()));
        }
        if (wished != null && wished.isBefore(earliest)) {
            return new ReservationOutcome.OnlyLater(earliest);
        }
        var shipBy = wished == null ? earliest : page.workforce().carriers().onOrAfter(wished);
        if (wished != null && shipBy.isAfter(wished)) {
            return new ReservationOutcome.OnlyLater(shipBy);
        }
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

    /** How many slices of each block nobody has; a block without any is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> free(Collection<UUID> blocks) {
        return slices.free(StudioScope.studio(), blocks);
    }

    /** What the next one to take a slice is promised; empty when none is left. */
    @Transactional(readOnly = true)
    public Optional<QuoteOutcome.Quoted> next(UUID block, List<WorkLine> lines, LocalDate shipBy) {
        return next(block, lines, shipBy, drop(shipBy));
    }

    /** As {@link #next(UUID, List, LocalDate)}, of several lines of one piece each, for a reason of the block's own. */
    @Transactional(readOnly = true)
    public Optional<QuoteOutcome.Quoted> next(UUID block, List<WorkLine> lines, LocalDate shipBy, Because because) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.version(studio), studios.calendarVersion());
        var free = slices.firstFree(studio, block, lines.size());
        var placed = new ArrayList<Placement>();
        for (int line = 0; line < free.size(); line++) {
            placed.addAll(page.asLine(free.get(line).id().toString(), "", line, steps(lines.get(line))));
        }
        return free.isEmpty() ? Optional.empty() : Optional.of(quoted(page, lines, placed, free, shipBy, because));
    }

    /** Hands the earliest free slice to an order, in the caller's turn of the plan; empty when none is left.
     *  @param lines one piece whose steps are all among the block's */
    public Optional<HoldOutcome.Held> take(UUID block, UUID order, List<WorkLine> lines, LocalDate shipBy) {
        return take(block, order, lines, shipBy, drop(shipBy));
    }

    /** As {@link #take(UUID, UUID, List, LocalDate)}, a slice for each line, or none at all.
     *  @param lines one piece each
     *  @param because what the date hangs on */
    public Optional<HoldOutcome.Held> take(
            UUID block, UUID order, List<WorkLine> lines, LocalDate shipBy, Because because) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.lockVersion(studio), studios.calendarVersion());
        var taken = slices.take(studio, block, order, lines.size());
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var next = page;
        for (int line = 0; line < taken.size(); line++) {
            var slice = taken.get(line).id();
            var steps = steps(lines.get(line));
            slices.handOver(studio, slice, order, line, steps);
            next = next.handedOver(slice.toString(), order.toString(), line, steps);
        }
        var mine = next.snapshot().placementsOf(order.toString());
        var quoted = quoted(page, lines, mine, taken, shipBy, because);
        var begins = mine.stream().mapToInt(Placement::start).min().orElse(0);
        promises.insert(
                studio,
                order,
                new PromiseLedger.Booking(
                        quoted,
                        asOneOrder(studio, page.caps(), taken),
                        JobSheet.asPlaced(
                                JobSheet.of(order, lines, begins, page.learnt().paces()), mine),
                        List.of(),
                        lines),
                List.of(),
                Page.HAND_OVER * taken.size(),
                clock.instant());
        var turned = next;
        AfterCommit.run(() -> book.turn(studio, turned));
        return Optional.of(new HoldOutcome.Held(quoted.dates(), quoted.line(), quoted.because()));
    }

    /** Each slice was counted as an order of its own; in one hand they are one. */
    private Portion asOneOrder(StudioId studio, List<Cap> counted, List<SliceLedger.Slice> taken) {
        var due = taken.getFirst().due();
        var apart = taken.stream().map(SliceLedger.Slice::portion).reduce(Portion.NOTHING, Portion::plus);
        var together = apart.ofOneOrder();
        if (taken.size() > 1) {
            caps.giveBack(studio, counted, due, apart);
            caps.add(studio, counted, due, together);
        }
        return together;
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

    private static Because drop(LocalDate shipBy) {
        return new Because("drop", Map.of("until", shipBy.toString()));
    }

    /** The steps of a line, as they are named in a slice. */
    private static Set<String> steps(WorkLine line) {
        return line.item().steps().stream()
                .map(step -> JobSheet.key(0, step.key()))
                .collect(Collectors.toSet());
    }

    private static QuoteOutcome.Quoted quoted(
            Page page,
            List<WorkLine> lines,
            List<Placement> placements,
            List<SliceLedger.Slice> slices,
            LocalDate shipBy,
            Because because) {
        var safety = page.workforce().policy().safetyDays();
        var finish = slices.stream().map(SliceLedger.Slice::finish).max(Instant::compareTo);
        return new QuoteOutcome.Quoted(
                new PromiseDates(finish.orElseThrow(), shipBy, safety, null),
                new Reading(page.workforce()).line(lines, placements),
                because,
                page.snapshot().version(),
                false);
    }
}
