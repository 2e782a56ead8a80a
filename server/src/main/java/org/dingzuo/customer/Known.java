package org.dingzuo.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A buyer whom the studio knows.
 *  @param latest as said last
 *  @param mergedInto who stands for this one since somebody saw that they are one person; null: nobody */
public record Known(
        BuyerId id, Buyer latest, Instant since, @Nullable BuyerId mergedInto) {}
