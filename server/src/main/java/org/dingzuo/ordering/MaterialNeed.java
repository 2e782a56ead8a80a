package org.dingzuo.ordering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.promise.WorkLine;
import org.springframework.modulith.NamedInterface;

/** What making takes from the store-room. */
@NamedInterface("rooms")
public final class MaterialNeed {
    private MaterialNeed() {}

    /** Item to quantity, in the item's own unit. */
    public static Map<String, Long> of(List<WorkLine> work) {
        var need = new HashMap<String, Long>();
        for (var line : work) {
            line.item()
                    .materials()
                    .forEach((item, quantity) ->
                            need.merge(item, Math.multiplyExact(quantity, (long) line.quantity()), Math::addExact));
        }
        return need;
    }
}
