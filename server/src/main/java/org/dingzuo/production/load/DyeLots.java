package org.dingzuo.production.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which lots of dye a bath can be. */
@Service
@Transactional(readOnly = true)
public class DyeLots {
    private final LoadLedger ledger;
    private final Shelves shelves;
    private final Materials materials;

    DyeLots(LoadLedger ledger, Shelves shelves, Materials materials) {
        this.ledger = ledger;
        this.shelves = shelves;
        this.materials = materials;
    }

    /** What the orders in the load were made out of, then whatever lies on the shelves; empty: there is no such load. */
    public Optional<List<Lot>> couldBe(LoadId id) {
        return ledger.find(StudioScope.studio(), id).map(load -> {
            var orders = load.steps().stream()
                    .map(step -> step.order().value())
                    .distinct()
                    .toList();
            var used =
                    materials.usedBy(orders).stream().map(Move::lot).distinct().toList();
            var lots = new LinkedHashMap<UUID, Lot>();
            Stream.concat(
                            shelves.these(used).stream(),
                            shelves.lots(materials.keys()).values().stream().flatMap(Collection::stream))
                    .forEach(lot -> lots.putIfAbsent(lot.id(), lot));
            return List.copyOf(lots.values());
        });
    }

    boolean isOurs(UUID lot) {
        return !shelves.these(List.of(lot)).isEmpty();
    }
}
