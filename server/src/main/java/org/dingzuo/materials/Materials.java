package org.dingzuo.materials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.materials.MoveLedger.Moving;
import org.dingzuo.materials.leadtime.Delivery;
import org.dingzuo.materials.leadtime.LeadTimes;
import org.dingzuo.materials.lot.AllotmentStore;
import org.dingzuo.materials.lot.Allotting;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.LotStore;
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
    private final Allotting allotting;
    private final AllotmentStore allotments;
    private final LotStore lots;
    private final MoveLedger moves;
    private final LeadTimes leadTimes;
    private final Waits waits;
    private final Issuing issuing;
    private final Studios studios;
    private final Phrases phrases;
    private final Clock clock;

    Materials(
            ItemStore items,
            ReservationStore reservations,
            Allotting allotting,
            AllotmentStore allotments,
            LotStore lots,
            MoveLedger moves,
            LeadTimes leadTimes,
            Waits waits,
            Issuing issuing,
            Studios studios,
            Phrases phrases,
            Clock clock) {
        this.items = items;
        this.reservations = reservations;
        this.allotting = allotting;
        this.allotments = allotments;
        this.lots = lots;
        this.moves = moves;
        this.leadTimes = leadTimes;
        this.waits = waits;
        this.issuing = issuing;
        this.studios = studios;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** False when the studio has an item of this key already. */
    public boolean define(NewItem item) {
        return items.insert(StudioScope.studio(), item);
    }

    /** Puts a lot on the shelf.
     *  @param quantity positive, in the item's smallest unit */
    public StockOutcome receive(String item, long quantity) {
        return receive(item, quantity, "", Arrival.UNKNOWN);
    }

    /** Agreed: the arrival's lot lies there already, told of before.
     *  @param reason may be empty: then it simply came */
    public StockOutcome receive(String item, long quantity, String reason, Arrival arrival) {
        var studio = StudioScope.studio();
        if (items.lock(studio, Set.of(item)).isEmpty()) {
            return new StockOutcome.UnknownItem();
        }
        if (lots.isKnown(studio, arrival)) {
            return new StockOutcome.Agreed();
        }
        var lot = lots.open(studio, item, arrival, today(), null);
        var move = moves.move(
                studio,
                studios.profile().zone(),
                new Moving(item, lot, Kind.RECEIVED, quantity, reason.isBlank() ? came() : reason, null));
        allotting.settle(studio, Set.of(item));
        return new StockOutcome.Moved(move);
    }

    /** The same from a supplier: later dates learn from how long it took. From one who is not known to bring this item nothing is learnt.
     *  @param from ordered today or earlier */
    public StockOutcome receive(String item, long quantity, String reason, Arrival arrival, Delivery from) {
        var received = receive(item, quantity, reason, arrival.from(from.supplier()));
        if (received instanceof StockOutcome.Moved(var move)) {
            leadTimes.learn(StudioScope.studio(), move.id(), item, from, today());
        }
        return received;
    }

    private String came() {
        return phrases.say(studios.profile().language(), "material.came");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }

    /** How soon this need could be met beside everything already spoken for. An item that the store-room does not know counts as always at
     *  hand: a studio need not keep books of thread. */
    @Transactional(readOnly = true)
    public Availability availability(Map<String, Long> need) {
        return need.isEmpty() ? Availability.NOW : waits.until(StudioScope.studio(), need);
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

    /** Speaks for the need of one order, softly. What must come out of one lot has its lot from here on, if one has so much. */
    public void reserve(UUID order, Map<String, Long> need) {
        var studio = StudioScope.studio();
        var ofOneLot = new HashMap<>(need);
        ofOneLot.keySet().retainAll(reservations.reserve(studio, order, need));
        if (!ofOneLot.isEmpty()) {
            allotting.allot(studio, order, ofOneLot);
        }
    }

    /** The deposit is paid: the reservation no longer expires. */
    public void makeFirm(UUID order) {
        reservations.makeFirm(StudioScope.studio(), order);
    }

    /** An order whose making may have begun takes more than was agreed first; firmly, for it is paid. */
    public void reserveMore(UUID order, Map<String, Long> more) {
        var studio = StudioScope.studio();
        items.lock(studio, more.keySet());
        allotments.free(studio, order, more.keySet());
        reservations.reserveMore(studio, order, more);
        allotting.settle(studio, more.keySet());
    }

    /** Gives everything back that this order had spoken for and not used. */
    public void release(UUID order) {
        giveBack(StudioScope.studio(), order);
    }

    private void giveBack(StudioId studio, UUID order) {
        var freed = reservations.release(studio, order);
        if (!freed.isEmpty()) {
            allotments.free(studio, order, freed);
            allotting.settle(studio, freed);
        }
    }

    /** The order's making starts: what it had firmly reserved leaves the shelf, once, however often this is called.
     *  @param reason in the studio's words, for the item's history */
    public UseOutcome use(UUID order, String reason) {
        return issuing.issue(StudioScope.studio(), order, reason);
    }

    /** What these items are called; an unknown one is absent. */
    @Transactional(readOnly = true)
    public Map<String, Words> names(Collection<String> keys) {
        return items.these(StudioScope.studio(), keys).stream().collect(Collectors.toMap(Item::key, Item::name));
    }

    /** Out of which lots these orders were made: what they took, and what they left over. The oldest first. */
    @Transactional(readOnly = true)
    public List<Move> usedBy(Collection<UUID> orders) {
        return moves.ofOrders(StudioScope.studio(), orders);
    }

    @Transactional(readOnly = true)
    public List<String> keys() {
        return items.keys(StudioScope.studio());
    }
}
