package org.dingzuo.production.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Remake;
import org.dingzuo.production.StepKey;
import org.springframework.stereotype.Component;

/** What is said to have failed, against what lay in the load. */
@Component
class WhatFailed {
    private final Orders orders;

    WhatFailed(Orders orders) {
        this.orders = orders;
    }

    /** Orders that are not being made any more. */
    Set<OrderId> left(Load load) {
        var left = new HashSet<OrderId>();
        load.pieces().forEach(piece -> left.add(piece.step().order()));
        orders.find(left.stream().map(OrderId::value).toList()).stream()
                .filter(order -> order.state() == OrderState.MAKING || order.state() == OrderState.READY)
                .map(OrderView::id)
                .forEach(left::remove);
        return left;
    }

    static List<Remake> inMaking(List<Remake> failed, Set<OrderId> left) {
        return failed.stream()
                .filter(remake -> !left.contains(remake.failed().order()))
                .toList();
    }

    /** Names what is not in it, not so often, or is named twice. */
    static Optional<LoadOutcome> stray(Load load, List<Remake> failed) {
        var inside = new HashMap<StepKey, Integer>();
        load.pieces().forEach(piece -> inside.put(piece.step(), piece.pieces()));
        for (var remake : failed) {
            var pieces = inside.remove(remake.failed());
            if (pieces == null || remake.pieces() > pieces) {
                return Optional.of(new LoadOutcome.NotInIt(remake.failed()));
            }
        }
        return Optional.empty();
    }
}
