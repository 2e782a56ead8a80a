package org.dingzuo.materials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store-room's desk. A reservation is soft while the deposit is unpaid and firm afterwards; both count as spoken for. */
@Service
@Transactional
public class Materials {
    private final ItemStore items;

    Materials(ItemStore items) {
        this.items = items;
    }

    public void define(NewItem item) {
        items.insert(StudioScope.studio(), item);
    }

    /** Adds to what is on hand.
     *  @param quantity positive, in the item's smallest unit */
    public void receive(String item, long quantity) {
        items.receive(StudioScope.studio(), item, quantity);
    }

    /** How soon this need could be met beside everything already spoken for. An item that the store-room does not know counts as
     *  always at hand: a studio need not keep books of thread. */
    @Transactional(readOnly = true)
    public Availability availability(Map<String, Long> need) {
        if (need.isEmpty()) {
            return Availability.NOW;
        }
        var scarce = new ArrayList<ItemStore.Shelf>();
        for (var shelf : items.shelves(StudioScope.studio(), need.keySet())) {
            if (shelf.free() < need.getOrDefault(shelf.key(), 0L)) {
                scarce.add(shelf);
            }
        }
        scarce.sort(Comparator.comparingInt(ItemStore.Shelf::leadDays).reversed());
        return scarce.isEmpty()
                ? Availability.NOW
                : new Availability(
                        scarce.getFirst().leadDays(),
                        scarce.stream().map(ItemStore.Shelf::key).toList());
    }

    /** Speaks for the need of one order, softly. */
    public void reserve(UUID order, Map<String, Long> need) {
        items.reserve(StudioScope.studio(), order, need);
    }

    /** The deposit is paid: the reservation no longer expires. */
    public void makeFirm(UUID order) {
        items.makeFirm(StudioScope.studio(), order);
    }

    /** Gives everything back that this order had spoken for and not used. */
    public void release(UUID order) {
        items.release(StudioScope.studio(), order);
    }

    public List<String> keys() {
        return items.keys(StudioScope.studio());
    }
}
