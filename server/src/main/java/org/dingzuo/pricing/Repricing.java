package org.dingzuo.pricing;

import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Materials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draft's base model would cost if its steps took what they really take. */
@Service
@Transactional(readOnly = true)
public class Repricing {
    private final Materials materials;

    Repricing(Materials materials) {
        this.materials = materials;
    }

    /** @param real hands-on minutes of one piece, by key of the step; the other steps stay as written
     *  @return empty: nothing is to be changed, or there is no rate to keep */
    public Optional<Repriced> of(Design design, Map<String, Integer> real) {
        var draft = design.draft();
        var written = MakeableItem.plainest(design.id(), design.slug(), draft);
        var timed = MakeableItem.plainest(design.id(), design.slug(), draft.taking(real));
        var costs = materials.costs(written.materials().keySet());
        var material = Money.sum(written.materials().entrySet().stream()
                .flatMap(need ->
                        Optional.ofNullable(costs.get(need.getKey())).map(cost -> cost.of(need.getValue())).stream())
                .toList());
        return Repriced.of(draft.basePrice(), material, written.attendedMinutes(), timed.attendedMinutes());
    }
}
