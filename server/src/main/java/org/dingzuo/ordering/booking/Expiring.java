package org.dingzuo.ordering.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Component;

/** The one end of an unpaid hold. */
@Component
class Expiring {
    private final OrderStore store;
    private final OrderJournal journal;
    private final GivingBack givingBack;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    Expiring(
            OrderStore store,
            OrderJournal journal,
            GivingBack givingBack,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.givingBack = givingBack;
        this.promises = promises;
        this.payments = payments;
        this.clock = clock;
    }

    void expire(OrderId order) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        if (!isWaiting(state) || store.holdExpiresAt(studio, order).isAfter(clock.instant())) {
            return;
        }
        payments.voidOpen(order.value());
        journal.turn(studio, order, state, OrderState.EXPIRED, "expired", Map.of());
        givingBack.everything(studio, order, state, OrderState.EXPIRED);
    }

    /** When an order that still waits for its payment is to be looked at again. */
    Optional<Instant> due(OrderId order) {
        var studio = StudioScope.studio();
        return isWaiting(store.state(studio, order))
                ? Optional.of(store.holdExpiresAt(studio, order))
                : Optional.empty();
    }

    private static boolean isWaiting(OrderState state) {
        return state == OrderState.HELD || state == OrderState.AWAITING_CONFIRMATION;
    }
}
