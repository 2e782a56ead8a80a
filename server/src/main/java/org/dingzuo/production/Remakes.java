package org.dingzuo.production;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.promise.Redoing;
import org.dingzuo.promise.Redone;
import org.dingzuo.promise.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What failed is made again: its steps are open once more for as many pieces, planned at once, with new material where a new piece is
 *  made. What was done is kept as it was done. The promise stands; only its buyer moves it. */
@Service
@Transactional
public class Remakes {
    private final Tasks tasks;
    private final RemakeStore store;
    private final CostsOfWork costs;
    private final Orders orders;
    private final Making making;
    private final Redoing redoing;
    private final Materials materials;
    private final Clock clock;

    Remakes(
            Tasks tasks,
            RemakeStore store,
            CostsOfWork costs,
            Orders orders,
            Making making,
            Redoing redoing,
            Materials materials,
            Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.costs = costs;
        this.orders = orders;
        this.making = making;
        this.redoing = redoing;
        this.materials = materials;
        this.clock = clock;
    }

    /** What it would mean for each promise. Changes nothing. */
    @Transactional(readOnly = true)
    public RemakeOutcome outlook(List<Remake> failed) {
        var redos = redos(failed);
        return refusal(redos)
                .orElseGet(() -> planned(redoing.quote(
                        redos.stream().map(redo -> redo.work(waitDays(redo))).toList())));
    }

    /** Refuses before the first write.
     *  @param turn taken in this transaction, in which nothing was booked since */
    @Transactional(propagation = Propagation.MANDATORY)
    public RemakeOutcome plan(Turn turn, List<Remake> failed) {
        if (failed.isEmpty()) {
            return new RemakeOutcome.Planned(List.of());
        }
        var ids = failed.stream().map(remake -> remake.failed().order()).toList();
        making.lock(ids);
        var redos = redos(failed);
        var refusal = refusal(redos);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var outcome = planned(redoing.take(
                turn, redos.stream().map(redo -> redo.work(waitDays(redo))).toList()));
        if (outcome instanceof RemakeOutcome.Planned) {
            redos.forEach(this::open);
        }
        return outcome;
    }

    private static RemakeOutcome planned(List<Redone> promises) {
        return promises.stream()
                .filter(promise -> promise.leaves() == null)
                .findFirst()
                .<RemakeOutcome>map(none -> new RemakeOutcome.NoTime(none.order()))
                .orElseGet(() -> new RemakeOutcome.Planned(promises));
    }

    private int waitDays(Redo redo) {
        return materials.availability(redo.material()).waitDays();
    }

    private List<Redo> redos(List<Remake> failed) {
        var byOrder = failed.stream()
                .collect(Collectors.groupingBy(
                        remake -> remake.failed().order(), LinkedHashMap::new, Collectors.toList()));
        var steps = tasks.of(byOrder.keySet()).stream()
                .collect(Collectors.groupingBy(task -> task.key().order()));
        var views = orders.find(byOrder.keySet().stream().map(OrderId::value).toList()).stream()
                .collect(Collectors.toMap(OrderView::id, order -> order));
        var redos = new ArrayList<Redo>();
        byOrder.forEach((id, of) -> Optional.ofNullable(views.get(id))
                .ifPresent(order ->
                        redos.add(new Redo(order, tasks.items(order), steps.getOrDefault(id, List.of()), of))));
        return redos;
    }

    private static Optional<RemakeOutcome> refusal(List<Redo> redos) {
        return redos.stream().flatMap(redo -> refusal(redo).stream()).findFirst();
    }

    private static Optional<RemakeOutcome> refusal(Redo redo) {
        if (redo.order().state() != OrderState.MAKING && redo.order().state() != OrderState.READY) {
            return Optional.of(new RemakeOutcome.NotInMaking(
                    redo.order().id().value(), redo.order().state()));
        }
        for (var remake : redo.failed()) {
            var refused = refusal(redo, remake);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<RemakeOutcome> refusal(Redo redo, Remake remake) {
        var step = remake.failed();
        var begun = redo.tasks().stream()
                .filter(task -> task.key().equals(step))
                .filter(task -> task.work() != null && task.work().isBegun())
                .findFirst();
        if (begun.isEmpty()) {
            return Optional.of(new RemakeOutcome.NotBegun(step));
        }
        if (remake.pieces() > begun.get().quantity()) {
            return Optional.of(new RemakeOutcome.TooMany(step, begun.get().quantity()));
        }
        var could = redo.couldBeFrom(step);
        return remake.from() == null || could.contains(remake.from())
                ? Optional.empty()
                : Optional.of(new RemakeOutcome.NotFromThere(step, could));
    }

    private void open(Redo redo) {
        var studio = StudioScope.studio();
        var now = clock.instant();
        var ids = new HashMap<Integer, UUID>();
        for (var remake : redo.failed()) {
            var id = Ids.next(clock);
            store.insert(studio, id, remake, now);
            ids.putIfAbsent(remake.failed().line(), id);
        }
        var again = redo.steps();
        for (var task : redo.tasks()) {
            var pieces = again.get(task.key());
            var id = ids.get(task.key().line());
            var work = task.work();
            if (pieces != null && id != null && work != null) {
                costs.note(task);
                store.again(studio, id, task.key(), pieces, work.isBegun() ? costs.minutes(task, work) : 0, now);
            }
        }
        var need = redo.material();
        if (!need.isEmpty()) {
            materials.reserveMore(redo.order().id().value(), need);
        }
        ids.keySet().forEach(line -> tell(redo, line, again));
    }

    private void tell(Redo redo, int line, Map<StepKey, Integer> again) {
        var pieces = redo.failed().stream()
                .filter(remake -> remake.failed().line() == line)
                .mapToInt(Remake::pieces)
                .sum();
        var steps = again.keySet().stream()
                .filter(key -> key.line() == line)
                .map(StepKey::step)
                .toList();
        making.again(redo.order().id(), line, steps, pieces);
    }
}
