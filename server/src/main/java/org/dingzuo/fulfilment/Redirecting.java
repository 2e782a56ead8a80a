package org.dingzuo.fulfilment;

import java.util.Set;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another name or address for what has not left yet, because its buyer asked for it. The freight stays as it was agreed. */
@Service
@Transactional
public class Redirecting {
    private static final Set<OrderState> STILL_HERE = Set.of(
            OrderState.HELD,
            OrderState.AWAITING_CONFIRMATION,
            OrderState.CONFIRMED,
            OrderState.MAKING,
            OrderState.READY);

    private final Orders orders;
    private final Buyers buyers;

    Redirecting(Orders orders, Buyers buyers) {
        this.orders = orders;
        this.buyers = buyers;
    }

    /** The order is one of this studio's. @param seen to whom it went when the maker looked */
    public Outcome redirect(OrderId order, Buyer seen, Buyer to) {
        if (!STILL_HERE.contains(orders.lock(order))) {
            return Outcome.GONE;
        }
        var now = buyers.recipient(order.value());
        if (now.isEmpty()) {
            return Outcome.ERASED;
        }
        if (!now.get().equals(seen)) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return buyers.redirect(order.value(), to) ? Outcome.DONE : Outcome.ERASED;
    }

    /** Only DONE changed the address. GONE: it has left the house; ERASED: its buyer was forgotten. */
    public enum Outcome {
        DONE,
        GONE,
        ERASED,
        CHANGED_MEANWHILE
    }
}
