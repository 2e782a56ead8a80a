package org.dingzuo.fulfilment.packing;

import java.util.Collection;
import java.util.List;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.cost.Costs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How to look after a piece: of what it was really made of, as it left the shelf, in the words that the studio wrote for each. */
@Component
@Transactional(readOnly = true)
public class CareSheet {
    private final Costs costs;
    private final Materials materials;
    private final PackingTable table;

    CareSheet(Costs costs, Materials materials, PackingTable table) {
        this.costs = costs;
        this.materials = materials;
        this.table = table;
    }

    /** @param name of an item that the store-room no longer knows: its key
     *  @param care how to treat it; {@link Words#NONE}: nobody wrote it */
    public record Entry(String item, Words name, Words care) {}

    /** What this order was made of, in the order of using. */
    public List<Entry> of(OrderId order) {
        return entries(costs.of(order).stream()
                .filter(cost -> cost.kind() == Cost.Kind.MATERIAL)
                .map(Cost::subject)
                .distinct()
                .toList());
    }

    /** These items, in their order. */
    public List<Entry> entries(Collection<String> items) {
        var names = materials.names(items);
        var known = table.enclosures().care();
        return items.stream()
                .map(item -> new Entry(
                        item,
                        names.getOrDefault(item, Words.of(Language.ZH_CN, item)),
                        known.getOrDefault(item, Words.NONE)))
                .toList();
    }
}
