package org.dingzuo.materials;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.materials.Move.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's look at the store-room: what there is, what is spoken for, and how it came to be so. */
@Service
@Transactional
public class Shelves {
    private final ItemStore items;
    private final MoveLedger moves;

    Shelves(ItemStore items, MoveLedger moves) {
        this.items = items;
        this.moves = moves;
    }

    @Transactional(readOnly = true)
    public List<Item> all() {
        return items.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(String key) {
        return items.find(StudioScope.studio(), key);
    }

    /** Replaces name, unit, lead time and cost; false when the version is no longer the one seen, or there is no such item. */
    public boolean change(NewItem item, long seen) {
        return items.update(StudioScope.studio(), item, seen);
    }

    /** The shelf was counted: the book is set to what was found, by a move of the difference. */
    public StockOutcome count(String key, long found, String reason) {
        var studio = StudioScope.studio();
        var onHand = items.lockOnHand(studio, Set.of(key)).get(key);
        if (onHand == null) {
            return new StockOutcome.UnknownItem();
        }
        return onHand == found
                ? new StockOutcome.Agreed()
                : new StockOutcome.Moved(moves.move(studio, key, Kind.COUNTED, found - onHand, reason, null)
                        .orElseThrow());
    }

    /** Newest first.
     *  @param before a move's id: only older ones; null: from the newest */
    @Transactional(readOnly = true)
    public List<Move> moves(String key, @Nullable UUID before, int limit) {
        return moves.page(StudioScope.studio(), key, before, limit);
    }
}
