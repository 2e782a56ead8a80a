package org.dingzuo.materials.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.purchase.Purchase;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Purchases as the maker's client reads them, with the message that orders them. */
@Component
class PurchaseBodies {
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final Studios studios;
    private final PurchaseWords words;
    private final Clock clock;

    PurchaseBodies(Shelves shelves, Suppliers suppliers, Studios studios, PurchaseWords words, Clock clock) {
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.studios = studios;
        this.words = words;
        this.clock = clock;
    }

    /** @param late more of it should be here and is not
     *  @param message what is sent to the supplier, in the studio's language */
    record PurchaseBody(
            UUID id,
            int number,
            UUID supplier,
            String supplierName,
            LocalDate orderedOn,
            LocalDate dueOn,
            boolean open,
            boolean late,
            Money freight,
            Money total,
            List<LineBody> lines,
            String message) {}

    /** Quantities but {@code packs} in the item's smallest unit.
     *  @param packUnit as it is bought
     *  @param toPay for what is expected, at the agreed price
     *  @param paid for what came; {@code agreed}: what the agreed price makes of it */
    record LineBody(
            String item,
            Words name,
            Words unit,
            Words packUnit,
            long packs,
            Money price,
            long quantity,
            long received,
            long sentBack,
            long expected,
            Money toPay,
            boolean open,
            Money paid,
            Money agreed) {}

    List<PurchaseBody> of(List<Purchase> purchases) {
        var items = shelves.all().stream().collect(Collectors.toMap(Item::key, Function.identity()));
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        return purchases.stream().map(each -> body(each, items, names)).toList();
    }

    private PurchaseBody body(Purchase purchase, Map<String, Item> items, Map<UUID, String> names) {
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        var lines = purchase.lines().stream().map(line -> line(line, items)).toList();
        return new PurchaseBody(
                purchase.id(),
                purchase.number(),
                purchase.supplier(),
                names.getOrDefault(purchase.supplier(), ""),
                purchase.orderedOn(),
                purchase.dueOn(),
                purchase.isOpen(),
                purchase.isOpen() && purchase.dueOn().isBefore(today),
                purchase.freight(),
                purchase.total(),
                lines,
                words.message(purchase, lines));
    }

    private static LineBody line(Purchase.Line line, Map<String, Item> items) {
        var item = items.get(line.item());
        var unit = item == null ? Words.NONE : item.unit();
        var pack = item == null ? null : item.keeping().pack();
        return new LineBody(
                line.item(),
                item == null ? Words.NONE : item.name(),
                unit,
                pack == null ? unit : pack.unit(),
                line.packs(),
                line.price(),
                line.quantity(),
                line.received(),
                line.sentBack(),
                line.expected(),
                line.cost(line.expected()),
                line.open(),
                line.paid(),
                line.agreed());
    }
}
