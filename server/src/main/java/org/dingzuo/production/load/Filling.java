package org.dingzuo.production.load;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A load is opened and filled, or put away again; nothing of its pieces is begun by that. */
@Service
@Transactional
public class Filling {
    private final LoadLedger ledger;
    private final LoadStore store;
    private final PieceStore pieces;
    private final Floor floor;
    private final Studios studios;
    private final Clock clock;

    Filling(LoadLedger ledger, LoadStore store, PieceStore pieces, Floor floor, Studios studios, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.pieces = pieces;
        this.floor = floor;
        this.studios = studios;
        this.clock = clock;
    }

    /** Opens a load.
     *  @param machine null: the pieces need none, they only lie together
     *  @param planned the load of the plan that it is: what of it is ready goes in at once, as far as there is room; null: none does */
    public LoadOutcome open(@Nullable MachineId machine, String programme, @Nullable String planned) {
        var machines = studios.workforce().machines();
        var into = machines.stream().filter(each -> each.id().equals(machine)).findFirst();
        if (machine != null && into.filter(each -> each.runs(programme)).isEmpty()) {
            return new LoadOutcome.NoSuchMachine();
        }
        var load = new Load(
                new LoadId(Ids.next(clock)),
                machine,
                programme,
                into.map(Machine::capacity).orElse(null),
                0,
                Load.State.OPEN,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        if (!store.open(studio(), load)) {
            return ledger.recent(studio(), 0).stream()
                    .filter(other -> other.state() == Load.State.OPEN)
                    .filter(other -> Objects.equals(other.machine(), machine)
                            && other.programme().equals(programme))
                    .findFirst()
                    .<LoadOutcome>map(LoadOutcome.OpenAlready::new)
                    .orElseGet(LoadOutcome.NoSuchLoad::new);
        }
        if (planned != null) {
            fill(load, Gathering.of(load, machines), planned);
        }
        return done(load.id());
    }

    private void fill(Load load, Gathering gathering, String planned) {
        floor.agenda(clock.instant().plus(Loads.AHEAD)).stream()
                .filter(gathering::takes)
                .filter(Task::isReady)
                .filter(task ->
                        planned.equals(Objects.requireNonNull(task.fit()).planned()))
                .filter(task -> store.take(studio(), load.id(), Gathering.roomOf(task)))
                .forEach(task -> lay(load.id(), task));
    }

    private boolean lay(LoadId load, Task task) {
        var piece = new Load.Piece(task.key(), task.quantity(), Gathering.roomOf(task), clock.instant(), null, 0, "");
        if (pieces.put(studio(), load, piece)) {
            return true;
        }
        store.take(studio(), load, -Gathering.roomOf(task));
        return false;
    }

    /** Puts a line of an order in. */
    public LoadOutcome put(LoadId id, StepKey step) {
        var load = ledger.lock(studio(), id);
        if (load.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        if (load.get().state() != Load.State.OPEN) {
            return new LoadOutcome.WrongMoment(load.get().state());
        }
        var task = floor.tasksOf(step.order()).stream()
                .filter(each -> each.key().equals(step) && each.from() != null)
                .findFirst();
        if (task.isEmpty()) {
            return new LoadOutcome.NoSuchStep();
        }
        return put(load.get(), task.get());
    }

    private LoadOutcome put(Load load, Task task) {
        if (load.pieces().stream().anyMatch(piece -> piece.step().equals(task.key()))) {
            return new LoadOutcome.Done(load);
        }
        if (!Gathering.of(load, studios.workforce().machines()).takes(task)) {
            return new LoadOutcome.OtherProgramme(load.programme());
        }
        if (!task.isReady()) {
            return new LoadOutcome.NotReady(task);
        }
        var room = Gathering.roomOf(task);
        if (!store.take(studio(), load.id(), room)) {
            return new LoadOutcome.Full(Objects.requireNonNullElse(load.room(), 0), room);
        }
        return lay(load.id(), task) ? done(load.id()) : new LoadOutcome.LiesInOne();
    }

    /** Takes a line of an order out of a load that is not fired yet. */
    public LoadOutcome takeOut(LoadId id, StepKey step) {
        var load = ledger.lock(studio(), id);
        if (load.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        if (load.get().state() != Load.State.OPEN) {
            return new LoadOutcome.WrongMoment(load.get().state());
        }
        return pieces.takeOut(studio(), id, step) ? done(id) : new LoadOutcome.NotInIt(step);
    }

    /** Puts away a load that was not fired; its pieces lie in none. */
    public LoadOutcome giveUp(LoadId id) {
        var load = ledger.lock(studio(), id);
        if (load.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        return store.giveUp(studio(), id)
                ? new LoadOutcome.Done(load.get())
                : new LoadOutcome.WrongMoment(load.get().state());
    }

    private LoadOutcome done(LoadId id) {
        return new LoadOutcome.Done(ledger.find(studio(), id).orElseThrow());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
