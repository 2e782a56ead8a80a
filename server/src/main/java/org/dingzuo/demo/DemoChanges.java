package org.dingzuo.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.change.AmendmentOutcome;
import org.dingzuo.ordering.change.Amendments;
import org.dingzuo.ordering.change.Changeable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two people who thought again: one waits for the maker's answer, about the other one both have agreed. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoChanges {
    private final Orders orders;
    private final Amendments amendments;

    DemoChanges(Orders orders, Amendments amendments) {
        this.orders = orders;
        this.amendments = amendments;
    }

    void thinkAgain() {
        var asking = new ArrayList<OrderId>();
        for (var order : orders.inState(List.of(OrderState.CONFIRMED))) {
            if (asking.size() < 2 && asks(order.id())) {
                asking.add(order.id());
            }
        }
        if (asking.size() == 2) {
            agree(asking.getLast());
        }
    }

    private boolean asks(OrderId order) {
        var lines = amendments.changeable(Side.BUYER, order);
        return !lines.isEmpty()
                && another(lines.getFirst())
                        .map(wish -> amendments.ask(order, Map.of(0, wish), "想了想，还是换一个"))
                        .filter(AmendmentOutcome.Done.class::isInstance)
                        .isPresent();
    }

    /** The same piece with the first choice that it does not have. */
    private static Optional<Map<String, Object>> another(Changeable line) {
        var chosen = line.item().configuration();
        return line.choices().optionGroups().stream()
                .filter(group -> group.kind() == OptionGroup.Kind.CHOICE)
                .filter(group -> !line.fixed().contains(group.key()))
                .flatMap(group -> group.choices().stream()
                        .filter(choice -> choice.available() && !choice.key().equals(chosen.value(group.key())))
                        .map(choice -> with(chosen.values(), group.key(), choice.key())))
                .findFirst();
    }

    private static Map<String, Object> with(Map<String, Object> values, String group, String choice) {
        var other = new HashMap<>(values);
        other.put(group, choice);
        return other;
    }

    private void agree(OrderId order) {
        amendments.agree(order, 1, Money.ZERO, null);
        var view = orders.find(order).orElseThrow();
        var offered = view.amendment();
        if (offered != null) {
            var consents = amendments.consents(view, offered).stream()
                    .map(asked -> new PlaceOrder.ConsentGiven(asked.kind(), asked.version()))
                    .toList();
            amendments.accept(order, offered.no(), offered.sum(), offered.shipBy(), consents);
        }
    }
}
