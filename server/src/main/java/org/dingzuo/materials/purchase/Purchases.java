package org.dingzuo.materials.purchase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.LotOutcome;
import org.dingzuo.materials.Lots;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.StockOutcome;
import org.dingzuo.materials.leadtime.Delivery;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purchases of a studio: ordered, received in parts, sent back, closed.
 *
 *  <p>Lock order: the purchase's lines, then the item. */
@Service
@Transactional
public class Purchases {
    private static final int SHOWN = 50;

    private final PurchaseStore store;
    private final Materials materials;
    private final Shelves shelves;
    private final Lots lots;
    private final Suppliers suppliers;
    private final Studios studios;
    private final Audit audit;
    private final Clock clock;

    Purchases(
            PurchaseStore store,
            Materials materials,
            Shelves shelves,
            Lots lots,
            Suppliers suppliers,
            Studios studios,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.materials = materials;
        this.shelves = shelves;
        this.lots = lots;
        this.suppliers = suppliers;
        this.studios = studios;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open ones, and the newest of the others; the newest first. */
    @Transactional(readOnly = true)
    public List<Purchase> all() {
        return store.all(StudioScope.studio(), SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<Purchase> find(UUID id) {
        return store.these(StudioScope.studio(), List.of(id)).stream().findFirst();
    }

    /** Notes that something was ordered. The same id again answers what was noted before.
     *  @param id made by whoever orders
     *  @param lines each item once, at the price that was agreed */
    public PurchaseOutcome order(UUID id, UUID supplier, List<Split.Line> lines, Money freight) {
        var known = suppliers.leadTimes().stream()
                .filter(each -> each.supplier().equals(supplier))
                .collect(Collectors.toMap(each -> each.item(), Function.identity()));
        var strange = lines.stream()
                .map(Split.Line::item)
                .filter(item -> !known.containsKey(item))
                .toList();
        if (!strange.isEmpty()) {
            return new PurchaseOutcome.NotSoldThere(strange);
        }
        var today = today();
        var slowest = lines.stream()
                .mapToInt(line -> Objects.requireNonNull(known.get(line.item()))
                        .believed()
                        .sure())
                .max()
                .orElse(0);
        var items = items();
        var placed = lines.stream().map(line -> line(line, items)).toList();
        var purchase = new Purchase(id, 0, supplier, today, today.plusDays(slowest), freight, placed);
        if (store.insert(studio(), purchase)) {
            audit.note("purchase.ordered", "purchase", id);
        }
        return done(id);
    }

    private static Purchase.Line line(Split.Line line, Map<String, Item> items) {
        var item = Objects.requireNonNull(items.get(line.item()));
        var quantity = item.keeping().quantity(line.packs());
        return new Purchase.Line(
                line.item(), line.packs(), line.price(), quantity, 0, 0, 0, true, Money.ZERO, Money.ZERO);
    }

    /** Something of it came: a lot of its own. Told of the same lot again, nothing more has come.
     *  @param quantity as measured, in the item's smallest unit; may be more than was ordered
     *  @param paid for this part; null: as agreed
     *  @param last no more of this item will come */
    public PurchaseOutcome receive(
            UUID id, String item, long quantity, @Nullable Money paid, String reason, Arrival arrival, boolean last) {
        store.lock(studio(), id);
        var purchase = find(id);
        if (purchase.isEmpty()) {
            return new PurchaseOutcome.UnknownPurchase();
        }
        var told = arrival.lot();
        if (told != null && !shelves.these(List.of(told)).isEmpty()) {
            return done(id);
        }
        var line = line(purchase.get(), item).filter(Purchase.Line::open);
        if (line.isEmpty()) {
            return new PurchaseOutcome.NotExpected();
        }
        var from = new Delivery(purchase.get().supplier(), purchase.get().orderedOn());
        var agreed = line.get().cost(quantity);
        if (materials.receive(item, quantity, reason, arrival, from) instanceof StockOutcome.Moved(var move)) {
            store.received(studio(), id, item, move.id(), quantity, paid == null ? agreed : paid, agreed, last);
        }
        return done(id);
    }

    /** Something of it goes back.
     *  @param told the act's name, made by whoever tells of it: told again, nothing more goes back; null: it has none
     *  @param again whether the supplier is to send it anew */
    public PurchaseOutcome sendBack(
            UUID id, @Nullable UUID told, String item, UUID lot, long quantity, String reason, boolean again) {
        store.lock(studio(), id);
        var purchase = find(id);
        if (purchase.isEmpty()) {
            return new PurchaseOutcome.UnknownPurchase();
        }
        if (told != null && store.isToldReturn(studio(), id, told)) {
            return done(id);
        }
        var line = line(purchase.get(), item);
        var from = shelves.these(List.of(lot)).stream()
                .filter(each -> each.item().equals(item))
                .filter(each -> purchase.get().supplier().equals(each.supplier()))
                .findFirst();
        if (line.isEmpty() || from.isEmpty()) {
            return new PurchaseOutcome.NotExpected();
        }
        var most = line.get().received() - line.get().sentBack();
        if (most < quantity) {
            return new PurchaseOutcome.NotSoMuch(most);
        }
        return switch (lots.sendBack(lot, quantity, reason)) {
            case LotOutcome.Done done -> {
                store.sentBack(studio(), id, item, quantity, again);
                if (told != null) {
                    store.tellReturn(studio(), id, told);
                }
                yield done(id);
            }
            case LotOutcome.NotSoMuch(var free) -> new PurchaseOutcome.NotSoMuch(free);
            case LotOutcome.UnknownLot none -> new PurchaseOutcome.NotExpected();
            case LotOutcome.NothingToCut none -> new PurchaseOutcome.NotExpected();
        };
    }

    /** The rest will not come. */
    public PurchaseOutcome close(UUID id) {
        store.lock(studio(), id);
        if (find(id).isEmpty()) {
            return new PurchaseOutcome.UnknownPurchase();
        }
        store.close(studio(), id);
        audit.note("purchase.closed", "purchase", id);
        return done(id);
    }

    private PurchaseOutcome done(UUID id) {
        return find(id).<PurchaseOutcome>map(PurchaseOutcome.Done::new).orElseGet(PurchaseOutcome.UnknownPurchase::new);
    }

    private static Optional<Purchase.Line> line(Purchase purchase, String item) {
        return purchase.lines().stream()
                .filter(each -> each.item().equals(item))
                .findFirst();
    }

    private Map<String, Item> items() {
        return shelves.all().stream().collect(Collectors.toMap(Item::key, Function.identity()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
