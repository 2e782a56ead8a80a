package org.dingzuo.materials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store-room's desk, for the rest of the house. A reservation is soft while the deposit is unpaid and firm afterwards; both count
 *  as spoken for. When the making starts, the firm one leaves the shelf. {@link Shelves} is the maker's side of it. */
@Service
@Transactional
public class Materials {
    private final ItemStore items;
    private final ReservationStore reservations;
    private final MoveLedger moves;
    private final DeliveryStore deliveries;
    private final LeadTimes leadTimes;
    private final Studios studios;

    Materials(
            ItemStore items,
            ReservationStore reservations,
            MoveLedger moves,
            DeliveryStore deliveries,
            LeadTimes leadTimes,
            Studios studios) {
        this.items = items;
        this.reservations = reservations;
        this.moves = moves;
        this.deliveries = deliveries;
        this.leadTimes = leadTimes;
        this.studios = studios;
    }

    /** False when the studio has an item of this key already. */
    public boolean define(NewItem item) {
        return items.insert(StudioScope.studio(), item);
    }

    /** Adds to what is on hand.
     *  @param quantity positive, in the item's smallest unit */
    public StockOutcome receive(String item, long quantity) {
        return receive(item, quantity, "");
    }

    public StockOutcome receive(String item, long quantity, String reason) {
        return moves.move(StudioScope.studio(), item, Kind.RECEIVED, quantity, reason, null)
                .<StockOutcome>map(StockOutcome.Moved::new)
                .orElseGet(StockOutcome.UnknownItem::new);
    }

    /** The same from a supplier: later dates learn from how long it took. From one who is not known to bring this item nothing is learnt.
     *  @param from ordered today or earlier */
    public StockOutcome receive(String item, long quantity, String reason, Delivery from) {
        var studio = StudioScope.studio();
        var received = receive(item, quantity, reason);
        if (received instanceof StockOutcome.Moved(var move)) {
            var today = LocalDate.ofInstant(move.at(), studios.profile().zone());
            deliveries.insert(studio, move.id(), item, from, today);
        }
        return received;
    }

    /** How soon this need could be met beside everything already spoken for: by what was learnt of those who bring it, else by the
     *  item's stated days. An item that the store-room does not know counts as always at hand: a studio need not keep books of thread. */
    @Transactional(readOnly = true)
    public Availability availability(Map<String, Long> need) {
        if (need.isEmpty()) {
            return Availability.NOW;
        }
        var studio = StudioScope.studio();
        var scarce = items.scarce(studio, need);
        if (scarce.isEmpty()) {
            return Availability.NOW;
        }
        var known = leadTimes.all(studio);
        var days = new HashMap<String, Integer>();
        scarce.forEach(each ->
                days.put(each.item(), leadTimes.sureDays(known, each.item()).orElse(each.leadDays())));
        var slowest = scarce.stream()
                .map(ItemStore.Scarce::item)
                .sorted(Comparator.comparing((String item) -> days.getOrDefault(item, 0))
                        .reversed())
                .toList();
        return new Availability(days.getOrDefault(slowest.getFirst(), 0), slowest);
    }

    /** What these items cost; those of which nobody has said are not among them. */
    @Transactional(readOnly = true)
    public Map<String, ItemCost> costs(Collection<String> keys) {
        var costs = new HashMap<String, ItemCost>();
        for (var item : items.these(StudioScope.studio(), keys)) {
            if (item.cost() != null) {
                costs.put(item.key(), item.cost());
            }
        }
        return costs;
    }

    /** Speaks for the need of one order, softly. */
    public void reserve(UUID order, Map<String, Long> need) {
        reservations.reserve(StudioScope.studio(), order, need);
    }

    /** The deposit is paid: the reservation no longer expires. */
    public void makeFirm(UUID order) {
        reservations.makeFirm(StudioScope.studio(), order);
    }

    /** Gives everything back that this order had spoken for and not used. */
    public void release(UUID order) {
        reservations.release(StudioScope.studio(), order);
    }

    /** The order's making starts: what it had firmly reserved leaves the shelf, once, however often this is called.
     *  @param reason in the studio's words, for the item's history */
    public UseOutcome use(UUID order, String reason) {
        var studio = StudioScope.studio();
        var need = reservations.lockFirm(studio, order);
        if (need.isEmpty()) {
            return new UseOutcome.NothingToUse();
        }
        var onHand = items.lockOnHand(studio, need.keySet());
        var scarce = need.keySet().stream()
                .filter(item -> onHand.getOrDefault(item, 0L) < need.getOrDefault(item, 0L))
                .toList();
        if (!scarce.isEmpty()) {
            return new UseOutcome.Short(shortages(studio, scarce, need));
        }
        reservations.release(studio, order);
        List<Move> used = new ArrayList<>();
        need.forEach((item, quantity) -> used.add(
                moves.move(studio, item, Kind.USED, -quantity, reason, order).orElseThrow()));
        return new UseOutcome.Used(used);
    }

    private List<Shortage> shortages(StudioId studio, List<String> scarce, Map<String, Long> need) {
        return items.these(studio, scarce).stream()
                .map(item -> new Shortage(
                        item.key(), item.name(), item.unit(), item.onHand(), need.getOrDefault(item.key(), 0L)))
                .toList();
    }

    /** What these items are called; an unknown one is absent. */
    @Transactional(readOnly = true)
    public Map<String, Words> names(Collection<String> keys) {
        return items.these(StudioScope.studio(), keys).stream().collect(Collectors.toMap(Item::key, Item::name));
    }

    @Transactional(readOnly = true)
    public List<String> keys() {
        return items.keys(StudioScope.studio());
    }
}
