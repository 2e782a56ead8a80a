package org.dingzuo.ordering.making;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.instalment.Balances;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An order that is made, on its way out of the house and to its buyer. */
@Service
@Transactional
public class Delivering {
    private final OrderStore store;
    private final OrderJournal journal;
    private final Balances balances;
    private final Promises promises;
    private final Studios studios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delivering(
            OrderStore store,
            OrderJournal journal,
            Balances balances,
            Promises promises,
            Studios studios,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.balances = balances;
        this.promises = promises;
        this.studios = studios;
        this.events = events;
        this.clock = clock;
    }

    /** The parcel left. Refused while anything is unpaid; whether it is packed is asked before. */
    public ProgressOutcome shipped(OrderId order, String carrier, String number) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        leave(order, "shipped", Map.of("carrier", carrier, "number", number));
        return new ProgressOutcome.Noted(OrderState.SHIPPED);
    }

    /** A part of it left; the rest follows. Refused as the whole is. The promise is kept by the last part, so nothing is settled yet. */
    public ProgressOutcome partShipped(OrderId order, String carrier, String number) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        journal.note(StudioScope.studio(), order, "part-shipped", Map.of("carrier", carrier, "number", number));
        return new ProgressOutcome.Noted(OrderState.READY);
    }

    /** The buyer came and took it along. Refused while anything is unpaid. */
    public ProgressOutcome handedOver(OrderId order) {
        var state = lockForLeaving(order);
        if (state.isPresent()) {
            return state.get();
        }
        leave(order, "handed-over", Map.of());
        return delivered(order);
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
        journal.turn(StudioScope.studio(), order, OrderState.READY, OrderState.SHIPPED, kind, parameters);
    }

    public ProgressOutcome delivered(OrderId order) {
        var studio = StudioScope.studio();
        var outcome = turned(studio, order, OrderState.DELIVERED, "delivered");
        if (outcome instanceof ProgressOutcome.Noted) {
            events.publishEvent(new OrderDelivered(studio, order));
        }
        return outcome;
    }

    public ProgressOutcome closed(OrderId order) {
        return turned(StudioScope.studio(), order, OrderState.CLOSED, "closed");
    }

    private ProgressOutcome turned(StudioId studio, OrderId order, OrderState to, String kind) {
        var state = store.lock(studio, order);
        if (!state.mayBecome(to)) {
            return new ProgressOutcome.NotNow(state);
        }
        journal.turn(studio, order, state, to, kind, Map.of());
        return new ProgressOutcome.Noted(to);
    }
}
