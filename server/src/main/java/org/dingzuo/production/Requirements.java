package org.dingzuo.production;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.purchase.Demand;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
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
        var planned = new HashMap<UUID, List<Slot>>();
        promises.placedFor(waiting)
                .forEach(slot -> planned.computeIfAbsent(slot.order(), order -> new ArrayList<>())
                        .add(slot));
        var zone = studios.profile().zone();
        return orders.find(waiting).stream()
                .map(order -> new Requirement(
                        new Demand(order.id().value(), latestStart(order, planned, zone), order.paid()),
                        order.number()))
                .toList();
    }

    /** The plan of an order, moved as one block until it ends on the last day that its promise allows. What others need of the same hands
     *  is left out, so it is never before the planned start, and no later than that day. */
    private static LocalDate latestStart(OrderView order, Map<UUID, List<Slot>> planned, ZoneId zone) {
        var lastDay = order.promise().shipBy().minusDays(order.promise().safetyDays());
        var slots = planned.getOrDefault(order.id().value(), List.of());
        if (slots.isEmpty()) {
            return lastDay;
        }
        var begins =
                slots.stream().map(Slot::from).min(Comparator.naturalOrder()).orElseThrow();
        var ends =
                slots.stream().map(Slot::until).max(Comparator.naturalOrder()).orElseThrow();
        var slack = ChronoUnit.DAYS.between(LocalDate.ofInstant(ends, zone), lastDay);
        return LocalDate.ofInstant(begins, zone).plusDays(Math.max(0, slack));
    }
}
