package org.dingzuo.production.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Once;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.production.Told;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A load begins: the step of every piece in it, or of none. */
@Service
public class Firing {
    private static final String ACT = "fire ";

    private final Loads loads;
    private final LoadLedger ledger;
    private final LoadStore store;
    private final Floor floor;
    private final Making making;
    private final Promises promises;
    private final LoadCosts costs;
    private final DyeLots lots;
    private final TransactionTemplate transaction;
    private final Once once;

    Firing(
            Loads loads,
            LoadLedger ledger,
            LoadStore store,
            Floor floor,
            Making making,
            Promises promises,
            LoadCosts costs,
            DyeLots lots,
            TransactionTemplate transaction,
            Once once) {
        this.loads = loads;
        this.ledger = ledger;
        this.store = store;
        this.floor = floor;
        this.making = making;
        this.promises = promises;
        this.costs = costs;
        this.lots = lots;
        this.transaction = transaction;
        this.once = once;
    }

    /** Begins the step of every piece in it. */
    public LoadOutcome fire(LoadId id, Beginning how) {
        return fire(id, how, Told.AT_ONCE);
    }

    /** The same, perhaps late. */
    public LoadOutcome fire(LoadId id, Beginning how, Told told) {
        return whole(() -> {
            promises.takeTurn();
            var locked = ledger.lock(studio(), id);
            if (locked.isEmpty()) {
                return new LoadOutcome.NoSuchLoad();
            }
            var load = locked.get();
            var known = once.known(told, ACT + id.value());
            if (known != Once.Known.NEW) {
                return known == Once.Known.DONE ? new LoadOutcome.Done(load) : new LoadOutcome.ActTaken();
            }
            // Two phones without a network tell of one fire: who told it first has said how.
            if (!told.ago().isZero() && load.burnt(once.moment(told, load.openedAt()))) {
                return new LoadOutcome.Done(load);
            }
            var hindrance = Hindrance.of(loads.going(), load, how);
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
            var lot = how.lot();
            return lot == null || lots.isOurs(lot) ? fire(load, how, told) : new LoadOutcome.NoSuchLot();
        });
    }

    private LoadOutcome fire(Load load, Beginning how, Told told) {
        var steps = load.steps();
        making.lock(steps.stream().map(StepKey::order).toList());
        var refusals = new ArrayList<LoadOutcome.Refusal>();
        for (var step : steps) {
            var outcome = floor.start(step, how.by(), null, told.ofAPiece());
            if (!(outcome instanceof FloorOutcome.Done)) {
                refusals.add(new LoadOutcome.Refusal(step, outcome));
            }
        }
        if (!refusals.isEmpty()) {
            return new LoadOutcome.Held(refusals);
        }
        var lasts = longest(load, Set.copyOf(steps));
        var cost = costs.share(load, lasts);
        var moment = once.moment(told, load.filledAt());
        store.fire(studio(), load.id(), how, cost, moment, moment.plus(lasts));
        once.note(told, ACT + load.id().value(), moment);
        return done(load.id());
    }

    private Duration longest(Load load, Set<StepKey> steps) {
        var orders = load.pieces().stream().map(piece -> piece.step().order()).toList();
        return Duration.ofMinutes(floor.tasksOf(orders).stream()
                .filter(task -> steps.contains(task.key()))
                .mapToInt(Task::plannedMinutes)
                .max()
                .orElse(0));
    }

    /** All of it, or nothing: what was written before a refusal is taken back. */
    private LoadOutcome whole(Supplier<LoadOutcome> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = act.get();
            if (!(outcome instanceof LoadOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private LoadOutcome done(LoadId id) {
        return new LoadOutcome.Done(ledger.find(studio(), id).orElseThrow());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
