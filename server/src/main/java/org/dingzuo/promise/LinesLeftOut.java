package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines out of a promise of which nothing was begun. The rest lies where it lay, under new numbers, and its day stays; the time of
 *  what fell away is everybody's again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LinesLeftOut {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final ReworkLedger reworked;
    private final Rearranging rearranging;
    private final SliceLedger slices;
    private final CapStore capStore;
    private final CapLedger caps;
    private final Studios studios;
    private final Clock clock;

    LinesLeftOut(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            ReworkLedger reworked,
            Rearranging rearranging,
            SliceLedger slices,
            CapStore capStore,
            CapLedger caps,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.reworked = reworked;
        this.rearranging = rearranging;
        this.slices = slices;
        this.capStore = capStore;
        this.caps = caps;
        this.studios = studios;
        this.clock = clock;
    }

    /** In turn of the plan.
     *  @param stays former numbers of the lines that stay, rising
     *  @param lines their work, in that order
     *  @return the promise as it is now */
    public Promised leave(UUID order, List<Integer> stays, List<WorkLine> lines) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.lockState(studio), studios.calendarVersion());
        var before = placements.placements(studio, Instant.EPOCH).stream()
                .filter(placement -> placement.job().equals(order.toString()))
                .toList();
        var after = before.stream()
                .filter(placement -> stays.contains(JobSheet.lineOf(placement.step())))
                .map(placement -> renumbered(placement, stays))
                .toList();
        var standing = promises.standing(studio, order);
        var portion = Portion.of(lines, after);
        var counted = capStore.all(studio);
        caps.giveBack(studio, counted, standing.day(), standing.portion());
        caps.add(studio, counted, standing.day(), portion);
        slices.leave(studio, order, gone(before, stays));
        rearranging.write(studio, page, List.of(new Move(order, before, after)));
        reworked.write(
                studio,
                order,
                booking(order, page, lines, after, portion),
                standing.day(),
                // The day stays, so nobody reads it.
                "",
                clock.instant());
        return told(order);
    }

    private static Placement renumbered(Placement placement, List<Integer> stays) {
        return Page.asLine(placement, placement.job(), stays.indexOf(JobSheet.lineOf(placement.step())));
    }

    private static Set<Integer> gone(List<Placement> before, List<Integer> stays) {
        return before.stream()
                .map(placement -> JobSheet.lineOf(placement.step()))
                .filter(line -> !stays.contains(line))
                .collect(Collectors.toSet());
    }

    private PromiseLedger.Booking booking(
            UUID order, Page page, List<WorkLine> lines, List<Placement> placed, Portion portion) {
        var told = told(order);
        var dates = told.dates();
        var begins = placed.stream().mapToInt(Placement::start).min().orElse(0);
        var ends = placed.stream().mapToInt(Placement::end).max().orElse(0);
        var quoted = new QuoteOutcome.Quoted(
                new PromiseDates(MakingWindows.instantOf(ends), dates.shipBy(), dates.safetyDays(), dates.sure()),
                new Reading(page.workforce()).line(lines, placed),
                told.because(),
                page.snapshot().version(),
                false);
        var job = JobSheet.asPlaced(
                JobSheet.of(order, lines, begins, page.learnt().paces()), placed);
        return new PromiseLedger.Booking(quoted, portion, job, List.of(), lines);
    }

    private Promised told(UUID order) {
        return Objects.requireNonNull(
                promises.find(StudioScope.studio(), List.of(order)).get(order));
    }
}
