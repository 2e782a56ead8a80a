package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.promise.PlanProposal.State;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Better plans, put before the maker: found without holding anybody up, applied, dropped and undone as one act. No promise moves here. */
@Service
public class Proposals {
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final ProposalStore store;
    private final ProposalViews views;
    private final PlacementLedger placements;
    private final PlanBook book;
    private final WorkInHand work;
    private final Effects effects;
    private final Rearranging rearranging;
    private final Studios studios;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proposals(
            ProposalStore store,
            ProposalViews views,
            PlacementLedger placements,
            PlanBook book,
            WorkInHand work,
            Effects effects,
            Rearranging rearranging,
            Studios studios,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.views = views;
        this.placements = placements;
        this.book = book;
        this.work = work;
        this.effects = effects;
        this.rearranging = rearranging;
        this.studios = studios;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What may be applied, and what may still be undone, the newest first. What the plan has passed by is put away. */
    public List<PlanProposal> current() {
        return inTransaction(status -> {
            var studio = StudioScope.studio();
            var shown = views.of(studio, store.current(studio, clock.instant().minus(REMEMBERED)));
            shown.stale().forEach(id -> store.settle(studio, id, State.STALE, clock.instant(), null));
            return shown.proposals();
        });
    }

    /** Makes it so: the world as supposed, and the plan as proposed; or, where the plan went on meanwhile, nothing. */
    public ProposalOutcome apply(UUID id) {
        return inTurn(id, State.OPEN, (studio, row, page) -> {
            var frozenUntil = work.frozenUntil(page);
            var zone = page.workforce().profile().zone();
            var known = judge(studio, page, frozenUntil).known(row.moves());
            var effect = effects.make(studio, row.supposition(), zone).upon(known);
            var world = world(page, row);
            var objection = judge(studio, world, frozenUntil).objection(row.moves());
            if (objection.isPresent()) {
                return Optional.of(new ProposalOutcome.Overtaken(objection.get()));
            }
            rearranging.write(studio, world, row.moves());
            store.settle(studio, id, State.APPLIED, clock.instant(), effect);
            audit.note("plan.applied", "proposal", id);
            return Optional.empty();
        });
    }

    /** Puts everything back where it was before {@link #apply}, as long as nobody has built upon it. */
    public ProposalOutcome undo(UUID id) {
        return inTurn(id, State.APPLIED, (studio, row, page) -> {
            var effect = Objects.requireNonNull(row.effect());
            var moves = row.moves().stream().map(Move::back).toList();
            effects.takeBack(studio, row.supposition(), effect);
            var world = page.imagined(studios.workforce());
            var objection = judge(studio, world, 0).objectionToUndo(moves, effect);
            if (objection.isPresent()) {
                return Optional.of(new ProposalOutcome.BuiltUpon(objection.get()));
            }
            rearranging.write(studio, world, moves);
            store.settle(studio, id, State.UNDONE, clock.instant(), null);
            audit.note("plan.undone", "proposal", id);
            return Optional.empty();
        });
    }

    /** Only an open one; nothing of the plan changes. */
    public ProposalOutcome drop(UUID id) {
        return inTurn(id, State.OPEN, (studio, row, page) -> {
            store.settle(studio, id, State.DROPPED, clock.instant(), null);
            return Optional.empty();
        });
    }

    private Page world(Page page, ProposalStore.Row row) {
        var written = studios.workforce();
        return page.imagined(
                row.supposition() instanceof Supposition.StandIn standIn
                        ? Imagination.world(written, standIn)
                        : written);
    }

    private Judge judge(StudioId studio, Page world, int frozenUntil) {
        var byTheDay = new Deadline(world.workforce(), false);
        return new Judge(world, work.standing(studio, world, byTheDay, frozenUntil), frozenUntil);
    }

    private interface Act {
        /** What speaks against it; whatever was written by then is taken back. */
        Optional<ProposalOutcome> on(StudioId studio, ProposalStore.Row row, Page page);
    }

    private ProposalOutcome inTurn(UUID id, State expected, Act act) {
        return inTransaction(status -> {
            var studio = StudioScope.studio();
            var version = placements.lockVersion(studio);
            var row = store.lock(studio, id);
            if (row.isEmpty()) {
                // A studio that never booked anything has no plan to lock yet; none is left behind.
                status.setRollbackOnly();
                return new ProposalOutcome.NoSuchProposal();
            }
            if (row.get().state() != expected) {
                return new ProposalOutcome.NotNow(row.get().state());
            }
            var page = book.open(studio, version, studios.calendarVersion());
            var refusal = act.on(studio, row.get(), page);
            if (refusal.isPresent()) {
                status.setRollbackOnly();
                return refusal.get();
            }
            return new ProposalOutcome.Done(
                    views.one(studio, store.lock(studio, id).orElseThrow()));
        });
    }

    private <T> T inTransaction(Function<TransactionStatus, T> act) {
        return Objects.requireNonNull(transaction.execute(act::apply));
    }
}
