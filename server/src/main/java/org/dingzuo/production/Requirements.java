package org.dingzuo.production;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.purchase.Demand;
import org.dingzuo.ordering.Orders;
import org.dingzuo.promise.Outstanding;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Slot;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when the material of each order must be here, from the plan. A bill of materials belongs to a whole piece and the first step takes
 *  all of it, so an order needs it on the day on which its making must begin at the latest. */
@Service
@Transactional(readOnly = true)
public class Requirements {
    private final Shelves shelves;
    private final Orders orders;
    private final Promises promises;
    private final Studios studios;

    Requirements(Shelves shelves, Orders orders, Promises promises, Studios studios) {
        this.shelves = shelves;
        this.orders = orders;
        this.promises = promises;
        this.studios = studios;
    }

    /** @param number what people call the order */
    public record Requirement(Demand demand, String number) {}

    /** Of every paid order that has not begun. */
    public List<Requirement> all() {
        var waiting = shelves.spokenFor().stream()
                .filter(Reservation::firm)
                .map(Reservation::order)
                .distinct()
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var outstanding = promises.outstanding(waiting);
        var paid = orders.paid(waiting);
        var zone = studios.profile().zone();
        return orders.heads(waiting).stream()
                .flatMap(order -> Optional.ofNullable(outstanding.get(order.id().value())).stream()
                        .map(rest -> new Requirement(
                                new Demand(
                                        order.id().value(),
                                        latestStart(rest, zone),
                                        paid.getOrDefault(order.id().value(), Money.ZERO)),
                                order.number())))
                .toList();
    }

    /** The plan of an order, moved as one block by whole days until it ends as late as its promise allows, with all that life may still
     *  cost it in hand: whoever lets an order wait for material until there is nothing left to lose will lose. What others need of the same
     *  hands is left out, so it is never before the planned start. */
    private static LocalDate latestStart(Outstanding rest, ZoneId zone) {
        var slots = rest.placed();
        if (slots.isEmpty()) {
            return LocalDate.ofInstant(rest.latestEnd(), zone);
        }
        var begins =
                slots.stream().map(Slot::from).min(Comparator.naturalOrder()).orElseThrow();
        var ends =
                slots.stream().map(Slot::until).max(Comparator.naturalOrder()).orElseThrow();
        var slack = ChronoUnit.DAYS.between(ends, rest.latestEnd());
        return LocalDate.ofInstant(begins, zone).plusDays(Math.max(0, slack));
    }
}
