package org.dingzuo.production.base;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.shelf.FinishedShelf;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** The shelf of finished pieces, as orders see it: a piece serves a wish for the same configuration of the same design. */
@Component
class ShelfForOrders implements FinishedShelf {
    private final BaseStore store;
    private final TakenStore taken;
    private final LyingDesigns lying;

    ShelfForOrders(BaseStore store, TakenStore taken, LyingDesigns lying) {
        this.store = store;
        this.taken = taken;
        this.lying = lying;
    }

    private record Kind(DesignId design, Configuration configuration) {}

    @Override
    public boolean has(List<WorkLine> lines) {
        var studio = StudioScope.studio();
        var designs = designs(lines);
        return lying.mayServe(studio, designs) && serves(taken.lying(studio, designs, false), wanted(lines));
    }

    @Override
    public boolean take(OrderId order, List<WorkLine> lines) {
        var studio = StudioScope.studio();
        var designs = designs(lines);
        if (!lying.mayServe(studio, designs)) {
            return false;
        }
        var wanted = wanted(lines);
        var there = taken.lying(studio, designs, true);
        if (!serves(there, wanted)) {
            return false;
        }
        for (var piece : there) {
            var quantity = wanted.getOrDefault(new Kind(piece.designId(), piece.configuration()), 0);
            if (quantity > 0) {
                if (!store.move(
                        studio, piece.id(), "ORDERED", -quantity, order.value().toString())) {
                    throw new IllegalStateException("Piece " + piece.id() + " went though it was locked");
                }
                taken.note(studio, order, piece.id(), quantity);
            }
        }
        return true;
    }

    @Override
    public void giveBack(OrderId order) {
        var studio = StudioScope.studio();
        taken.forget(studio, order)
                .forEach((piece, quantity) -> store.move(
                        studio, piece, "BACK", quantity, order.value().toString()));
    }

    private static boolean serves(List<BasePiece> lying, Map<Kind, Integer> wanted) {
        var there = new HashMap<Kind, Integer>();
        lying.forEach(piece -> there.put(new Kind(piece.designId(), piece.configuration()), piece.onShelf()));
        return wanted.entrySet().stream().allMatch(each -> there.getOrDefault(each.getKey(), 0) >= each.getValue());
    }

    private static Map<Kind, Integer> wanted(List<WorkLine> lines) {
        var wanted = new HashMap<Kind, Integer>();
        lines.forEach(line -> wanted.merge(
                new Kind(line.item().design(), line.item().configuration()), line.quantity(), Math::addExact));
        return wanted;
    }

    private static List<DesignId> designs(List<WorkLine> lines) {
        return lines.stream().map(line -> line.item().design()).distinct().toList();
    }
}
