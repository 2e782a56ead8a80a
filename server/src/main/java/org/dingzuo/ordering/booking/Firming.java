package org.dingzuo.ordering.booking;

import java.util.UUID;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paid order's promise is firm, unless its booking says that it still hangs on something. */
@Component
public class Firming {
    private final Bookings bookings;
    private final Promises promises;

    Firming(Bookings bookings, Promises promises) {
        this.bookings = bookings;
        this.promises = promises;
    }

    /** @param booking that the order came from; null: none */
    public void paid(OrderId order, @Nullable UUID booking) {
        if (booking == null || !bookings.isTentative(new BookingId(booking), order.value())) {
            promises.makeFirm(order.value());
        }
    }
}
