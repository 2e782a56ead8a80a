package org.dingzuo.pricing;

import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.springframework.stereotype.Service;

/** The price desk. Pure: the same item and quantity always cost the same. */
@Service
public class Pricing {

    /** The price of {@code quantity} equal pieces, in lines that sum to it.
     *  @param quantity at least 1 */
    public List<PriceLine> price(MakeableItem item, int quantity) {
        var piece =
                PriceRule.IN_ORDER.stream().flatMap(rule -> rule.lines(item)).toList();
        if (quantity == 1) {
            return piece;
        }
        var more = total(piece).times(quantity - 1L);
        var label = Words.of("共 " + quantity + " 件", quantity + " pieces");
        return Stream.concat(piece.stream(), Stream.of(new PriceLine("quantity", label, more)))
                .toList();
    }

    public static Money total(List<PriceLine> lines) {
        return Money.sum(lines.stream().map(PriceLine::amount).toList());
    }
}
