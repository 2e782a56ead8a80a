package org.dingzuo.ordering.change;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.promise.Because;

/** What a change would come to now. Takes nothing.
 *  @param price what the pieces cost more or less, line by line
 *  @param former the day promised until now
 *  @param because why not earlier */
public record AmendmentQuote(List<PriceLine> price, LocalDate shipBy, LocalDate former, Because because) {
    /** Negative: it becomes cheaper. */
    public Money difference() {
        return Money.sum(price.stream().map(PriceLine::amount).toList());
    }
}
