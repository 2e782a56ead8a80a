package org.dingzuo.production.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Once;
import org.dingzuo.production.Remake;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.Remakes;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Told;
import org.dingzuo.production.Work;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Redone;
import org.dingzuo.promise.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A load comes out: the step of every sound piece is done, and what failed is planned once more at once. All of it or nothing. */
@Service
public class Emptying {
    private static final String ACT = "unload ";

    private final LoadLedger ledger;
    private final LoadStore store;
    private final PieceStore pieces;
    private final WhatFailed failures;
    private final LoadHours hours;
    private final Floor floor;
    private final Remakes remakes;
    private final Making making;
    private final NewDates newDates;
    private final Promises promises;
    private final TransactionTemplate transaction;
    private final Once once;

    Emptying(
            LoadLedger ledger,
            LoadStore store,
            PieceStore pieces,
            WhatFailed failures,
            LoadHours hours,
            Floor floor,
            Remakes remakes,
            Making making,
            NewDates newDates,
            Promises promises,
            TransactionTemplate transaction,
            Once once) {
        this.ledger = ledger;
        this.store = store;
        this.pieces = pieces;
        this.failures = failures;
        this.hours = hours;
        this.floor = floor;
        this.remakes = remakes;
        this.making = making;
        this.newDates = newDates;
        this.promises = promises;
        this.transaction = transaction;
        this.once = once;
    }

    /** What failures mean for each promise, before anything is said to have failed.
     *  @return what {@link Remakes} says of those whose order is still in making; empty: there is no such load, or that is not in it */
    @Transactional(readOnly = true)
    public Optional<RemakeOutcome> outlook(LoadId id, List<Remake> failed) {
        return ledger.find(studio(), id)
                .filter(load -> WhatFailed.stray(load, failed).isEmpty())
                .map(load -> remakes.outlook(WhatFailed.inMaking(failed, failures.left(load))));
    }

    /** Ends the load. */
    public LoadOutcome unload(LoadId id, Unloading how) {
        return unload(id, how, Told.AT_ONCE);
    }

    /** The same, perhaps late. */
    public LoadOutcome unload(LoadId id, Unloading how, Told told) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = unload(promises.takeTurn(), id, how, told);
            if (!(outcome instanceof LoadOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private LoadOutcome unload(Turn turn, LoadId id, Unloading how, Told told) {
        var locked = ledger.lock(studio(), id);
        if (locked.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        var load = locked.get();
        var known = once.known(told, ACT + id.value());
        if (known != Once.Known.NEW) {
            return known == Once.Known.DONE ? new LoadOutcome.Done(load) : new LoadOutcome.ActTaken();
        }
        if (load.state() != Load.State.FIRED) {
            return new LoadOutcome.WrongMoment(load.state());
        }
        var stray = WhatFailed.stray(load, how.failed());
        if (stray.isPresent()) {
            return stray.get();
        }
        var steps = load.steps();
        making.lock(steps.stream().map(StepKey::order).toList());
        var moment = once.moment(told, Objects.requireNonNull(load.firedAt()));
        store.unload(studio(), id, how.by(), how.photo(), moment);
        hours.note(load, moment);
        once.note(told, ACT + id.value(), moment);
        return comeOut(turn, load, how, told);
    }

    private LoadOutcome comeOut(Turn turn, Load load, Unloading how, Told told) {
        var left = failures.left(load);
        var failed = WhatFailed.inMaking(how.failed(), left);
        var planned = remakes.plan(turn, failed);
        if (!(planned instanceof RemakeOutcome.Planned(var promised))) {
            return new LoadOutcome.NotLikeThis(planned);
        }
        var byStep = new HashMap<StepKey, Remake>();
        failed.forEach(remake -> byStep.put(remake.failed(), remake));
        var refusals = new ArrayList<LoadOutcome.Refusal>();
        for (var step : load.steps()) {
            comeOut(load, step, byStep.get(step), left.contains(step.order()), how, told)
                    .ifPresent(why -> refusals.add(new LoadOutcome.Refusal(step, why)));
        }
        if (!refusals.isEmpty()) {
            return new LoadOutcome.Held(refusals);
        }
        ask(promised, how.asked());
        return new LoadOutcome.Done(ledger.find(studio(), load.id()).orElseThrow());
    }

    /** @return why it cannot */
    private Optional<FloorOutcome> comeOut(
            Load load, StepKey step, @Nullable Remake remake, boolean isLeft, Unloading how, Told told) {
        if (isLeft) {
            pieces.comeOut(studio(), load.id(), step, Load.Fate.LEFT, 0, "");
            return Optional.empty();
        }
        if (remake != null) {
            pieces.comeOut(studio(), load.id(), step, Load.Fate.FAILED, remake.pieces(), remake.words());
            return Optional.empty();
        }
        var outcome = floor.unloaded(step, how.photo(), how.show(), told.ofAPiece());
        if (outcome instanceof FloorOutcome.Done
                || outcome instanceof FloorOutcome.WrongMoment(var state) && state == Work.State.DONE) {
            pieces.comeOut(studio(), load.id(), step, Load.Fate.SOUND, 0, "");
            return Optional.empty();
        }
        return Optional.of(outcome);
    }

    /** Who cannot be served by the day that was promised is asked for the day that can be; the promise moves when they agree. */
    private void ask(List<Redone> promised, @Nullable String words) {
        for (var promise : promised) {
            var surely = promise.surely();
            if (words != null && surely != null && !promise.isKept()) {
                newDates.ask(new OrderId(promise.order()), surely, words);
            }
        }
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
