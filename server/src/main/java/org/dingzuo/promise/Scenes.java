package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Replanning;
import org.dingzuo.promise.BufferLedger.Measuring;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Takes the scene of a studio's plan for measuring. */
@Component
class Scenes {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final BufferLedger buffers;
    private final WorkInHand inHand;
    private final CoverageLedger coverage;
    private final Probes probes;
    private final Studios studios;
    private final Clock clock;

    Scenes(
            PlanBook book,
            PlacementLedger placements,
            BufferLedger buffers,
            WorkInHand inHand,
            CoverageLedger coverage,
            Probes probes,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.buffers = buffers;
        this.inHand = inHand;
        this.coverage = coverage;
        this.probes = probes;
        this.studios = studios;
        this.clock = clock;
    }

    /** Empty where the latest table is of this very plan, or nothing was timed yet. */
    Optional<Scene> take(StudioId studio) {
        var state = placements.state(studio);
        var calendar = studios.calendarVersion();
        if (isMeasured(studio, state, calendar)) {
            return Optional.empty();
        }
        var page = book.open(studio, state.version(), calendar);
        if (page.learnt().isNothing()) {
            return Optional.empty();
        }
        var standing = inHand.standing(studio, page, new Deadline(page.workforce(), true));
        var now = standing.ask().snapshot().from();
        var proven = coverage.proven(studio);
        return Optional.of(new Scene(
                new Measuring(state.edition(), state.version(), calendar, page.day(), clock.instant()),
                asTheFloorGoes(standing, now),
                standing.behind(),
                probes.of(page.learnt(), now),
                new MaterialDraws(page.learnt().durations(), coming(standing)),
                proven.isPresent() ? proven.getAsInt() : null));
    }

    /** By job, where it is not one day only. */
    private static Map<String, List<Integer>> coming(Standing standing) {
        var coming = new HashMap<String, List<Integer>>();
        standing.orders().forEach((job, order) -> coming.put(job, order.sheet().coming()));
        return coming;
    }

    /** Whether the plan has changed since it was measured. */
    boolean isDue(StudioId studio) {
        var state = placements.state(studio);
        var calendar = studios.calendarVersion();
        return !isMeasured(studio, state, calendar)
                && !book.open(studio, state.version(), calendar).learnt().isNothing();
    }

    private boolean isMeasured(StudioId studio, PlanState state, long calendar) {
        return buffers.latest(studio)
                .filter(last -> last.planVersion() == state.version())
                .filter(last -> last.calendarVersion() == calendar)
                .filter(last -> last.day().equals(today()))
                .isPresent();
    }

    /** What is planned to begin first is taken up first, and nothing is held to its minute but what hands are on. */
    private static Replanning asTheFloorGoes(Standing standing, int now) {
        var begins = new HashMap<String, Integer>();
        standing.orders()
                .forEach((job, order) -> begins.put(
                        job,
                        order.rows().stream().mapToInt(Placement::start).min().orElse(now)));
        var jobs = standing.ask().jobs().stream()
                .sorted(Comparator.comparing(job -> begins.getOrDefault(job.key(), now)))
                .toList();
        return new Replanning(standing.ask().snapshot(), jobs, now, Aims.USUAL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
