package org.dingzuo.ordering.orderbook;

import java.util.Set;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.ordering.OrderState;
import org.jspecify.annotations.Nullable;

/** What a maker looks for.
 *  @param states empty: all
 *  @param number the order's number; null: any
 *  @param page from 0 */
public record OrderQuery(
        Set<OrderState> states,
        @Nullable Integer number,
        @Nullable BuyerId buyer,
        int page,
        int size) {}
