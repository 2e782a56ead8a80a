package org.dingzuo.production;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.production.Telling.Kind;
import org.dingzuo.promise.Measured;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The floor's desk: what to do now, and what was done. Each act tells the order and the plan in the same transaction. */
@Service
@Transactional
public class Floor {
    private final WorkStore store;
    private final Tasks tasks;
    private final Making making;
    private final Promises promises;
    private final CostsOfWork costs;
    private final Checks checks;
    private final Telling telling;
    private final WorkLimits limits;
    private final MachineLog machines;

    Floor(
            WorkStore store,
            Tasks tasks,
            Making making,
            Promises promises,
            CostsOfWork costs,
            Checks checks,
            Telling telling,
            WorkLimits limits,
            MachineLog machines) {
        this.store = store;
        this.tasks = tasks;
        this.making = making;
        this.promises = promises;
        this.costs = costs;
        this.checks = checks;
        this.telling = telling;
        this.limits = limits;
        this.machines = machines;
    }

    /** Everything planned to begin before {@code until} and not done, overdue first, and what is in hand, however far ahead the plan has
     *  it. */
    @Transactional(readOnly = true)
    public List<Task> agenda(Instant until) {
        return tasks.agenda(until);
    }

    /** Every step of one order, done ones included, in the order of its making. */
    @Transactional(readOnly = true)
    public List<Task> tasksOf(OrderId order) {
        return tasks.of(order);
    }

    /** The same of several orders. */
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Collection<OrderId> orders) {
        return tasks.of(orders);
    }

    /** Begins a step or goes on with it. What the same person had running pauses: one pair of hands.
     *  @param person who does it; null: whoever it is planned for */
    public FloorOutcome start(StepKey key, @Nullable PersonId person) {
        return start(key, person, null, Told.AT_ONCE);
    }

    /** The same, perhaps late; not when the order was changed meanwhile.
     *  @param allTheSame why it begins although too much is begun already; null: then it does not */
    public FloorOutcome start(StepKey key, @Nullable PersonId person, @Nullable String allTheSame, Told told) {
        promises.takeTurn();
        var before = telling.before(told, Kind.START, key);
        if (before.isPresent()) {
            return before.get();
        }
        var task = tasks.find(key);
        var agreement = told.agreement();
        if (agreement != null
                && task.filter(now -> now.agreement() == agreement).isEmpty()) {
            return new FloorOutcome.Amended();
        }
        if (task.isEmpty()) {
            return new FloorOutcome.NoSuchStep();
        }
        if (!task.get().waitsFor().isEmpty()) {
            return new FloorOutcome.NotYet(task.get().waitsFor());
        }
        var work = store.lock(studio(), key);
        if (work.isPresent()
                && work.get().state() != Work.State.PAUSED
                && work.get().isBegun()) {
            return new FloorOutcome.WrongMoment(work.get().state());
        }
        var hands = person == null ? task.get().person() : person;
        var isBegun = work.filter(Work::isBegun).isPresent();
        var passed = isBegun ? List.<WorkLimit.Filled>of() : limits.passedBy(task.get(), hands, told);
        if (!passed.isEmpty() && allTheSame == null) {
            return new FloorOutcome.TooMuchBegun(passed.getFirst(), task.get().plannedMinutes());
        }
        var refusal =
                isBegun ? Optional.<FloorOutcome>empty() : refusal(making.begun(key.order(), key.line(), key.step()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var moment = telling.moment(told, work);
        run(task.get(), hands, moment);
        if (allTheSame != null) {
            limits.note(task.get(), passed, allTheSame, moment);
        }
        promises.begun(key.order().value(), key.line(), key.step());
        return telling.done(told, Kind.START, key, moment);
    }

    private static Optional<FloorOutcome> refusal(MakingOutcome told) {
        return switch (told) {
            case MakingOutcome.Noted noted -> Optional.empty();
            case MakingOutcome.NotNow(var state) -> Optional.of(new FloorOutcome.OrderNotInMaking(state));
            case MakingOutcome.Unpaid(var due) -> Optional.of(new FloorOutcome.Unpaid(due));
            case MakingOutcome.AwaitsBuyer() -> Optional.of(new FloorOutcome.AwaitsBuyer());
            case MakingOutcome.MaterialShort(var missing) -> Optional.of(new FloorOutcome.MaterialShort(missing));
        };
    }

    private void run(Task task, @Nullable PersonId person, Instant moment) {
        var attended = task.kind() == RoutingStep.Kind.ATTENDED;
        if (attended && person != null) {
            store.pauseAllOf(studio(), person, moment);
        }
        store.run(studio(), task, attended, person, moment);
    }

    /** The clock over hands stops; the step stays in hand. */
    public FloorOutcome pause(StepKey key, Told told) {
        var work = store.lock(studio(), key);
        var before = telling.before(told, Kind.PAUSE, key);
        if (before.isPresent()) {
            return before.get();
        }
        if (work.isEmpty()) {
            return new FloorOutcome.NoSuchStep();
        }
        if (work.get().state() != Work.State.RUNNING) {
            return new FloorOutcome.WrongMoment(work.get().state());
        }
        var moment = telling.moment(told, work);
        store.pause(studio(), key, moment);
        tasks.find(key).ifPresent(costs::note);
        return telling.done(told, Kind.PAUSE, key, moment);
    }

    /** Finishes a step; one that was never started is begun and finished at once. The last step makes the order ready.
     *  @param photo media key; null: none
     *  @param show whether the buyer may see the photo now */
    public FloorOutcome finish(StepKey key, @Nullable String photo, boolean show) {
        return finish(key, photo, show, Told.AT_ONCE);
    }

    /** The same, perhaps late. */
    public FloorOutcome finish(StepKey key, @Nullable String photo, boolean show, Told told) {
        return finish(key, photo, show, List.of(), told);
    }

    /** @param looked the answers to the checks of its instructions, where those ask for it */
    public FloorOutcome finish(StepKey key, @Nullable String photo, boolean show, List<Looked> looked, Told told) {
        return finish(key, new Ending(photo, show, looked, false), told);
    }

    /** What came out of a load sound. Its machine's hours are the load's, counted once by whoever empties it. */
    public FloorOutcome unloaded(StepKey key, @Nullable String photo, boolean show, Told told) {
        return finish(key, new Ending(photo, show, List.of(), true), told);
    }

    private record Ending(@Nullable String photo, boolean show, List<Looked> looked, boolean isOfLoad) {
        @Nullable
        String shown() {
            return show ? photo : null;
        }
    }

    private FloorOutcome finish(StepKey key, Ending how, Told told) {
        promises.takeTurn();
        var before = telling.before(told, Kind.FINISH, key);
        if (before.isPresent()) {
            return before.get();
        }
        var task = tasks.find(key);
        if (task.isEmpty()) {
            return new FloorOutcome.NoSuchStep();
        }
        if (!task.get().waitsFor().isEmpty()) {
            return new FloorOutcome.NotYet(task.get().waitsFor());
        }
        var work = store.lock(studio(), key);
        if (work.isPresent() && work.get().state() == Work.State.DONE) {
            return new FloorOutcome.WrongMoment(Work.State.DONE);
        }
        var open = checks.open(task.get(), how.looked());
        if (!open.isEmpty()) {
            return new FloorOutcome.LookFirst(open);
        }
        var last = tasks.isLast(key);
        var refusal = refusal(making.done(key.order(), key.line(), key.step(), how.shown(), last));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var moment = telling.moment(told, work);
        var wasBegun = work.filter(Work::isBegun).isPresent();
        if (!wasBegun) {
            store.run(studio(), task.get(), false, task.get().person(), moment);
        }
        store.finish(studio(), key, moment);
        if (!how.looked().isEmpty()) {
            store.looked(studio(), key, how.looked());
        }
        tasks.find(key).ifPresent(costs::note);
        if (!how.isOfLoad()) {
            machines.note(
                    task.get(), store.lock(studio(), key).map(Work::worked).orElse(null), moment);
        }
        Optional.ofNullable(how.photo()).ifPresent(kept -> store.photo(studio(), key, kept, how.show()));
        promises.finished(key.order().value(), key.line(), key.step(), measured(task.get(), key, wasBegun));
        return telling.done(told, Kind.FINISH, key, moment);
    }

    /** Adds a photo to a step that was begun, or lets the buyer see one that was held back. */
    public FloorOutcome photograph(StepKey key, String photo, boolean show, Told told) {
        var work = store.lock(studio(), key);
        var before = telling.before(told, Kind.PHOTOGRAPH, key);
        if (before.isPresent()) {
            return before.get();
        }
        if (work.filter(Work::isBegun).isEmpty()) {
            return new FloorOutcome.NoSuchStep();
        }
        store.photo(studio(), key, photo, show);
        if (show) {
            making.show(key.order(), key.line(), key.step(), photo);
        }
        return telling.done(told, Kind.PHOTOGRAPH, key, telling.moment(told, work));
    }

    /** Null where no clock ran over hands: a wait, or a step that was begun and finished at once. */
    private @Nullable Measured measured(Task task, StepKey key, boolean wasBegun) {
        if (!wasBegun || task.kind() != RoutingStep.Kind.ATTENDED) {
            return null;
        }
        var work = store.lock(studio(), key).orElseThrow();
        var minutes = (int) Math.max(1, Math.round(work.worked().toSeconds() / 60.0));
        return new Measured(task.label(), task.plannedMinutes(), minutes, work.person(), task.variant());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
