package org.dingzuo.production.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.NewDates;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Remake;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.Remakes;
import org.dingzuo.production.StepKey;
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
    private final LoadStore store;
    private final Floor floor;
    private final Remakes remakes;
    private final Orders orders;
    private final NewDates newDates;
    private final Promises promises;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Emptying(
            LoadStore store,
            Floor floor,
            Remakes remakes,
            Orders orders,
            NewDates newDates,
            Promises promises,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.floor = floor;
        this.remakes = remakes;
        this.orders = orders;
        this.newDates = newDates;
        this.promises = promises;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What failures mean for each promise, before anything is said to have failed.
     *  @return what {@link Remakes} says of those whose order is still in making; empty: there is no such load, or that is not in it */
    @Transactional(readOnly = true)
    public Optional<RemakeOutcome> outlook(LoadId id, List<Remake> failed) {
        return store.find(studio(), id)
                .filter(load -> stray(load, failed).isEmpty())
                .map(load -> remakes.outlook(inMaking(failed, left(load))));
    }

    /** Ends the load. */
    public LoadOutcome unload(LoadId id, Unloading how) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = unload(promises.takeTurn(), id, how);
            if (!(outcome instanceof LoadOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private LoadOutcome unload(Turn turn, LoadId id, Unloading how) {
        var locked = store.lock(studio(), id);
        if (locked.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        var load = locked.get();
        if (load.state() != Load.State.FIRED) {
            return new LoadOutcome.WrongMoment(load.state());
        }
        var stray = stray(load, how.failed());
        if (stray.isPresent()) {
            return stray.get();
        }
        var steps = Loads.steps(load);
        orders.lockForMaking(steps.stream().map(StepKey::order).toList());
        store.unload(studio(), id, how.by(), how.photo(), clock.instant());
        return comeOut(turn, load, how);
    }

    private LoadOutcome comeOut(Turn turn, Load load, Unloading how) {
        var left = left(load);
        var failed = inMaking(how.failed(), left);
        var planned = remakes.plan(turn, failed);
        if (!(planned instanceof RemakeOutcome.Planned(var promised))) {
            return new LoadOutcome.NotLikeThis(planned);
        }
        var byStep = new HashMap<StepKey, Remake>();
        failed.forEach(remake -> byStep.put(remake.failed(), remake));
        var refusals = new ArrayList<LoadOutcome.Refusal>();
        for (var step : Loads.steps(load)) {
            comeOut(load, step, byStep.get(step), left.contains(step.order()), how)
                    .ifPresent(why -> refusals.add(new LoadOutcome.Refusal(step, why)));
        }
        if (!refusals.isEmpty()) {
            return new LoadOutcome.Held(refusals);
        }
        ask(promised, how.asked());
        return new LoadOutcome.Done(store.find(studio(), load.id()).orElseThrow());
    }

    /** @return why it cannot */
    private Optional<FloorOutcome> comeOut(
            Load load, StepKey step, @Nullable Remake remake, boolean isLeft, Unloading how) {
        if (isLeft) {
            store.comeOut(studio(), load.id(), step, Load.Fate.LEFT, 0, "");
            return Optional.empty();
        }
        if (remake != null) {
            store.comeOut(studio(), load.id(), step, Load.Fate.FAILED, remake.pieces(), remake.words());
            return Optional.empty();
        }
        var outcome = floor.finish(step, how.photo(), how.show());
        if (outcome instanceof FloorOutcome.Done
                || outcome instanceof FloorOutcome.WrongMoment(var state) && state == Work.State.DONE) {
            store.comeOut(studio(), load.id(), step, Load.Fate.SOUND, 0, "");
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

    /** Orders that are not being made any more. */
    private Set<OrderId> left(Load load) {
        var left = new HashSet<OrderId>();
        load.pieces().forEach(piece -> left.add(piece.step().order()));
        orders.find(left.stream().map(OrderId::value).toList()).stream()
                .filter(order -> order.state() == OrderState.MAKING || order.state() == OrderState.READY)
                .map(OrderView::id)
                .forEach(left::remove);
        return left;
    }

    private static List<Remake> inMaking(List<Remake> failed, Set<OrderId> left) {
        return failed.stream()
                .filter(remake -> !left.contains(remake.failed().order()))
                .toList();
    }

    private static Optional<LoadOutcome> stray(Load load, List<Remake> failed) {
        var inside = new HashMap<StepKey, Integer>();
        load.pieces().forEach(piece -> inside.put(piece.step(), piece.pieces()));
        for (var remake : failed) {
            var pieces = inside.remove(remake.failed());
            if (pieces == null || remake.pieces() > pieces) {
                return Optional.of(new LoadOutcome.NotInIt(remake.failed()));
            }
        }
        return Optional.empty();
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
