package org.dingzuo.materials.purchase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.purchase.Split.Wanted;
import org.dingzuo.materials.purchase.Ware.Bought;
import org.jspecify.annotations.Nullable;

/** Splits what is wanted over suppliers at the least total of goods and freight. Each item comes from one supplier, for what comes together
 *  lies together.
 *
 *  <p>Branch and bound, item by item. The bound is what was spent, the cheapest goods for each item that is left, and the freight of every
 *  supplier in use who cannot reach free freight any more, even if all that is left were bought there. Exponential in the items at worst; a
 *  studio's dozen items and handful of suppliers take some thousand steps. Past {@link #MOST_STEPS} the best found so far is answered, and
 *  that it is not proved. */
final class Splitting {
    static final int MOST_STEPS = 2_000_000;

    private final Map<UUID, Freight> freights;
    private final List<List<Bought>> choices = new ArrayList<>();
    /** Cheapest goods from the item of this place on. */
    private final long[] cheapest;
    /** By supplier, the dearest goods that could still be bought there from the item of this place on. */
    private final List<Map<UUID, Long>> reachable = new ArrayList<>();

    private final Bought[] chosen;
    private final Map<UUID, Long> spent = new HashMap<>();
    private List<Bought> best = List.of();
    private long least = Long.MAX_VALUE;
    private int steps;

    private Splitting(List<List<Bought>> choices, Map<UUID, Freight> freights) {
        this.freights = freights;
        // Few choices first: they are settled early and the bound bites.
        choices.stream()
                .sorted(Comparator.comparingInt(List::size))
                .forEach(each -> this.choices.add(each.stream()
                        .sorted(Comparator.comparing(Bought::cost)
                                .thenComparing(bought -> bought.ware().supplier()))
                        .toList()));
        var items = this.choices.size();
        chosen = new Bought[items];
        cheapest = new long[items + 1];
        for (int at = items; at >= 0; at--) {
            reachable.addFirst(at == items ? Map.of() : withItem(reachable.getFirst(), this.choices.get(at)));
            if (at < items) {
                cheapest[at] = cheapest[at + 1]
                        + this.choices.get(at).getFirst().cost().minor();
            }
        }
    }

    private static Map<UUID, Long> withItem(Map<UUID, Long> later, List<Bought> choices) {
        var dearest = new HashMap<UUID, Long>();
        choices.forEach(
                each -> dearest.merge(each.ware().supplier(), each.cost().minor(), Math::max));
        later.forEach((supplier, goods) -> dearest.merge(supplier, goods, Long::sum));
        return dearest;
    }

    /** @param wares who sells what; whoever is not among them does not come into question */
    static Split cheapest(List<Wanted> wanted, List<Ware> wares, Map<UUID, Freight> freights) {
        var nowhere = new ArrayList<String>();
        var choices = new ArrayList<List<Bought>>();
        for (var each : wanted) {
            var of = wares.stream()
                    .filter(ware -> ware.item().equals(each.item()))
                    .filter(ware -> each.supplier() == null || each.supplier().equals(ware.supplier()))
                    .flatMap(ware -> ware.choices(each.packs()).stream())
                    .toList();
            if (of.isEmpty()) {
                nowhere.add(each.item());
            } else {
                choices.add(of);
            }
        }
        var search = new Splitting(choices, freights);
        search.go(0, 0);
        return new Split(search.parts(), nowhere, search.steps <= MOST_STEPS);
    }

    private void go(int at, long goods) {
        if (++steps > MOST_STEPS && least < Long.MAX_VALUE) {
            return;
        }
        if (at == chosen.length) {
            var total = goods + freightAtLeast(at);
            if (total < least) {
                least = total;
                best = List.of(chosen.clone());
            }
            return;
        }
        for (var choice : choices.get(at)) {
            var supplier = choice.ware().supplier();
            var cost = choice.cost().minor();
            var before = spent.get(supplier);
            chosen[at] = choice;
            spent.merge(supplier, cost, Long::sum);
            if (goods + cost + cheapest[at + 1] + freightAtLeast(at + 1) < least) {
                go(at + 1, goods + cost);
            }
            restore(supplier, before);
        }
    }

    private void restore(UUID supplier, @Nullable Long before) {
        if (before == null) {
            spent.remove(supplier);
        } else {
            spent.put(supplier, before);
        }
    }

    /** What freight must be paid whatever is bought from the item of this place on. */
    private long freightAtLeast(int at) {
        var sum = 0L;
        for (var each : spent.entrySet()) {
            var most = each.getValue() + reachable.get(at).getOrDefault(each.getKey(), 0L);
            sum += freight(each.getKey()).of(Money.of(most)).minor();
        }
        return sum;
    }

    private Freight freight(UUID supplier) {
        return freights.getOrDefault(supplier, Freight.NONE);
    }

    private List<Split.Part> parts() {
        var bySupplier = new TreeMap<UUID, List<Split.Line>>();
        best.forEach(each -> bySupplier
                .computeIfAbsent(each.ware().supplier(), key -> new ArrayList<>())
                .add(new Split.Line(each.ware().item(), each.packs(), each.price())));
        return bySupplier.entrySet().stream()
                .map(each -> part(
                        each.getKey(),
                        each.getValue().stream()
                                .sorted(Comparator.comparing(Split.Line::item))
                                .toList()))
                .toList();
    }

    private Split.Part part(UUID supplier, List<Split.Line> lines) {
        var goods = Money.sum(lines.stream().map(Split.Line::cost).toList());
        var terms = freight(supplier);
        var free = terms.freeFrom();
        var missing = free == null || goods.compareTo(free) >= 0 ? Money.ZERO : free.minus(goods);
        return new Split.Part(supplier, lines, goods, terms.of(goods), missing);
    }
}
