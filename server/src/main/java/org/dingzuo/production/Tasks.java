package org.dingzuo.production;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.making.MakingSheet;
import org.dingzuo.ordering.making.MakingSheets;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Role;
import org.dingzuo.promise.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the plan's slots, the orders' frozen offers and what was done into tasks that a maker can read. A handful of queries for any
 *  number of orders. */
@Component
class Tasks {
    private static final Comparator<Task> BY_PLAN =
            Comparator.comparing(Task::from, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Promises promises;
    private final MakingSheets orders;
    private final Designs designs;
    private final WorkStore store;

    Tasks(Promises promises, MakingSheets orders, Designs designs, WorkStore store) {
        this.promises = promises;
        this.orders = orders;
        this.designs = designs;
        this.store = store;
    }

    /** What is planned to begin before a moment and is not done, and what is begun, for whichever day it was planned. */
    List<Task> agenda(Instant until) {
        var planned = promises.agenda(Instant.EPOCH, until).stream().map(Slot::order);
        var inHand = store.ordersInHand(StudioScope.studio()).stream();
        return all(Stream.concat(planned, inHand).distinct().toList()).stream()
                .filter(task -> isWanted(task, until))
                .sorted(BY_PLAN)
                .toList();
    }

    private static boolean isWanted(Task task, Instant until) {
        var from = task.from();
        return from != null && (from.isBefore(until) || task.isInHand() && !isDone(task));
    }

    /** Of these orders, what hands have begun and not finished, the longest in hand first. What was given up is out of the plan. */
    List<Task> inHand(Collection<UUID> orders) {
        return all(orders).stream()
                .filter(task -> task.kind() == RoutingStep.Kind.ATTENDED && task.from() != null)
                .filter(task -> task.isInHand() && !isDone(task))
                .sorted(Comparator.comparing(Tasks::begunAt))
                .toList();
    }

    private static Instant begunAt(Task task) {
        var work = task.work();
        return work == null ? Instant.MAX : work.begunAt();
    }

    List<Task> of(OrderId order) {
        return of(List.of(order));
    }

    List<Task> of(Collection<OrderId> several) {
        return all(several.stream().map(OrderId::value).distinct().toList());
    }

    /** The whole work of an order as it was agreed, each line of its own item. */
    List<MakeableItem> items(OrderView order) {
        return order.offer().lines().stream().map(this::itemOf).toList();
    }

    Optional<Task> find(StepKey key) {
        return of(key.order()).stream().filter(task -> task.key().equals(key)).findFirst();
    }

    /** Whether every other step of this order is done. */
    boolean isLast(StepKey key) {
        return of(key.order()).stream().filter(task -> !task.key().equals(key)).allMatch(Tasks::isDone);
    }

    private List<Task> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var works = new HashMap<StepKey, Work>();
        store.of(StudioScope.studio(), ids)
                .forEach(work -> works.put(new StepKey(work.order(), work.line(), work.step()), work));
        var slots = new HashMap<StepKey, List<Slot>>();
        for (var slot : promises.placedFor(ids)) {
            slots.computeIfAbsent(
                            new StepKey(new OrderId(slot.order()), slot.line(), slot.step()), key -> new ArrayList<>())
                    .add(slot);
        }
        var tasks = new ArrayList<Task>();
        for (var order : orders.find(ids)) {
            if (order.promise().liesReady()) {
                continue;
            }
            for (int line = 0; line < order.offer().lines().size(); line++) {
                tasks.addAll(tasksOf(order, line, works, slots));
            }
        }
        return tasks;
    }

    private List<Task> tasksOf(MakingSheet order, int line, Map<StepKey, Work> works, Map<StepKey, List<Slot>> slots) {
        var sold = order.offer().lines().get(line);
        var item = itemOf(sold);
        var tasks = new LinkedHashMap<String, Task>();
        for (var step : item.steps()) {
            var key = new StepKey(order.id(), line, step.key());
            var waitsFor = step.after().stream()
                    .filter(before -> !isDone(works.get(new StepKey(order.id(), line, before))))
                    .toList();
            tasks.put(
                    step.key(),
                    task(order, sold, item, step, key, slots.getOrDefault(key, List.of()), waitsFor, works.get(key)));
        }
        return List.copyOf(tasks.values());
    }

    private static Task task(
            MakingSheet order,
            Offer.Line sold,
            MakeableItem item,
            RoutingStep step,
            StepKey key,
            List<Slot> placed,
            List<String> waitsFor,
            @Nullable Work work) {
        var parts = placed.stream().filter(slot -> slot.role() == Role.WORK).toList();
        var first = parts.isEmpty() ? null : parts.getFirst();
        var again = work == null ? null : work.again();
        var pieces = again == null ? sold.quantity() : again;
        var around = placed.stream()
                .filter(slot -> slot.role() != Role.WORK)
                .map(slot -> around(slot, item, step))
                .toList();
        return new Task(
                key,
                order.number(),
                sold.name(),
                sold.configuration(),
                pieces,
                step.name(),
                step.work(),
                item.variant(step).orElse(null),
                step.kind(),
                item.minutes(step) * (step.kind() == RoutingStep.Kind.ATTENDED ? pieces : 1),
                first == null ? null : first.person(),
                first == null ? null : first.machine(),
                first == null ? null : begins(first, around),
                parts.isEmpty() ? null : ends(parts.getLast(), around),
                around,
                fit(step, pieces, first),
                waitsFor,
                order.owing().holdsBack(step.key()).orElse(null),
                order.promise().shipBy(),
                order.agreement(),
                work);
    }

    /** What it asks of a load; null: hands do it, piece by piece. */
    private static Task.@Nullable Fit fit(RoutingStep step, int pieces, @Nullable Slot placed) {
        return switch (step.kind()) {
            case ATTENDED -> null;
            case UNATTENDED -> new Task.Fit(null, step.machineKind(), step.work(), pieces);
            case BATCH ->
                new Task.Fit(
                        placed == null ? null : placed.load(),
                        step.machineKind(),
                        step.loadFamily(),
                        Math.multiplyExact(step.size(), pieces));
        };
    }

    private static Task.Around around(Slot slot, MakeableItem item, RoutingStep step) {
        var family = slot.role() == Role.SETUP ? item.setupName(step).orElse(null) : null;
        return new Task.Around(slot.role(), slot.person(), slot.shared(), family, slot.from(), slot.until());
    }

    /** A load begins with the first hand on it; who else made ready is said beside. */
    private static Instant begins(Slot first, List<Task.Around> around) {
        return at(around, Role.LOADING).map(Task.Around::from).orElse(first.from());
    }

    private static Instant ends(Slot last, List<Task.Around> around) {
        return at(around, Role.UNLOADING).map(Task.Around::until).orElse(last.until());
    }

    private static Optional<Task.Around> at(List<Task.Around> around, Role role) {
        return around.stream().filter(each -> each.role() == role).findFirst();
    }

    private MakeableItem itemOf(Offer.Line sold) {
        return new MakeableItem(
                sold.designId(),
                sold.design(),
                sold.revision(),
                designs.revision(sold.designId(), sold.revision()),
                sold.configuration());
    }

    private static boolean isDone(Task task) {
        return isDone(task.work());
    }

    private static boolean isDone(@Nullable Work work) {
        return work != null && work.state() == Work.State.DONE;
    }
}
