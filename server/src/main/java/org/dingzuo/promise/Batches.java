package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All that was ordered out of one block of {@link ReservedTime}, as one: put into another block, or planned together. */
@Service
public class Batches {
    private final ReservedTime time;
    private final SliceLedger slices;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final SheetLedger sheets;
    private final CapStore capStore;
    private final CapLedger caps;
    private final Foresight foresight;
    private final Proposals proposals;
    private final Studios studios;
    private final StudioJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(
            ReservedTime time,
            SliceLedger slices,
            PlacementLedger placements,
            PromiseLedger promises,
            SheetLedger sheets,
            CapStore capStore,
            CapLedger caps,
            Foresight foresight,
            Proposals proposals,
            Studios studios,
            StudioJobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.time = time;
        this.slices = slices;
        this.placements = placements;
        this.promises = promises;
        this.sheets = sheets;
        this.capStore = capStore;
        this.caps = caps;
        this.foresight = foresight;
        this.proposals = proposals;
        this.studios = studios;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody in one block gets as many slices of another, and the first one closes. The days stay as they were promised: only a
     *  buyer's consent moves them. In turn of the plan.
     *  @param to has at least as many free slices as {@code from} has taken ones */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exchange(UUID from, UUID to) {
        var studio = StudioScope.studio();
        var holders = slices.holders(studio, from);
        var before = placed(studio, holders.keySet());
        holders.forEach((order, count) -> exchange(studio, order, count, before.getOrDefault(order, List.of()), to));
        time.close(from);
        var after = placed(studio, holders.keySet());
        after.forEach((order, placed) -> retell(studio, order, placed));
    }

    private void exchange(StudioId studio, UUID order, int count, List<Placement> before, UUID to) {
        placements.delete(studio, List.of(order));
        slices.leave(studio, order);
        var taken = slices.take(studio, to, order, count);
        if (taken.isEmpty()) {
            throw new IllegalStateException("Block " + to + " has no " + count + " slices for order " + order);
        }
        var counted = capStore.all(studio);
        for (int line = 0; line < count; line++) {
            var mine = line;
            var steps = before.stream()
                    .map(Placement::step)
                    .filter(step -> JobSheet.lineOf(step) == mine)
                    .map(step -> JobSheet.key(0, JobSheet.stepOf(step)))
                    .toList();
            var slice = taken.get(line);
            slices.handOver(studio, slice.id(), order, line, steps);
            // The order counts on the day that it was promised for, until its buyer agrees to another.
            caps.giveBack(studio, counted, slice.due(), slice.portion());
        }
    }

    private Map<UUID, List<Placement>> placed(StudioId studio, Collection<UUID> orders) {
        return placements.placements(studio, Instant.EPOCH).stream()
                .filter(placement -> orders.contains(UUID.fromString(placement.job())))
                .collect(Collectors.groupingBy(placement -> UUID.fromString(placement.job())));
    }

    /** The promise line follows the work. */
    private void retell(StudioId studio, UUID order, List<Placement> placed) {
        var known = promises.find(studio, List.of(order)).get(order);
        if (known != null) {
            var reading = new Reading(studios.workforce());
            var begins = placed.stream().mapToInt(Placement::start).min().orElse(0);
            var ends = placed.stream().mapToInt(Placement::end).max().orElse(0);
            promises.reroute(studio, order, MakingWindows.instantOf(ends), reading.moved(known.line(), placed));
            sheets.release(studio, order, MakingWindows.instantOf(begins));
        }
    }

    /** Soon after this transaction, what was ordered out of a block and is firm by then is planned as one batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gatherSoon(UUID block) {
        jobs.at(clock.instant(), GatherBatch.NAME, block);
    }

    /** Shared loads for all that was ordered out of a block: one act, which the maker may take back. Nobody's day moves. Empty
     *  when it lies as well as it can. */
    Optional<ProposalOutcome> gather(UUID block) {
        // Thinking holds no transaction; reading needs one, or the database shows no studio's rows.
        var orders = Objects.requireNonNull(transaction.execute(status -> slices.orders(StudioScope.studio(), block)));
        return foresight.gather(orders).map(found -> proposals.apply(found.id()));
    }
}
