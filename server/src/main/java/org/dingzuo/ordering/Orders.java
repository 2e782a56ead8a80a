package org.dingzuo.ordering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders as they stand. */
@Service
@Transactional
public class Orders {
    private final OrderViews views;
    private final OrderStore store;
    private final Payments payments;

    Orders(OrderViews views, OrderStore store, Payments payments) {
        this.views = views;
        this.store = store;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public Optional<OrderView> find(OrderId order) {
        return find(List.of(order.value())).stream().findFirst();
    }

    /** These orders, the oldest first; ids of nothing are passed over. A handful of queries for any number. */
    @Transactional(readOnly = true)
    public List<OrderView> find(Collection<UUID> ids) {
        return views.of(ids);
    }

    @Transactional(readOnly = true)
    public Optional<OrderHead> head(OrderId order) {
        return heads(List.of(order.value())).stream().findFirst();
    }

    /** As {@link #find(Collection)}, without their parts, their money and their promise. */
    @Transactional(readOnly = true)
    public List<OrderHead> heads(Collection<UUID> ids) {
        return store.find(StudioScope.studio(), ids).stream()
                .map(row ->
                        new OrderHead(row.id(), row.number(), row.state(), row.buyer(), row.offer(), row.language()))
                .toList();
    }

    /** What came in for each of these orders and did not go back; absent where nothing ever came. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> paid(Collection<UUID> ids) {
        return payments.paid(ids);
    }

    /** Every order in one of these states, the oldest first. */
    @Transactional(readOnly = true)
    public List<OrderView> inState(Collection<OrderState> states) {
        return views.of(store.inState(StudioScope.studio(), states));
    }

    /** Locks the order's row until the end of this transaction; several are locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderState lock(OrderId order) {
        return store.lock(StudioScope.studio(), order);
    }
}
