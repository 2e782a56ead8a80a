package org.dingzuo.ordering.making;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.CustomerWaitStore;
import org.dingzuo.ordering.OpenAgain;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderMade;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.instalment.Balances;
import org.dingzuo.ordering.instalment.Milestones;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An order on its way through the workshop, as its buyer is told. */
@Service
@Transactional
public class Making {
    private final OrderStore store;
    private final OrderJournal journal;
    private final Balances balances;
    private final Milestones milestones;
    private final CustomerWaitStore waits;
    private final Payments payments;
    private final TakingMaterial material;
    private final Promises promises;
    private final ApplicationEventPublisher events;

    Making(
            OrderStore store,
            OrderJournal journal,
            Balances balances,
            Milestones milestones,
            CustomerWaitStore waits,
            Payments payments,
            TakingMaterial material,
            Promises promises,
            ApplicationEventPublisher events) {
        this.store = store;
        this.journal = journal;
        this.balances = balances;
        this.milestones = milestones;
        this.waits = waits;
        this.payments = payments;
        this.material = material;
        this.promises = promises;
        this.events = events;
    }

    /** Somebody began a step: the first one takes the order's material from the shelf and turns the order to MAKING. */
    public MakingOutcome begun(OrderId order, int line, String step) {
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

    /** A step is done; the last one turns the order to READY.
     *  @param photo media key of a photo that the buyer may see; null: none yet
     *  @param last whether nothing is left to make */
    public MakingOutcome done(OrderId order, int line, String step, @Nullable String photo, boolean last) {
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

    /** Pieces of a line failed: these steps of it are not done any more. The order is locked, and in making, where it is from now on, or READY. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(OrderId order, int line, List<String> steps, int pieces) {
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

    /** Locks the payments and the rows of these orders, each in turn and in the order of their ids, as one who notes a step does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<OrderId> several) {
        several.stream().distinct().sorted(Comparator.comparing(OrderId::value)).forEach(this::lock);
    }

    private OrderState lock(OrderId order) {
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
    public void show(OrderId order, int line, String step, String photo) {
        note(order, "photo", stepOf(line, step, photo));
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
