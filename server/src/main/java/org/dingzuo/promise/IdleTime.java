package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Time that no promise needs: not taken, not kept for late work or a block, and not in what life may still cost a paid order (its
 *  reserve). What is done in it lies beside the plan, so that no quote and no booking can be the worse for it; whether it still has its
 *  time is asked whenever somebody looks. */
@Service
@Transactional
public class IdleTime {
    /** Further ahead nobody knows what will be idle. */
    public static final Duration AHEAD = Duration.ofDays(28);

    private static final String RESERVE = "reserve";

    private final PlanBook book;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final IdleStore store;
    private final Studios studios;
    private final Clock clock;

    IdleTime(
            PlanBook book,
            PlacementLedger placements,
            PromiseLedger promises,
            IdleStore store,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.placements = placements;
        this.promises = promises;
        this.store = store;
        this.studios = studios;
        this.clock = clock;
    }

    /** Where each could be made from tomorrow on, beside the ones before it; empty where there is no idle time within {@link #AHEAD}. */
    @Transactional(readOnly = true)
    public List<Optional<IdleWork>> find(List<WorkLine> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var studio = StudioScope.studio();
        var page = page(studio, placements.state(studio));
        var idle = idle(studio, page);
        var found = new ArrayList<Optional<IdleWork>>();
        for (var line : wanted) {
            var id = Ids.next(clock);
            var fits = place(page, idle, id, line);
            found.add(fits.map(placed -> work(id, placed, true)));
            idle = fits.isPresent() ? idle.with(fits.get()) : idle;
        }
        return found;
    }

    /** Takes the time, unless by now it would end later than was said.
     *  @param endsBy as {@link IdleWork#until} said */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<IdleWork> take(UUID id, WorkLine line, Instant endsBy) {
        var studio = StudioScope.studio();
        var page = page(studio, placements.lockState(studio));
        var placed = place(page, idle(studio, page), id, line)
                .filter(fits -> !MakingWindows.instantOf(end(fits)).isAfter(endsBy));
        placed.ifPresent(fits -> store.insert(studio, id, fits, clock.instant()));
        return placed.map(fits -> work(id, fits, true));
    }

    /** All that was taken and not given back, who came first first. */
    @Transactional(readOnly = true)
    public List<IdleWork> look() {
        var studio = StudioScope.studio();
        var all = store.all(studio);
        if (all.isEmpty()) {
            return List.of();
        }
        var standing = new Beside(page(studio, placements.state(studio)).room().plan()).with(all);
        return all.entrySet().stream()
                .map(each -> work(each.getKey(), each.getValue(), standing.has(each.getKey())))
                .toList();
    }

    /** It is done, or nobody wants it any more. */
    public void giveBack(UUID id) {
        store.delete(StudioScope.studio(), id);
    }

    private Page page(StudioId studio, PlanState state) {
        return book.open(studio, state, studios.calendarVersion());
    }

    private PlanSnapshot idle(StudioId studio, Page page) {
        var kept = page.room().plan().keeping(RESERVE, reserves(studio, page));
        return new Beside(kept).with(store.all(studio)).plan();
    }

    /** After each order, the hands that end it are its own for as long as life may still cost it. */
    private List<Placement> reserves(StudioId studio, Page page) {
        var last = new LinkedHashMap<UUID, Placement>();
        for (var placement : page.snapshot().placements()) {
            if (placement.person() != null) {
                last.merge(
                        UUID.fromString(placement.job()),
                        placement,
                        (one, other) -> other.end() > one.end() ? other : one);
            }
        }
        var reserves = new ArrayList<Placement>();
        promises.find(studio, last.keySet()).forEach((order, promised) -> {
            var sure = promised.dates().sure();
            var hands = Objects.requireNonNull(last.get(order));
            if (sure != null && sure.reserve() > 0) {
                var end = hands.end();
                reserves.add(new Placement(
                        order.toString(),
                        RESERVE,
                        hands.person(),
                        null,
                        null,
                        null,
                        0,
                        List.of(new Window(end, end + sure.reserve()))));
            }
        });
        return reserves;
    }

    private Optional<List<Placement>> place(Page page, PlanSnapshot idle, UUID id, WorkLine line) {
        var zone = page.workforce().profile().zone();
        var tomorrow = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        var job = JobSheet.learnt(id, List.of(line), MakingWindows.minuteOf(tomorrow), page.learnt());
        return Planner.quote(idle, job) instanceof Proposal.Fits fits
                        && !MakingWindows.instantOf(fits.finish()).isAfter(tomorrow.plus(AHEAD))
                ? Optional.of(fits.placements())
                : Optional.empty();
    }

    private static int end(List<Placement> placed) {
        return placed.stream().mapToInt(Placement::end).max().orElseThrow();
    }

    private static IdleWork work(UUID id, List<Placement> placed, boolean stands) {
        var slots = placed.stream()
                .flatMap(PlacementRow::of)
                .map(row -> row.slot(id))
                .sorted(Comparator.comparing(Slot::from).thenComparing(Slot::step))
                .toList();
        return new IdleWork(id, slots, stands);
    }

    /** A plan with idle work laid beside it, as far as it has its time. */
    private static final class Beside {
        private PlanSnapshot plan;
        private final Map<UUID, Boolean> stands = new LinkedHashMap<>();

        Beside(PlanSnapshot plan) {
            this.plan = plan;
        }

        Beside with(Map<UUID, List<Placement>> all) {
            all.forEach((id, placed) -> {
                var free = isKnown(placed) && plan.hasRoomFor(placed);
                stands.put(id, free);
                plan = free ? plan.with(placed) : plan;
            });
            return this;
        }

        PlanSnapshot plan() {
            return plan;
        }

        boolean has(UUID id) {
            return stands.getOrDefault(id, false);
        }

        /** Whoever has left the house makes nothing. */
        private boolean isKnown(List<Placement> placed) {
            var people = plan.people().stream().map(Person::key).collect(Collectors.toSet());
            var machines = plan.machines().stream().map(Machine::key).collect(Collectors.toSet());
            return placed.stream()
                            .flatMap(Departed::hands)
                            .filter(Objects::nonNull)
                            .allMatch(people::contains)
                    && placed.stream()
                            .flatMap(each -> Stream.ofNullable(each.machine()))
                            .allMatch(machines::contains);
        }
    }
}
