package org.dingzuo.ordering;

import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The order desk. A quote takes nothing; placing an order holds minutes, material and a place, all in one transaction. */
@Service
@Transactional
public class Orders {
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Offers offers;
    private final Placing placing;
    private final OrderLife life;
    private final OrderStore store;
    private final Payments payments;

    Orders(Offers offers, Placing placing, OrderLife life, OrderStore store, Payments payments) {
        this.offers = offers;
        this.placing = placing;
        this.life = life;
        this.store = store;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public OfferOutcome quote(Wish wish) {
        return offers.offer(NO_ORDER, wish);
    }

    public PlacementOutcome place(PlaceOrder acceptance) {
        return placing.place(acceptance);
    }

    @Transactional(readOnly = true)
    public Optional<OrderView> find(OrderId order) {
        var studio = StudioScope.studio();
        return store.find(studio, order)
                .map(row -> new OrderView(
                        row.id(),
                        row.number(),
                        row.state(),
                        row.buyer(),
                        row.offer(),
                        payments.held(order.value()),
                        row.placedAt(),
                        row.holdExpiresAt(),
                        row.language(),
                        payments.of(order.value()),
                        store.happenings(studio, order),
                        row.version()));
    }

    /** Lets the hold go if it is over and unpaid; otherwise changes nothing. */
    public void expire(OrderId order) {
        life.expire(order);
    }
}
