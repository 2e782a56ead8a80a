package org.dingzuo.ordering;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Component;

/** Joins orders with their money and with what happened to them. */
@Component
class OrderViews {
    private final OrderStore store;
    private final Payments payments;

    OrderViews(OrderStore store, Payments payments) {
        this.store = store;
        this.payments = payments;
    }

    List<OrderView> of(Collection<UUID> ids) {
        var studio = StudioScope.studio();
        var held = payments.held(ids);
        var asked = payments.of(ids);
        var happenings = store.happenings(studio, ids);
        return store.find(studio, ids).stream()
                .map(row -> new OrderView(
                        row.id(),
                        row.number(),
                        row.state(),
                        row.buyer(),
                        row.offer(),
                        held.getOrDefault(row.id().value(), Money.ZERO),
                        row.placedAt(),
                        row.holdExpiresAt(),
                        row.language(),
                        asked.getOrDefault(row.id().value(), List.of()),
                        happenings.getOrDefault(row.id().value(), List.of()),
                        row.version()))
                .toList();
    }
}
