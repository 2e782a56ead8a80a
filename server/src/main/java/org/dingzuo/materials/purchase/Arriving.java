package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.purchase.Urgent.Late;

/** When an item is there for each order that speaks for it: from the shelf, else from what is on its way, else bought anew. Whoever begins
 *  first is served first; where lots must not mix, by one delivery alone. */
final class Arriving {
    /** @param item what is on its way
     *  @param on the day by which it is surely expected */
    record Coming(String item, LocalDate on, long quantity) {}

    private static final class Supply {
        private final LocalDate on;
        private long left;

        private Supply(LocalDate on, long left) {
            this.on = on;
            this.left = left;
        }
    }

    private Arriving() {}

    /** @param coming of this item; what is overdue is hoped for tomorrow
     *  @param anew the day by which more of it is surely here if it is ordered today
     *  @param asking of this item */
    static List<Late> late(
            Item item,
            List<Reservation> asking,
            Map<UUID, Demand> demands,
            List<Coming> coming,
            LocalDate anew,
            LocalDate today) {
        var oneLot = item.keeping().oneLot();
        var supplies = new ArrayList<Supply>();
        if (!oneLot) {
            supplies.add(new Supply(LocalDate.MIN, Math.max(0, item.onHand())));
        }
        coming.stream()
                .map(each -> new Supply(each.on().isBefore(today) ? today.plusDays(1) : each.on(), each.quantity()))
                .sorted(Comparator.comparing(each -> each.on))
                .forEach(supplies::add);
        supplies.add(new Supply(anew, Long.MAX_VALUE));
        supplies.sort(Comparator.comparing(each -> each.on));
        var late = new ArrayList<Late>();
        asking.stream()
                .filter(each -> demands.containsKey(each.order()) && !(oneLot && each.lot() != null))
                .sorted(Comparator.comparing((Reservation each) -> neededOn(each, demands))
                        .thenComparing(Reservation::order))
                .forEach(each -> {
                    var here = oneLot ? whole(supplies, each.quantity()) : parts(supplies, each.quantity());
                    if (here.isAfter(neededOn(each, demands))) {
                        late.add(new Late(each.order(), item.key(), neededOn(each, demands), here));
                    }
                });
        return late;
    }

    private static LocalDate neededOn(Reservation of, Map<UUID, Demand> demands) {
        var demand = demands.get(of.order());
        return demand == null ? LocalDate.MAX : demand.neededOn();
    }

    private static LocalDate whole(List<Supply> supplies, long quantity) {
        var from = supplies.stream()
                .filter(each -> each.left >= quantity)
                .findFirst()
                .orElseThrow();
        from.left -= quantity;
        return from.on;
    }

    private static LocalDate parts(List<Supply> supplies, long quantity) {
        var open = quantity;
        var here = LocalDate.MIN;
        for (var supply : supplies) {
            var taken = Math.min(open, supply.left);
            if (taken > 0) {
                supply.left -= taken;
                open -= taken;
                here = supply.on;
            }
        }
        return here;
    }
}
