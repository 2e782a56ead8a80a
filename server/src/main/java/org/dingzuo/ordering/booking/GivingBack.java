package org.dingzuo.ordering.booking;

import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.OrderEnded;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.shelf.FromTheShelf;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.promise.Promises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives back all that an ended order had taken: minutes, material, finished pieces, its place, its coupon. */
@Component
public class GivingBack {
    private final OrderStore store;
    private final Bookings bookings;
    private final Promises promises;
    private final FromTheShelf shelf;
    private final Materials materials;
    private final WaitingList waitingList;
    private final Coupons coupons;
    private final ApplicationEventPublisher events;

    GivingBack(
            OrderStore store,
            Bookings bookings,
            Promises promises,
            FromTheShelf shelf,
            Materials materials,
            WaitingList waitingList,
            Coupons coupons,
            ApplicationEventPublisher events) {
        this.store = store;
        this.bookings = bookings;
        this.promises = promises;
        this.shelf = shelf;
        this.materials = materials;
        this.waitingList = waitingList;
        this.coupons = coupons;
        this.events = events;
    }

    /** In turn of the plan, the order locked. @param from where the order stood */
    public void everything(StudioId studio, OrderId order, OrderState from, OrderState end) {
        var begun = from == OrderState.MAKING || from == OrderState.READY;
        if (!begun && from != OrderState.PAID_LATE) {
            store.booking(studio, order).ifPresent(booking -> bookings.giveBack(new BookingId(booking), order.value()));
        }
        if (!begun) {
            coupons.giveBack(order.value());
        }
        promises.release(order.value(), begun);
        materials.release(order.value());
        shelf.giveBack(order);
        // Before anybody else comes by: it is held for who waits.
        waitingList.freed();
        events.publishEvent(new OrderEnded(studio, order, end));
    }
}
