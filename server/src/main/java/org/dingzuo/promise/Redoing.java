package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work that failed is planned once more. The promise stays as it was given and takes no more of any cap; the steps go wherever there is
 *  time, also into what is kept for late work, for that is what this is. Nobody else moves. */
@Service
@Transactional
public class Redoing {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final SheetLedger sheets;
    private final Rearranging rearranging;
    private final Studios studios;
    private final Clock clock;

    Redoing(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            SheetLedger sheets,
            Rearranging rearranging,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.sheets = sheets;
        this.rearranging = rearranging;
        this.studios = studios;
        this.clock = clock;
    }

    /** What it would mean, in the order of asking: who is named first is placed first. Takes nothing. */
    @Transactional(readOnly = true)
    public List<Redone> quote(List<Rework> failed) {
        var studio = StudioScope.studio();
        return propose(studio, failed, placements.state(studio)).redone();
    }

    /** Plans all of it, or where one of them finds no room at all, nothing.
     *  @param turn taken in this transaction, in which nothing was booked since */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Redone> take(Turn turn, List<Rework> failed) {
        var studio = StudioScope.studio();
        var proposed = propose(studio, failed, turn.state());
        if (proposed.moves().size() == failed.size()) {
            failed.forEach(rework -> sheets.unbegin(studio, rework.order(), rework.open()));
            rearranging.write(studio, proposed.page(), proposed.moves());
            proposed.jobs().forEach((order, job) -> sheets.rewrite(studio, order, job));
        }
        return proposed.redone();
    }

    private record Proposed(Page page, List<Move> moves, Map<UUID, Job> jobs, List<Redone> redone) {}

    private Proposed propose(StudioId studio, List<Rework> failed, PlanState state) {
        var page = book.open(studio, state, studios.calendarVersion());
        var known = promises.find(
                studio, failed.stream().map(Rework::order).distinct().toList());
        var placed = placements.placements(studio, Instant.EPOCH).stream()
                .filter(each -> known.containsKey(UUID.fromString(each.job())))
                .collect(Collectors.groupingBy(Placement::job));
        var proposed = new Proposed(page, new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        var room = page.roomed(Room.notLookedAt(page.snapshot()));
        for (var rework : failed) {
            var promised =
                    Objects.requireNonNull(known.get(rework.order())).dates().shipBy();
            room = place(
                    proposed, room, rework, placed.getOrDefault(rework.order().toString(), List.of()), promised);
        }
        return proposed;
    }

    /** @return the room that is left after it */
    private Page place(Proposed proposed, Page room, Rework rework, List<Placement> before, LocalDate promised) {
        var inHand = before.stream()
                .filter(each -> rework.settled().contains(each.step()))
                .toList();
        var release = release(rework, inHand);
        var without = room.without(rework.order().toString(), rework.settled());
        return switch (Wanted.of(without, rework, release).proposal()) {
            case Proposal.CannotFit none -> {
                proposed.redone().add(new Redone(rework.order(), promised, null, null));
                yield room;
            }
            case Proposal.Fits fits -> {
                var after = new ArrayList<>(inHand);
                after.addAll(fits.placements());
                proposed.moves().add(new Move(rework.order(), before, after));
                proposed.jobs()
                        .put(rework.order(), JobSheet.learnt(rework.order(), rework.lines(), release, room.learnt()));
                proposed.redone().add(redone(proposed.page(), rework, release, fits.finish(), promised));
                yield without.roomed(Room.notLookedAt(without.room().plan().with(fits.placements())));
            }
        };
    }

    private static Redone redone(Page page, Rework rework, int release, int finish, LocalDate promised) {
        var zone = page.workforce().profile().zone();
        var leaves = LocalDate.ofInstant(MakingWindows.instantOf(finish), zone)
                .plusDays(page.workforce().policy().packingDays());
        var surely = Judged.of(page, rework.lines(), release, finish).earliest();
        return new Redone(rework.order(), promised, leaves, surely.isBefore(leaves) ? leaves : surely);
    }

    /** Nothing begins before what is in hand ends, nor before the material is here. */
    private int release(Rework rework, List<Placement> inHand) {
        var soonest = Promises.nextMinute(clock.instant().plus(Duration.ofDays(rework.materialWaitDays())));
        return Math.max(soonest, inHand.stream().mapToInt(Placement::end).max().orElse(0));
    }
}
