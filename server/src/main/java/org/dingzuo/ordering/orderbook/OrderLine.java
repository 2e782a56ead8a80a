package org.dingzuo.ordering.orderbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;

/** One order in a maker's list.
 *  @param pieces what was ordered, a line each */
public record OrderLine(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        List<Piece> pieces,
        Money total,
        LocalDate shipBy,
        Instant placedAt,
        Instant holdExpiresAt,
        boolean cancellationAsked) {

    public record Piece(Words name, int quantity) {}
}
