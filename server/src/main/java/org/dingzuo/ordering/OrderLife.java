package org.dingzuo.ordering;

import java.time.Clock;
import java.util.Map;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.payment.PaymentReceived;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an order after it was placed. */
@Component
class OrderLife {
    private final OrderStore store;
    private final Promises promises;
    private final Materials materials;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderLife(
            OrderStore store,
            Promises promises,
            Materials materials,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.materials = materials;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** Inside the transaction that took the money in, so that money and order never disagree. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(PaymentReceived received) {
        var order = new OrderId(received.reference());
        var state = store.lock(received.studio(), order);
        var amount = Map.of("amount", String.valueOf(received.amount().minor()));
        switch (state) {
            case HELD, AWAITING_CONFIRMATION -> {
                promises.makeFirm(order.value());
                materials.makeFirm(order.value());
                turn(received.studio(), order, state, OrderState.CONFIRMED, "deposit-paid", amount);
                events.publishEvent(new OrderConfirmed(received.studio(), order));
            }
            case EXPIRED, CANCELLED -> turn(received.studio(), order, state, OrderState.PAID_LATE, "paid-late", amount);
            case CONFIRMED, MAKING, READY, SHIPPED, DELIVERED, CLOSED, PAID_LATE ->
                store.note(received.studio(), order, clock.instant(), "paid", amount);
        }
    }

    void expire(OrderId order) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        var state = store.lock(studio, order);
        var waiting = state == OrderState.HELD || state == OrderState.AWAITING_CONFIRMATION;
        if (!waiting || store.holdExpiresAt(studio, order).isAfter(clock.instant())) {
            return;
        }
        promises.release(order.value());
        materials.release(order.value());
        payments.voidOpen(order.value());
        turn(studio, order, state, OrderState.EXPIRED, "expired", Map.of());
        events.publishEvent(new OrderEnded(studio, order, OrderState.EXPIRED));
    }

    private void turn(
            StudioId studio,
            OrderId order,
            OrderState from,
            OrderState to,
            String kind,
            Map<String, String> parameters) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("Order " + order.value() + " is " + from + " and cannot become " + to);
        }
        store.turn(studio, order, to);
        store.note(studio, order, clock.instant(), kind, parameters);
    }
}
