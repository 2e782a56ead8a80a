package org.dingzuo.materials.purchase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.purchase.Need.Share;

/** Which orders have to wait for main material to be bought: neither the shelf nor what is on its way serves them. Whoever begins first is
 *  served first. */
final class Missing {
    private record Gap(Reservation of, Demand demand, long quantity) {}

    private Missing() {}

    /** By item that is bought for orders. */
    static Map<String, List<Share>> of(Map<String, Item> items, List<Reservation> spokenFor, List<Demand> demands) {
        var byOrder = demands.stream().collect(Collectors.toMap(Demand::order, Function.identity()));
        var gaps = new TreeMap<String, List<Gap>>();
        spokenFor.stream()
                .filter(each -> each.firm() && byOrder.containsKey(each.order()))
                .collect(Collectors.groupingBy(Reservation::item))
                .forEach((key, reservations) -> {
                    var item = items.get(key);
                    if (item != null && item.keeping().byOrder()) {
                        var found = gaps(item, reservations, byOrder);
                        if (!found.isEmpty()) {
                            gaps.put(key, found);
                        }
                    }
                });
        var asked = cost(items, gaps);
        var shares = new TreeMap<String, List<Share>>();
        gaps.forEach((item, of) -> shares.put(
                item,
                of.stream()
                        .map(gap -> new Share(
                                gap.demand().order(),
                                gap.quantity(),
                                gap.demand().neededOn(),
                                gap.demand()
                                                .paid()
                                                .compareTo(asked.getOrDefault(
                                                        gap.demand().order(), Money.ZERO))
                                        >= 0))
                        .toList()));
        return shares;
    }

    private static List<Gap> gaps(Item item, List<Reservation> reservations, Map<UUID, Demand> demands) {
        var gaps = new ArrayList<Gap>();
        var oneLot = item.keeping().oneLot();
        var supply = oneLot ? item.onOrder() : item.onHand() + item.onOrder();
        record Asking(Reservation of, Demand demand) {}
        var asking = new ArrayList<Asking>();
        for (var each : reservations) {
            var demand = demands.get(each.order());
            if (demand != null && !(oneLot && each.lot() != null)) {
                asking.add(new Asking(each, demand));
            }
        }
        asking.sort(Comparator.comparing((Asking each) -> each.demand().neededOn())
                .thenComparing(each -> each.demand().order()));
        for (var each : asking) {
            var quantity = each.of().quantity();
            var served = oneLot ? (supply >= quantity ? quantity : 0) : Math.min(Math.max(0, supply), quantity);
            supply -= served;
            if (served < quantity) {
                gaps.add(new Gap(each.of(), each.demand(), quantity - served));
            }
        }
        return gaps;
    }

    /** What must be spent for each order. */
    private static Map<UUID, Money> cost(Map<String, Item> items, Map<String, List<Gap>> gaps) {
        var costs = new HashMap<UUID, Money>();
        gaps.forEach((key, of) -> {
            var item = items.get(key);
            var cost = item == null ? null : item.cost();
            if (cost != null) {
                of.forEach(gap -> costs.merge(gap.demand().order(), cost.of(gap.quantity()), Money::plus));
            }
        });
        return costs;
    }
}
