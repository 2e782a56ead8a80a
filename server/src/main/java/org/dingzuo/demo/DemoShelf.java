package org.dingzuo.demo;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Ids;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Lots;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.purchase.Purchases;
import org.dingzuo.materials.purchase.Split;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.production.Told;
import org.dingzuo.production.base.BaseLine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the shelf looks like on the day somebody looks at the demo: a remnant beside its hide, a parcel on the way, and a delivery that went
 *  mouldy, of something that only one supplier has; a few finished pieces that are to lie ready. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoShelf {
    private static final long PACKS = 5;
    private static final int OF_A_LOT = 18;
    private static final int READY = 3;

    private final Shelves shelves;
    private final Lots atHand;
    private final Suppliers suppliers;
    private final Purchases purchases;
    private final BaseLine base;
    private final Designs designs;
    private final Clock clock;

    DemoShelf(
            Shelves shelves,
            Lots atHand,
            Suppliers suppliers,
            Purchases purchases,
            BaseLine base,
            Designs designs,
            Clock clock) {
        this.shelves = shelves;
        this.atHand = atHand;
        this.suppliers = suppliers;
        this.purchases = purchases;
        this.base = base;
        this.designs = designs;
        this.clock = clock;
    }

    void fill() {
        var items = shelves.all();
        items.stream()
                .filter(item -> item.keeping().oneLot())
                .max(Comparator.comparing(Item::onHand))
                .ifPresent(this::putARemnantAside);
        suppliers.all().stream()
                .filter(each -> !each.items().getFirst().breaks().isEmpty())
                .findFirst()
                .ifPresent(this::buy);
        goMouldy(items);
        keepReady();
    }

    /** One lies there, the rest is for idle time. */
    private void keepReady() {
        // What fans ask for most is made for them, so that it is seen to grow.
        designs.onSale().reversed().stream()
                .filter(design -> !design.blueprint().repair())
                .limit(2)
                .forEach(design -> base.want(design.slug(), null, READY));
        base.standing().pieces().stream()
                .findFirst()
                .ifPresent(piece -> base.counted(piece.id(), 1, "盘点", Told.AT_ONCE));
        base.standing().proposals().stream()
                .findFirst()
                .ifPresent(each ->
                        base.accept(each.piece(), each.quantity(), each.where().until()));
    }

    private void putARemnantAside(Item item) {
        lots(item).stream()
                .max(Comparator.comparing(Lot::free))
                .ifPresent(lot -> atHand.cut(
                        lot.id(), lot.free() / OF_A_LOT, "做大件剩下的", new Arrival(null, null, null, "剩下的一份，够做一件小的")));
    }

    private void buy(Supplier supplier) {
        var first = supplier.items().getFirst();
        var packs = first.sold(PACKS);
        var line = new Split.Line(first.item(), packs, first.breaks().getFirst().price());
        purchases.order(
                Ids.next(clock),
                supplier.id(),
                List.of(line),
                supplier.freight().of(line.cost()));
    }

    /** So little is left that the orders which need it wait, and there is nobody else to ask. */
    private void goMouldy(List<Item> items) {
        var sources = suppliers.all().stream()
                .flatMap(each -> each.items().stream())
                .collect(Collectors.groupingBy(Supplied::item, Collectors.counting()));
        var needed = shelves.spokenFor().stream()
                .filter(Reservation::firm)
                .collect(Collectors.groupingBy(Reservation::item, Collectors.summarizingLong(Reservation::quantity)));
        items.stream()
                .filter(item -> item.keeping().byOrder() && needed.containsKey(item.key()))
                .filter(item -> sources.getOrDefault(item.key(), 0L) == 1)
                .findFirst()
                .ifPresent(item ->
                        lots(item).forEach(lot -> atHand.count(lot.id(), left(lot, needed, item), "受潮发霉，剪掉")));
    }

    private static long left(Lot lot, Map<String, LongSummaryStatistics> needed, Item item) {
        return Math.min(
                lot.quantity(), Objects.requireNonNull(needed.get(item.key())).getMin() - 1);
    }

    private List<Lot> lots(Item item) {
        return shelves.lots(Set.of(item.key())).getOrDefault(item.key(), List.of());
    }
}
