package org.dingzuo.production.sample;

import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shortage;
import org.dingzuo.materials.UseOutcome;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a sample is made of from the shelf, as an order's making does: under the sample's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SampleMaterial {
    private final Materials materials;
    private final Studios studios;
    private final Phrases phrases;

    SampleMaterial(Materials materials, Studios studios, Phrases phrases) {
        this.materials = materials;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** @return what the book lacks; the caller's transaction is to be rolled back then */
    List<Shortage> take(UUID sample, MakeableItem item) {
        materials.reserve(sample, item.materials());
        materials.makeFirm(sample);
        var reason = phrases.say(studios.profile().language(), "material.sample");
        return materials.use(sample, reason) instanceof UseOutcome.Short(var missing) ? missing : List.of();
    }
}
