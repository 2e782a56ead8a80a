package org.dingzuo.production.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Once;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.production.Told;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A load is opened and filled, or put away again; nothing of its pieces is begun by that. All of it may be told late (ADR 142): a piece
 *  that the house has no place for is refused by itself, the others lie in the load. */
@Service
@Transactional
public class Filling {
    private static final String PUT_AWAY = "put away ";
    /** So far the moments of late acts may be off, by the way of each to the house: the next load is opened when the last one was fired. */
    private static final Duration OFF = Duration.ofSeconds(10);

    private final LoadLedger ledger;
    private final LoadStore store;
    private final PieceStore pieces;
    private final Floor floor;
    private final Studios studios;
    private final Once once;
    private final Clock clock;

    Filling(
            LoadLedger ledger,
            LoadStore store,
            PieceStore pieces,
            Floor floor,
            Studios studios,
            Once once,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.pieces = pieces;
        this.floor = floor;
        this.studios = studios;
        this.once = once;
        this.clock = clock;
    }

    /** Opens a load, at once. */
    public LoadOutcome open(@Nullable MachineId machine, String programme) {
        return open(machine, programme, Told.AT_ONCE, null);
    }

    /** Opens a load. Told under a name it has that name, so that what goes into it can be told before anybody has answered. What is told
     *  late may be known from another phone: two such loads that were filled in one machine at the same time, and fired, are one.
     *  @param machine null: the pieces need none, they only lie together
     *  @param firedAgo how long ago it was fired, by the teller's clock; null: it is not, or that will be told */
    public LoadOutcome open(@Nullable MachineId machine, String programme, Told told, @Nullable Duration firedAgo) {
        var into = studios.workforce().machines().stream()
                .filter(each -> each.id().equals(machine))
                .findFirst();
        if (machine != null && into.filter(each -> each.runs(programme)).isEmpty()) {
            return new LoadOutcome.NoSuchMachine();
        }
        var id = new LoadId(Objects.requireNonNullElseGet(told.act(), () -> Ids.next(clock)));
        if (isNoted(told, "open " + id.value())) {
            return asItStands(id);
        }
        var moment = once.moment(told, Instant.EPOCH);
        var capacity = into.map(Machine::capacity).orElse(null);
        if (!store.open(studio(), Load.opened(id, machine, programme, capacity, moment))) {
            // Another call with the same name may have come first.
            return isNoted(told, "open " + id.value())
                    ? asItStands(id)
                    : stillOpen(machine, programme)
                            .or(() -> firedMeanwhile(machine, programme, moment, firedAgo))
                            .<LoadOutcome>map(LoadOutcome.OpenAlready::new)
                            .orElseGet(LoadOutcome.ActTaken::new);
        }
        // Looked for afterwards: a load that was fired a moment ago lets this one be opened, and is seen now.
        var other = firedMeanwhile(machine, programme, moment, firedAgo);
        if (other.isPresent()) {
            store.giveUp(studio(), id);
            return new LoadOutcome.OpenAlready(other.get());
        }
        once.note(told, "open " + id.value(), moment);
        return asItStands(id);
    }

    private Optional<Load> stillOpen(@Nullable MachineId machine, String programme) {
        return ledger.recent(studio(), 0).stream()
                .filter(other -> other.state() == Load.State.OPEN)
                .filter(other -> Objects.equals(other.machine(), machine)
                        && other.programme().equals(programme))
                .findFirst();
    }

    private Optional<Load> firedMeanwhile(
            @Nullable MachineId machine, String programme, Instant opened, @Nullable Duration firedAgo) {
        return machine == null || firedAgo == null
                ? Optional.empty()
                : ledger.firedMeanwhile(
                        studio(),
                        machine,
                        programme,
                        opened.plus(OFF),
                        clock.instant().minus(firedAgo));
    }

    /** Puts a line of an order in. */
    public LoadOutcome put(LoadId id, StepKey step) {
        return put(id, step, Told.AT_ONCE);
    }

    /** The same, perhaps late. */
    public LoadOutcome put(LoadId id, StepKey step, Told told) {
        return done(
                id,
                told,
                "put " + id.value() + " " + step,
                (load, moment) -> load.laidIn(step, moment)
                        ? new LoadOutcome.Done(load)
                        : whileOpen(load, () -> put(load, step, moment)));
    }

    private LoadOutcome put(Load load, StepKey step, Instant moment) {
        return floor.tasksOf(step.order()).stream()
                .filter(each -> each.key().equals(step) && each.from() != null)
                .findFirst()
                .map(task -> put(load, task, moment))
                .orElseGet(LoadOutcome.NoSuchStep::new);
    }

    private LoadOutcome put(Load load, Task task, Instant moment) {
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
        var piece = new Load.Piece(task.key(), task.quantity(), room, moment, null, 0, "");
        if (pieces.put(studio(), load.id(), piece)) {
            return asItStands(load.id());
        }
        store.take(studio(), load.id(), -room);
        return new LoadOutcome.LiesInOne();
    }

    /** Takes a line of an order out of a load that is not fired yet. */
    public LoadOutcome takeOut(LoadId id, StepKey step) {
        return takeOut(id, step, Told.AT_ONCE);
    }

    /** The same, perhaps late. */
    public LoadOutcome takeOut(LoadId id, StepKey step, Told told) {
        return done(
                id,
                told,
                "take out " + id.value() + " " + step,
                (load, moment) -> whileOpen(
                        load,
                        () -> pieces.takeOut(studio(), id, step) ? asItStands(id) : new LoadOutcome.NotInIt(step)));
    }

    /** Puts away a load that was not fired; its pieces lie in none. */
    public LoadOutcome giveUp(LoadId id, Told told) {
        var act = PUT_AWAY + id.value();
        return done(
                id,
                told,
                act,
                (load, moment) -> whileOpen(load, () -> {
                    store.giveUp(studio(), id);
                    return new LoadOutcome.PutAway();
                }));
    }

    /** Once. */
    private LoadOutcome done(LoadId id, Told told, String act, BiFunction<Load, Instant, LoadOutcome> done) {
        var locked = ledger.lock(studio(), id);
        var known = once.known(told, act);
        if (locked.isEmpty()) {
            var isAway = known == Once.Known.DONE && act.startsWith(PUT_AWAY);
            return isAway ? new LoadOutcome.PutAway() : new LoadOutcome.NoSuchLoad();
        }
        var load = locked.get();
        if (known != Once.Known.NEW) {
            return known == Once.Known.DONE ? new LoadOutcome.Done(load) : new LoadOutcome.ActTaken();
        }
        var moment = once.moment(told, load.openedAt());
        var outcome = done.apply(load, moment);
        if (outcome instanceof LoadOutcome.Done || outcome instanceof LoadOutcome.PutAway) {
            once.note(told, act, moment);
        }
        return outcome;
    }

    private static LoadOutcome whileOpen(Load load, Supplier<LoadOutcome> act) {
        return load.state() == Load.State.OPEN ? act.get() : new LoadOutcome.WrongMoment(load.state());
    }

    private boolean isNoted(Told told, String act) {
        return once.known(told, act) == Once.Known.DONE;
    }

    private LoadOutcome asItStands(LoadId id) {
        return ledger.find(studio(), id).<LoadOutcome>map(LoadOutcome.Done::new).orElseGet(LoadOutcome.NoSuchLoad::new);
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
