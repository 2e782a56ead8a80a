package org.dingzuo.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
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

    /** What being served before others costs.
     *  @param displacedMinutes by which others end later, all together
     *  @param perHour of them; a begun minute counts
     *  @param least whatever it displaces */
    public PriceLine rush(int displacedMinutes, Money perHour, Money least) {
        var displaced = Money.of(Math.ceilDiv(Math.multiplyExact(perHour.minor(), (long) displacedMinutes), 60));
        var hours = Math.ceilDiv(displacedMinutes, 60);
        var label = displacedMinutes == 0
                ? Words.of("加急", "Rush")
                : Words.of("加急（别的活共让出 " + hours + " 小时）", "Rush (" + hours + " h of other work make way)");
        return new PriceLine("rush", label, displaced.compareTo(least) < 0 ? least : displaced);
    }

    /** What somebody gets off who takes a whole series.
     *  @param amount of the line it is for
     *  @param discount in hundredths of a percent; rounded in the buyer's favour */
    public PriceLine wholeSeries(Money amount, int discount) {
        var percent = BigDecimal.valueOf(discount, 2).stripTrailingZeros().toPlainString();
        return new PriceLine(
                "series",
                Words.of("整套优惠 " + percent + "%", "Whole series, " + percent + "% off"),
                amount.share(discount, Rounding.UP).negated());
    }

    public static Money total(List<PriceLine> lines) {
        return Money.sum(lines.stream().map(PriceLine::amount).toList());
    }
}
