package org.dingzuo.production.load;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk for loads: opened, filled, fired. {@link Emptying} has what comes out of them. Whatever is done to a load is done to all of it or
 *  not at all: a refusal of one piece leaves every other as it was. */
@Service
public class Loads {
    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int REMEMBERED = 8;

    private final LoadStore store;
    private final Floor floor;
    private final Orders orders;
    private final Promises promises;
    private final LoadCosts costs;
    private final Studios studios;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Loads(
            LoadStore store,
            Floor floor,
            Orders orders,
            Promises promises,
            LoadCosts costs,
            Studios studios,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.floor = floor;
        this.orders = orders;
        this.promises = promises;
        this.costs = costs;
        this.studios = studios;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is open or in the fire, the latest that came out, and what the plan would put together and is not in a load yet.
     *  @param tasks of everything that is named
     *  @param agenda of the next thirty days, in the order of the plan */
    public record Standing(List<Load> loads, List<Task> tasks, List<Task> agenda, List<Machine> machines) {
        /** What could go into it as well. */
        public List<Task> joining(Load load) {
            return load.state() == Load.State.OPEN
                    ? Gathering.of(load, machines).joining(load, agenda, lying())
                    : List.of();
        }

        /** What the plan puts together, and what is ready to lie side by side, as far as it is in no load. */
        public List<Planned> planned() {
            var lying = lying();
            return Gathering.planned(
                    agenda.stream().filter(task -> !lying.contains(task.key())).toList());
        }

        private Set<StepKey> lying() {
            return loads.stream()
                    .filter(each -> each.state() != Load.State.UNLOADED)
                    .flatMap(each -> each.pieces().stream())
                    .map(Load.Piece::step)
                    .collect(Collectors.toSet());
        }
    }

    @Transactional(readOnly = true)
    public Standing standing() {
        return standing(store.recent(studio(), REMEMBERED));
    }

    private Standing standing(List<Load> loads) {
        var agenda = floor.agenda(clock.instant().plus(AHEAD));
        var orders = loads.stream()
                .flatMap(load -> load.pieces().stream())
                .map(piece -> piece.step().order())
                .collect(Collectors.toSet());
        return new Standing(
                loads, floor.tasksOf(orders), agenda, studios.workforce().machines());
    }

    /** The same with this load in front; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(LoadId id) {
        return store.find(studio(), id)
                .map(load -> standing(Stream.concat(
                                Stream.of(load),
                                store.recent(studio(), 0).stream()
                                        .filter(other -> !other.id().equals(id)))
                        .toList()));
    }

    /** Every load that something of this order was in, the newest first: its trace. */
    @Transactional(readOnly = true)
    public Standing of(OrderId order) {
        return new Standing(
                store.of(studio(), order),
                floor.tasksOf(order),
                List.of(),
                studios.workforce().machines());
    }

    /** Opens a load.
     *  @param machine null: the pieces need none, they only lie together
     *  @param planned the load of the plan that it is: what of it is ready goes in at once, as far as there is room; null: none does */
    @Transactional
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
                List.of());
        if (!store.open(studio(), load)) {
            return store.recent(studio(), 0).stream()
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
        floor.agenda(clock.instant().plus(AHEAD)).stream()
                .filter(gathering::takes)
                .filter(Task::isReady)
                .filter(task ->
                        planned.equals(Objects.requireNonNull(task.fit()).planned()))
                .filter(task -> store.take(studio(), load.id(), Gathering.roomOf(task)))
                .forEach(task -> lay(load.id(), task));
    }

    private boolean lay(LoadId load, Task task) {
        var piece = new Load.Piece(task.key(), task.quantity(), Gathering.roomOf(task), clock.instant(), null, 0, "");
        if (store.put(studio(), load, piece)) {
            return true;
        }
        store.take(studio(), load, -Gathering.roomOf(task));
        return false;
    }

    /** Puts a line of an order in. */
    @Transactional
    public LoadOutcome put(LoadId id, StepKey step) {
        var load = store.lock(studio(), id);
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
    @Transactional
    public LoadOutcome takeOut(LoadId id, StepKey step) {
        var load = store.lock(studio(), id);
        if (load.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        if (load.get().state() != Load.State.OPEN) {
            return new LoadOutcome.WrongMoment(load.get().state());
        }
        return store.takeOut(studio(), id, step) ? done(id) : new LoadOutcome.NotInIt(step);
    }

    /** Puts away a load that was not fired; its pieces lie in none. */
    @Transactional
    public LoadOutcome giveUp(LoadId id) {
        var load = store.lock(studio(), id);
        if (load.isEmpty()) {
            return new LoadOutcome.NoSuchLoad();
        }
        return store.giveUp(studio(), id)
                ? new LoadOutcome.Done(load.get())
                : new LoadOutcome.WrongMoment(load.get().state());
    }

    /** Begins the step of every piece in it.
     *  @param by who; null: nobody says
     *  @param anyway also when others could go in as well */
    public LoadOutcome fire(LoadId id, @Nullable PersonId by, boolean anyway) {
        return whole(() -> {
            promises.takeTurn();
            var locked = store.lock(studio(), id);
            if (locked.isEmpty()) {
                return new LoadOutcome.NoSuchLoad();
            }
            var load = locked.get();
            var refusal = refusal(load, anyway);
            return refusal.isPresent() ? refusal.get() : fire(load, by);
        });
    }

    private Optional<LoadOutcome> refusal(Load load, boolean anyway) {
        if (load.state() != Load.State.OPEN) {
            return Optional.of(new LoadOutcome.WrongMoment(load.state()));
        }
        if (load.pieces().isEmpty()) {
            return Optional.of(new LoadOutcome.Empty());
        }
        var standing = standing(store.recent(studio(), 0));
        var inside = standing.loads().stream()
                .filter(other -> other.state() == Load.State.FIRED)
                .filter(other -> other.machine() != null && other.machine().equals(load.machine()))
                .findFirst();
        if (inside.isPresent()) {
            return Optional.of(new LoadOutcome.MachineBusy(inside.get()));
        }
        var joining = anyway ? List.<Task>of() : standing.joining(load);
        return joining.isEmpty() ? Optional.empty() : Optional.of(new LoadOutcome.NotFull(load, joining));
    }

    private LoadOutcome fire(Load load, @Nullable PersonId by) {
        var steps = steps(load);
        orders.lockForMaking(steps.stream().map(StepKey::order).toList());
        var refusals = new ArrayList<LoadOutcome.Refusal>();
        for (var step : steps) {
            var outcome = floor.start(step, by);
            if (!(outcome instanceof FloorOutcome.Done)) {
                refusals.add(new LoadOutcome.Refusal(step, outcome));
            }
        }
        if (!refusals.isEmpty()) {
            return new LoadOutcome.Held(refusals);
        }
        var lasts = longest(load, Set.copyOf(steps));
        var cost = costs.share(load, lasts);
        var now = clock.instant();
        store.fire(studio(), load.id(), by, cost, now, now.plus(lasts));
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

    static List<StepKey> steps(Load load) {
        return load.pieces().stream()
                .map(Load.Piece::step)
                .sorted(Comparator.comparing(step -> step.order().value()))
                .toList();
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
        return new LoadOutcome.Done(store.find(studio(), id).orElseThrow());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
