package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dingzuo.foundation.jobs.BackRoom;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Budget;
import org.dingzuo.promise.PlanProposal.Kind;
import org.dingzuo.promise.PlanProposal.State;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for better plans: by itself when the plan has changed, and when a maker asks "what if". It reads, thinks without holding
 *  anything, and puts what it found before the maker. */
@Service
public class Foresight {
    /** How many times fewer rounds one of several ways is thought about. */
    private static final int SEVERAL = 8;

    /** All of a batch leave on one day: nobody gains by being finished before the others, a load saved is worth all of it. */
    private static final Aims OF_A_BATCH = new Aims(100_000, 15);

    private final ProposalStore store;
    private final ProposalViews views;
    private final PlacementLedger placements;
    private final PlanBook book;
    private final WorkInHand work;
    private final Studios studios;
    private final StudioJobs jobs;
    private final BackRoom backRoom;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int rounds;
    private final Duration longest;
    /** As of which version a better plan was last looked for; a node that does not know looks once more. */
    private final Map<StudioId, LookedAt> lookedAt = new ConcurrentHashMap<>();

    Foresight(
            ProposalStore store,
            ProposalViews views,
            PlacementLedger placements,
            PlanBook book,
            WorkInHand work,
            Studios studios,
            StudioJobs jobs,
            BackRoom backRoom,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${dingzuo.replan.rounds:4000}") int rounds,
            @Value("${dingzuo.replan.longest:1s}") Duration longest) {
        this.store = store;
        this.views = views;
        this.placements = placements;
        this.book = book;
        this.work = work;
        this.studios = studios;
        this.jobs = jobs;
        this.backRoom = backRoom;
        this.clock = clock;
        this.transaction = transaction;
        this.rounds = rounds;
        this.longest = longest;
    }

    private record LookedAt(long plan, long calendar) {}

    /** What was read in one transaction, and is thought about outside of it. */
    private record Read(Page page, Standing standing) {}

    /** Somebody looks at the plan: if it has changed since a better one was looked for, that is done at once. */
    public void glance() {
        inTransaction(() -> {
            var studio = StudioScope.studio();
            if (isNew(studio)) {
                jobs.move(clock.instant(), BetterPlan.NAME, studio.value());
            }
            return studio;
        });
    }

    /** As {@link #look}, unless that was done of this very plan already. */
    void keepUp() {
        if (inTransaction(() -> isNew(StudioScope.studio()))) {
            look();
        }
    }

    private boolean isNew(StudioId studio) {
        var now = new LookedAt(placements.version(studio), studios.calendarVersion());
        return now.plan() > 0 && !now.equals(lookedAt.get(studio));
    }

    /** Looks for a better plan of the same work. A newer proposal takes the place of the one before. */
    public Optional<PlanProposal> look() {
        var studio = StudioScope.studio();
        var read = inTransaction(() -> read(studio, null));
        lookedAt.put(
                studio,
                new LookedAt(
                        read.page().snapshot().version(),
                        read.page().workforce().calendarVersion()));
        if (read.standing().ask().jobs().isEmpty()) {
            return Optional.empty();
        }
        var searching = new Searching(read.page(), read.standing());
        var found = backRoom.think(() -> searching.best(this::budget));
        if (found.moves().isEmpty() || !found.isWorthSaying()) {
            return Optional.empty();
        }
        return Optional.of(keep(studio, Kind.BETTER, null, read, found));
    }

    /** One plan for these orders: what shares a load goes into it together, nobody leaves later than promised, nobody else is moved. Empty
     *  when they lie as well as they can. */
    Optional<PlanProposal> gather(Collection<UUID> orders) {
        var studio = StudioScope.studio();
        var read = inTransaction(() -> read(studio, null));
        var others = read.standing().orders().keySet().stream()
                .filter(job -> !orders.contains(UUID.fromString(job)))
                .toList();
        var batch = read.standing().without(others).aimingAt(OF_A_BATCH);
        var found = backRoom.think(() -> new Searching(read.page(), batch).best(this::budget));
        return found.moves().isEmpty() ? Optional.empty() : Optional.of(keep(studio, Kind.BETTER, null, read, found));
    }

    /** What a changed world would do to the plan, and what could be saved. Nothing is changed by asking. */
    public SuppositionOutcome suppose(Supposition supposition) {
        var studio = StudioScope.studio();
        var now = inTransaction(() -> read(studio, null));
        if (!Imagination.isPossible(now.page().workforce(), supposition)) {
            return new SuppositionOutcome.Impossible("unknown");
        }
        var read = inTransaction(() -> read(studio, supposition));
        var standing = supposed(read, supposition);
        if (standing.isEmpty()) {
            return new SuppositionOutcome.Impossible("taken");
        }
        var found = new Searching(read.page(), standing.get()).best(this::budget);
        return new SuppositionOutcome.Answered(keep(studio, Kind.WHAT_IF, supposition, read, found));
    }

    /** What people could do about promises in danger, each as a proposal with what it would save; what saves nobody is left out. All
     *  ways together are thought about no longer than one answer may take: those that the time did not reach are left out too. */
    public List<PlanProposal> waysOut() {
        var studio = StudioScope.studio();
        var ends = System.nanoTime() + longest.toNanos();
        var seen = inTransaction(() -> see(studio));
        var read = imagined(seen, null);
        var untouched = new Searching(read.page(), read.standing()).best(shared(ends, SEVERAL));
        var late = untouched.gain().late();
        var found = new ArrayList<Answer>();
        var ways = ways(read, late);
        for (int at = 0; at < ways.size() && System.nanoTime() < ends; at++) {
            var way = ways.get(at);
            var world = imagined(seen, way);
            var answer = new Searching(world.page(), world.standing()).best(shared(ends, ways.size() - at));
            if (answer.gain().late().size() < late.size()) {
                found.add(new Answer(way, world, answer));
            }
        }
        return inTransaction(() -> {
            store.overtake(studio, List.of(Kind.WAY_OUT), clock.instant());
            return found.stream()
                    .map(each -> insert(studio, Kind.WAY_OUT, each.way(), each.world(), each.found()))
                    .toList();
        });
    }

    /** What several worlds are thought up from. */
    private record Seen(Page page, WorkInHand.Rows rows, int frozenUntil) {}

    private Read imagined(Seen seen, @Nullable Supposition supposition) {
        var page = seen.page();
        var world = supposition == null ? page : page.imagined(Imagination.world(page.workforce(), supposition));
        return new Read(
                world, work.standing(seen.rows(), world, new Deadline(world.workforce(), false), seen.frozenUntil()));
    }

    private record Answer(Supposition way, Read world, Searching.Found found) {}

    private List<Supposition> ways(Read read, List<Gain.Late> late) {
        var workforce = read.page().workforce();
        var keys = late.stream().map(each -> each.order().toString()).toList();
        var today = LocalDate.ofInstant(clock.instant(), workforce.profile().zone());
        return keys.isEmpty() ? List.of() : WaysOut.of(workforce, read.standing(), keys, today);
    }

    private Read read(StudioId studio, @Nullable Supposition supposition) {
        return imagined(see(studio), supposition);
    }

    private Seen see(StudioId studio) {
        var page = book.open(studio, placements.version(studio), studios.calendarVersion());
        return new Seen(page, work.rows(studio), work.frozenUntil(page));
    }

    /** Empty when it cannot be: the machine is taken then, or that order is in making. */
    private static Optional<Standing> supposed(Read read, Supposition supposition) {
        var standing = read.standing();
        return switch (supposition) {
            case Supposition.NewLoad load ->
                Optional.of(Imagination.emptyLoad(load))
                        .filter(empty ->
                                empty.start() >= standing.ask().snapshot().from())
                        .filter(empty -> standing.isFree(empty))
                        .map(standing::beside);
            case Supposition.MaterialLate(var order, var here) -> {
                var key = order.toString();
                var known = standing.orders().get(key);
                var morning =
                        here.atStartOfDay(read.page().workforce().profile().zone());
                yield known == null || !known.begun().isEmpty()
                        ? Optional.empty()
                        : Optional.of(standing.released(key, MakingWindows.minuteOf(morning.toInstant())));
            }
            case Supposition.Away away -> Optional.of(standing);
            case Supposition.MachineDown down -> Optional.of(standing);
            case Supposition.Longer longer -> Optional.of(standing);
            case Supposition.StandIn standIn -> Optional.of(standing);
        };
    }

    private PlanProposal keep(
            StudioId studio, Kind kind, @Nullable Supposition supposition, Read read, Searching.Found found) {
        return inTransaction(() -> {
            store.overtake(studio, List.of(kind), clock.instant());
            return insert(studio, kind, supposition, read, found);
        });
    }

    private PlanProposal insert(
            StudioId studio, Kind kind, @Nullable Supposition supposition, Read read, Searching.Found found) {
        var row = new ProposalStore.Row(
                Ids.next(clock),
                kind,
                State.OPEN,
                read.page().snapshot().version(),
                clock.instant(),
                null,
                supposition,
                found.moves(),
                found.gain(),
                null);
        store.insert(studio, row);
        return views.one(studio, row);
    }

    /** An equal part of the time that is left for so many, half of it for each of the two plans that an answer may need. */
    private Supplier<Budget> shared(long ends, int answers) {
        return () -> {
            var now = System.nanoTime();
            var mine = now + Math.max(0, ends - now) / (2L * answers);
            return Budget.rounds(rounds / SEVERAL).unless(() -> System.nanoTime() - mine > 0);
        };
    }

    /** Rounds, so that the same plan gives the same answer; but never longer than somebody would wait. */
    private Budget budget() {
        var ends = System.nanoTime() + longest.toNanos();
        return Budget.rounds(rounds).unless(() -> System.nanoTime() - ends > 0);
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
