package org.dingzuo.fulfilment;

import java.time.Clock;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.ProgressOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packing desk. Nothing leaves before the balance is in. */
@Service
@Transactional
public class Parcels {
    private final Orders orders;
    private final ParcelStore store;
    private final Clock clock;

    Parcels(Orders orders, ParcelStore store, Clock clock) {
        this.orders = orders;
        this.store = store;
        this.clock = clock;
    }

    public ShippingOutcome ship(OrderId id, String carrier, String number) {
        var order = orders.find(id);
        if (order.isEmpty()) {
            return new ShippingOutcome.NoSuchOrder();
        }
        if (order.get().due().isPositive()) {
            return new ShippingOutcome.BalanceOpen(order.get().due());
        }
        var outcome = orders.shipped(id, carrier, number);
        if (outcome instanceof ProgressOutcome.Noted) {
            store.insert(StudioScope.studio(), id, carrier, number, clock.instant());
        }
        return shown(outcome);
    }

    public ShippingOutcome delivered(OrderId id) {
        if (orders.find(id).isEmpty()) {
            return new ShippingOutcome.NoSuchOrder();
        }
        var outcome = orders.delivered(id);
        if (outcome instanceof ProgressOutcome.Noted) {
            store.delivered(StudioScope.studio(), id, clock.instant());
        }
        return shown(outcome);
    }

    public ShippingOutcome close(OrderId id) {
        return orders.find(id).isEmpty() ? new ShippingOutcome.NoSuchOrder() : shown(orders.closed(id));
    }

    private static ShippingOutcome shown(ProgressOutcome outcome) {
        return switch (outcome) {
            case ProgressOutcome.Noted(var state) -> new ShippingOutcome.Noted(state);
            case ProgressOutcome.NotNow(var state) -> new ShippingOutcome.NotNow(state);
        };
    }
}
