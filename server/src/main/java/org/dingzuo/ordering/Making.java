package org.dingzuo.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An order on its way through the workshop and out of the house, as its buyer is told. */
@Component
class Making {
    private final OrderStore store;
    private final OrderJournal journal;
    private final Balances balances;
    private final Milestones milestones;
    private final CustomerWaitStore waits;
    private final Payments payments;
    private final TakingMaterial material;
    private final Promises promises;
    private final Studios studios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Making(
            OrderStore store,
            OrderJournal journal,
            Balances balances,
            Milestones milestones,
            CustomerWaitStore waits,
            Payments payments,
            TakingMaterial material,
            Promises promises,
            Studios studios,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.balances = balances;
        this.milestones = milestones;
        this.waits = waits;
        this.payments = payments;
        this.material = material;
        this.promises = promises;
        this.studios = studios;
        this.events = events;
        this.clock = clock;
    }

    MakingOutcome begun(OrderId order, int line, String step) {
        var state = lock(order);
        var refusal = refusal(order, state, step);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (waitsForBuyer(order)) {
            return new MakingOutcome.AwaitsBuyer();
        }
        if (state == OrderState.CONFIRMED) {
            turn(order, state, OrderState.MAKING, "making-begun", Map.of());
        }
        note(order, "step-begun", stepOf(line, step, null));
        return new MakingOutcome.Noted(OrderState.MAKING);
    }

    /** @param photo media key of a photo that the buyer may see; null: none yet
     *  @param last whether nothing is left to make */
    MakingOutcome done(OrderId order, int line, String step, @Nullable String photo, boolean last) {
        var state = lock(order);
        var refusal = refusal(order, state, step);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (state == OrderState.CONFIRMED && waitsForBuyer(order)) {
            return new MakingOutcome.AwaitsBuyer();
        }
        if (state == OrderState.CONFIRMED) {
            // Finished without ever being begun: it was begun all the same.
            turn(order, state, OrderState.MAKING, "making-begun", Map.of());
        }
        note(order, "step-done", stepOf(line, step, photo));
        if (last) {
            turn(order, OrderState.MAKING, OrderState.READY, "made", Map.of());
            events.publishEvent(new OrderMade(StudioScope.studio(), order));
        } else {
            milestones.stepDone(StudioScope.studio(), order);
        }
        return new MakingOutcome.Noted(last ? OrderState.READY : OrderState.MAKING);
    }

    /** The order is locked, and in making or made. */
    void again(OrderId order, int line, List<String> steps, int pieces) {
        var told = Map.of(
                "line",
                String.valueOf(line),
                OpenAgain.STEPS,
                String.join(",", steps),
                "pieces",
                String.valueOf(pieces));
        if (lock(order) == OrderState.READY) {
            turn(order, OrderState.READY, OrderState.MAKING, OpenAgain.KIND, told);
        } else {
            note(order, OpenAgain.KIND, told);
        }
    }

    private boolean waitsForBuyer(OrderId order) {
        return waits.latest(order).filter(CustomerWait::isOpen).isPresent();
    }

    OrderState lock(OrderId order) {
        payments.lock(order.value());
        return store.lock(StudioScope.studio(), order);
    }

    private Optional<MakingOutcome> refusal(OrderId order, OrderState state, String step) {
        // What still hangs on its series is not begun.
        var mayGoOn =
                state == OrderState.MAKING || state == OrderState.CONFIRMED && !promises.isTentative(order.value());
        if (!mayGoOn) {
            return Optional.of(new MakingOutcome.NotNow(state));
        }
        var unpaid = balances.owing(StudioScope.studio(), order).holdsBack(step);
        if (unpaid.isPresent()) {
            return unpaid.map(MakingOutcome.Unpaid::new);
        }
        var missing = material.of(order);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new MakingOutcome.MaterialShort(missing));
    }

    /** Lets the buyer see a photo that was held back, or taken later. */
    void show(OrderId order, int line, String step, String photo) {
        note(order, "photo", stepOf(line, step, photo));
    }

    ProgressOutcome shipped(OrderId order, String carrier, String number) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        leave(order, "shipped", Map.of("carrier", carrier, "number", number));
        return new ProgressOutcome.Noted(OrderState.SHIPPED);
    }

    /** The promise is kept by the last part, so nothing is settled yet. */
    ProgressOutcome partShipped(OrderId order, String carrier, String number) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        note(order, "part-shipped", Map.of("carrier", carrier, "number", number));
        return new ProgressOutcome.Noted(OrderState.READY);
    }

    ProgressOutcome handedOver(OrderId order) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        leave(order, "handed-over", Map.of());
        return turned(order, OrderState.DELIVERED, "delivered");
    }

    /** Empty: it may leave. Nothing does before it is paid (Civil Code 783). */
    private Optional<ProgressOutcome> lockForLeaving(OrderId order) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        var mayLeave = state.mayBecome(OrderState.SHIPPED)
                && !balances.owing(studio, order).open().isPositive();
        return mayLeave ? Optional.empty() : Optional.of(new ProgressOutcome.NotNow(state));
    }

    private void leave(OrderId order, String kind, Map<String, String> parameters) {
        var zone = studios.profile().zone();
        promises.shipped(order.value(), LocalDate.ofInstant(clock.instant(), zone));
        turn(order, OrderState.READY, OrderState.SHIPPED, kind, parameters);
    }

    ProgressOutcome turned(OrderId order, OrderState to, String kind) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        if (!state.mayBecome(to)) {
            return new ProgressOutcome.NotNow(state);
        }
        turn(order, state, to, kind, Map.of());
        if (to == OrderState.DELIVERED) {
            events.publishEvent(new OrderDelivered(studio, order));
        }
        return new ProgressOutcome.Noted(to);
    }

    private void turn(OrderId order, OrderState from, OrderState to, String kind, Map<String, String> parameters) {
        journal.turn(StudioScope.studio(), order, from, to, kind, parameters);
    }

    private void note(OrderId order, String kind, Map<String, String> parameters) {
        journal.note(StudioScope.studio(), order, kind, parameters);
    }

    private static Map<String, String> stepOf(int line, String step, @Nullable String photo) {
        var parameters = new TreeMap<String, String>();
        parameters.put("line", String.valueOf(line));
        parameters.put("step", step);
        Optional.ofNullable(photo).ifPresent(key -> parameters.put("photo", key));
        return parameters;
    }
}
