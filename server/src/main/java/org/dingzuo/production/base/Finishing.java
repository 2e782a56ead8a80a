package org.dingzuo.production.base;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.UseOutcome;
import org.dingzuo.promise.IdleTime;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Puts finished pieces onto their shelf, and takes what they are made of off the store-room's, in one transaction. */
@Component
class Finishing {
    private final BaseStore store;
    private final IdleTime idle;
    private final Materials materials;
    private final Designs designs;
    private final Studios studios;

    Finishing(BaseStore store, IdleTime idle, Materials materials, Designs designs, Studios studios) {
        this.store = store;
        this.idle = idle;
        this.materials = materials;
        this.designs = designs;
        this.studios = studios;
    }

    BaseOutcome finish(UUID id, int made) {
        var studio = StudioScope.studio();
        var run = store.lockOpen(studio, id);
        var piece = run.flatMap(open -> store.lock(studio, open.piece()));
        if (run.isEmpty() || piece.isEmpty()) {
            return new BaseOutcome.Unknown();
        }
        var item = itemOf(piece.get(), run.get());
        var reason = item.blueprint().name().in(studios.profile().language()) + " × " + made;
        materials.reserve(id, need(item, made));
        materials.makeFirm(id);
        if (materials.use(id, reason) instanceof UseOutcome.Short(var missing)) {
            // A refusal does not roll back: what was spoken for is given back.
            materials.release(id);
            return new BaseOutcome.MaterialShort(missing);
        }
        store.end(studio, id, made);
        idle.giveBack(id);
        store.move(studio, piece.get().id(), "MADE", made, reason);
        return store.lock(studio, piece.get().id())
                .<BaseOutcome>map(BaseOutcome.Done::new)
                .orElseThrow();
    }

    private MakeableItem itemOf(BasePiece piece, BaseRun run) {
        return new MakeableItem(
                piece.designId(),
                piece.design(),
                run.revision(),
                designs.revision(piece.designId(), run.revision()),
                piece.configuration());
    }

    private static Map<String, Long> need(MakeableItem item, int made) {
        var need = new HashMap<String, Long>();
        item.materials().forEach((key, quantity) -> need.put(key, Math.multiplyExact(quantity, made)));
        return need;
    }
}
