package org.dingzuo.ordering.making;

import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shortage;
import org.dingzuo.materials.UseOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Takes an order's material from the shelf when its making begins. A bill of materials belongs to a whole piece, not to a step: the
 *  leather of a wallet is cut out at once. So the first step that is begun, or finished without ever being begun, takes all of it. */
@Component
class TakingMaterial {
    private final Materials materials;
    private final Costs costs;
    private final Studios studios;
    private final Phrases phrases;

    TakingMaterial(Materials materials, Costs costs, Studios studios, Phrases phrases) {
        this.materials = materials;
        this.costs = costs;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** In the transaction that notes the step, the order locked. Answers what the book lacks; nothing is taken then. */
    List<Shortage> of(OrderId order) {
        var reason = phrases.say(studios.profile().language(), "material.used", Map.of());
        return switch (materials.use(order.value(), reason)) {
            case UseOutcome.Short(var missing) -> missing;
            case UseOutcome.Used(var moves) -> {
                costs.used(order, moves);
                yield List.of();
            }
            case UseOutcome.NothingToUse nothing -> List.of();
        };
    }
}
