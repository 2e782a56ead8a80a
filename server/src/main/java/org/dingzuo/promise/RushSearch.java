package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.dingzuo.planner.RushPlace;
import org.springframework.stereotype.Component;

/** Looks for the earliest day on which a wish could leave if others made way, none of them beyond its promise and its reserve. */
@Component
class RushSearch {
    /** Insertions tried at most, some tens of milliseconds: all places before two hundred open orders. */
    private static final int MOST_TRIES = 20_000;

    static final String NAME = new UUID(0, 1).toString();

    private final WorkInHand work;
    private final CapLedger caps;

    RushSearch(WorkInHand work, CapLedger caps) {
        this.work = work;
        this.caps = caps;
    }

    /** One place with the day on which its piece may be promised to leave. */
    private record Dated(RushPlace place, Judged judged) {}

    Optional<RushFound> find(StudioId studio, Page page, List<WorkLine> lines, int release) {
        var standing = work.standing(studio, page, new Deadline(page.workforce(), true));
        var job = named(JobSheet.learnt(new UUID(0, 1), lines, release, page.learnt()));
        return Planner.rush(standing.ask(), job, Budget.rounds(MOST_TRIES)).stream()
                .filter(place -> isWhole(place.plan()))
                .map(place -> new Dated(place, Judged.of(page, lines, release, place.finish())))
                .min(Comparator.comparing((Dated each) -> each.judged().earliest())
                        .thenComparing(each -> each.place().displacedMinutes()))
                .flatMap(best -> found(studio, page, lines, standing, job, best));
    }

    private static Job named(Job job) {
        return new Job(NAME, job.release(), job.steps(), null);
    }

    /** Everybody has a place. Whom the world has already made late is no later by it: that is the planner's own law. */
    private static boolean isWhole(Replan plan) {
        return plan.unplaced().isEmpty();
    }

    private Optional<RushFound> found(
            StudioId studio, Page page, List<WorkLine> lines, Standing standing, Job job, Dated best) {
        var earliest = best.judged().earliest();
        var portion = Portion.of(
                lines,
                best.place().plan().placements().stream()
                        .filter(placement -> placement.job().equals(NAME))
                        .toList());
        return Optional.ofNullable(caps.room(studio, page, portion, earliest, LocalDate.MIN)
                        .day())
                .map(shipBy -> found(page, lines, standing, job, best, shipBy));
    }

    private static RushFound found(
            Page page, List<WorkLine> lines, Standing standing, Job job, Dated best, LocalDate shipBy) {
        var byJob = new HashMap<String, List<Placement>>();
        best.place()
                .plan()
                .placements()
                .forEach(placement -> byJob.computeIfAbsent(placement.job(), key -> new ArrayList<>())
                        .add(placement));
        var mine = byJob.getOrDefault(NAME, List.of());
        var moves = best.place().plan().changes().stream()
                .filter(change -> !change.job().equals(NAME))
                .map(change -> new Move(
                        UUID.fromString(change.job()),
                        standing.rows(change.job()),
                        byJob.getOrDefault(change.job(), List.of())))
                .toList();
        var displaced = best.place().displacedMinutes();
        var because = displaced == 0
                ? new Because("rush-alone", Map.of())
                : new Because("rush", Map.of("minutes", String.valueOf(displaced)));
        var quoted = new QuoteOutcome.Quoted(
                best.judged().dates(shipBy),
                new Reading(page.workforce()).line(lines, mine),
                because,
                page.snapshot().version(),
                true);
        return new RushFound(quoted, displaced, page.workforce().policy().rush(), job, mine, moves);
    }
}
