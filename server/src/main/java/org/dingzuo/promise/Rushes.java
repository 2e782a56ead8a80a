package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rush desk: finds somebody a place before others, where the studio offers that, and takes it. What was found for a quote is kept
 *  while the plan stays the same, so that a booking takes exactly that. */
@Service
@Transactional
public class Rushes {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int REMEMBERED = 2_000;

    private final RushSearch search;
    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final Rearranging rearranging;
    private final Studios studios;
    private final Clock clock;
    private final Map<Asked, Answer> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    Rushes(
            RushSearch search,
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            Rearranging rearranging,
            Studios studios,
            Clock clock) {
        this.search = search;
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.rearranging = rearranging;
        this.studios = studios;
        this.clock = clock;
    }

    /** Not the edition of the buffers: what was offered on a plan stands while the plan does. */
    private record Asked(StudioId studio, long version, long calendar, int waitDays, List<Piece> pieces) {}

    private record Piece(DesignId design, int revision, Configuration configuration, int quantity) {}

    private record Answer(Instant at, Optional<RushFound> found) {}

    /** A place that leaves earlier than this day, where the studio offers it. */
    @Transactional(readOnly = true)
    public Optional<RushFound> find(List<WorkLine> lines, int materialWaitDays, LocalDate earlierThan) {
        return find(placements.state(StudioScope.studio()), lines, materialWaitDays, earlierThan);
    }

    /** The same in turn of the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RushFound> find(Turn turn, List<WorkLine> lines, int materialWaitDays, LocalDate earlierThan) {
        return find(turn.state(), lines, materialWaitDays, earlierThan);
    }

    /** Takes a place that was found in this turn: the others move, and the order is written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldOutcome.Held take(UUID order, List<WorkLine> lines, RushFound found) {
        var studio = StudioScope.studio();
        var page = book.open(studio, placements.version(studio), studios.calendarVersion());
        rearranging.write(studio, page, found.moves);
        placements.insert(studio, order, found.placementsOf(order), page.capacities());
        var quoted = found.quoted();
        var portion = Portion.of(lines, found.placementsOf(order));
        promises.insert(
                studio,
                order,
                new PromiseLedger.Booking(quoted, portion, found.jobOf(order), List.of(), lines),
                page.caps(),
                1,
                clock.instant());
        return new HoldOutcome.Held(quoted.dates(), quoted.line(), quoted.because());
    }

    private Optional<RushFound> find(
            PlanState state, List<WorkLine> lines, int materialWaitDays, LocalDate earlierThan) {
        var studio = StudioScope.studio();
        var page = book.open(studio, state, studios.calendarVersion());
        if (!page.workforce().policy().rush().offered()) {
            return Optional.empty();
        }
        var asked = new Asked(
                studio,
                state.version(),
                page.workforce().calendarVersion(),
                materialWaitDays,
                lines.stream().map(Rushes::piece).toList());
        return answer(asked, page, lines)
                .filter(found -> found.quoted().dates().shipBy().isBefore(earlierThan));
    }

    private Optional<RushFound> answer(Asked asked, Page page, List<WorkLine> lines) {
        var now = clock.instant();
        var minute = Promises.nextMinute(now);
        var known = known(asked);
        if (known != null
                && known.at().plus(KEPT).isAfter(now)
                && known.found().stream().allMatch(found -> found.isStillAhead(minute))) {
            return known.found();
        }
        var release = Promises.nextMinute(now.plus(Duration.ofDays(asked.waitDays())));
        var found = search.find(asked.studio(), page, lines, release);
        synchronized (answers) {
            answers.put(asked, new Answer(now, found));
        }
        return found;
    }

    private @Nullable Answer known(Asked asked) {
        synchronized (answers) {
            return answers.get(asked);
        }
    }

    private static Piece piece(WorkLine line) {
        var item = line.item();
        return new Piece(item.design(), item.revision(), item.configuration(), line.quantity());
    }
}
