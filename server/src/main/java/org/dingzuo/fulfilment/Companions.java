package org.dingzuo.fulfilment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.customer.Buyers;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.ordering.orderbook.OrderLine;
import org.dingzuo.ordering.orderbook.OrderQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what could travel in the same parcel. */
@Service
public class Companions {
    private static final int MOST = 20;

    private final OrderBook book;
    private final Buyers buyers;

    Companions(OrderBook book, Buyers buyers) {
        this.book = book;
        this.buyers = buyers;
    }

    /** Other orders of this buyer that are ready and go to the same person at the same address; none unless this one is ready too. */
    @Transactional(readOnly = true)
    public List<OrderLine> of(OrderView order) {
        if (order.state() != OrderState.READY) {
            return List.of();
        }
        var ready = book.list(new OrderQuery(Set.of(OrderState.READY), null, order.buyer(), 0, MOST))
                .lines();
        var recipients =
                buyers.recipients(ready.stream().map(line -> line.id().value()).toList());
        var here = recipients.get(order.id().value());
        return ready.stream()
                .filter(line -> !line.id().equals(order.id()))
                .filter(line ->
                        here != null && Objects.equals(recipients.get(line.id().value()), here))
                .toList();
    }
}
