package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.dingzuo.promise.PlanProposal.State;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as makers see them, and which of them the plan has passed by. */
@Component
class ProposalViews {
    private final PlacementLedger placements;
    private final SheetLedger sheets;
    private final PromiseLedger promises;
    private final Studios studios;
    private final Clock clock;

    ProposalViews(
            PlacementLedger placements, SheetLedger sheets, PromiseLedger promises, Studios studios, Clock clock) {
        this.placements = placements;
        this.sheets = sheets;
        this.promises = promises;
        this.studios = studios;
        this.clock = clock;
    }

    record Shown(List<PlanProposal> proposals, List<UUID> stale) {}

    Shown of(StudioId studio, List<ProposalStore.Row> rows) {
        if (rows.isEmpty()) {
            return new Shown(List.of(), List.of());
        }
        var lie = new HashMap<String, Set<Placement>>();
        placements
                .placements(studio, Instant.EPOCH)
                .forEach(placement -> lie.computeIfAbsent(placement.job(), key -> new HashSet<>())
                        .add(placement));
        var begun = sheets.begun(studio);
        var now = Promises.nextMinute(clock.instant());
        var told = telling(studio, rows);
        var shown = new ArrayList<PlanProposal>();
        var stale = new ArrayList<UUID>();
        for (var row : rows) {
            var open = row.state() == State.OPEN;
            var fits = row.moves().stream()
                    .allMatch(move -> stands(open ? move.before() : move.after(), lie, move)
                            && isFree(move, begun)
                            && (!open || isAhead(move, now)));
            if (open && !fits) {
                stale.add(row.id());
            } else if (open || fits) {
                shown.add(told.view(row, fits));
            }
        }
        return new Shown(shown, stale);
    }

    PlanProposal one(StudioId studio, ProposalStore.Row row) {
        return telling(studio, List.of(row)).view(row, row.state() == State.APPLIED);
    }

    private static boolean stands(List<Placement> rows, Map<String, Set<Placement>> lie, Move move) {
        return Set.copyOf(rows).equals(lie.getOrDefault(move.order().toString(), Set.of()));
    }

    private static boolean isFree(Move move, Map<UUID, Map<String, Instant>> begun) {
        var started = begun.getOrDefault(move.order(), Map.of()).keySet();
        return move.changed().stream().noneMatch(started::contains);
    }

    private static boolean isAhead(Move move, int now) {
        var changed = move.changed();
        return move.after().stream()
                .noneMatch(placement ->
                        changed.contains(placement.step()) && placement.start() < now - Judge.READING_TIME);
    }

    /** What is read once for all of them. */
    private Telling telling(StudioId studio, List<ProposalStore.Row> rows) {
        var orders = rows.stream()
                .flatMap(row -> row.moves().stream())
                .map(Move::order)
                .distinct()
                .toList();
        return new Telling(new Reading(studios.workforce()), promises.find(studio, orders));
    }

    private record Telling(Reading reading, Map<UUID, Promised> promised) {
        PlanProposal view(ProposalStore.Row row, boolean fits) {
            var moved = new ArrayList<PlanProposal.Moved>();
            for (var move : row.moves()) {
                var known = promised.get(move.order());
                if (known != null) {
                    moved.add(new PlanProposal.Moved(
                            move.order(),
                            known.dates().shipBy(),
                            reading.day(MakingWindows.instantOf(move.finishBefore())),
                            reading.day(MakingWindows.instantOf(move.finishAfter())),
                            slots(move, move.before()),
                            slots(move, move.after())));
                }
            }
            return new PlanProposal(
                    row.id(),
                    row.kind(),
                    row.state(),
                    row.version(),
                    row.madeAt(),
                    row.supposition(),
                    moved,
                    row.gain(),
                    row.state() == State.APPLIED && fits);
        }
    }

    /** Only of what changes, each step as one stretch. */
    private static List<Slot> slots(Move move, List<Placement> side) {
        var changed = move.changed();
        return side.stream()
                .filter(placement -> changed.contains(placement.step()))
                .sorted(java.util.Comparator.comparingInt(Placement::start).thenComparing(Placement::step))
                .map(placement -> new Slot(
                        move.order(),
                        JobSheet.lineOf(placement.step()),
                        JobSheet.stepOf(placement.step()),
                        Role.WORK,
                        0,
                        personOf(placement.person()),
                        machineOf(placement.machine()),
                        placement.load(),
                        null,
                        MakingWindows.instantOf(placement.start()),
                        MakingWindows.instantOf(placement.end())))
                .toList();
    }

    private static @Nullable PersonId personOf(@Nullable String key) {
        return key == null ? null : new PersonId(UUID.fromString(key));
    }

    private static @Nullable MachineId machineOf(@Nullable String key) {
        return key == null ? null : new MachineId(UUID.fromString(key));
    }
}
