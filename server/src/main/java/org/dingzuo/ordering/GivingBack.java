package org.dingzuo.ordering;

import org.dingzuo.campaign.DropId;
import org.dingzuo.campaign.Drops;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.promise.Promises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives back all that an ended order had taken: minutes, material, its place. */
@Component
class GivingBack {
    private final OrderStore store;
    private final Drops drops;
    private final Promises promises;
    private final Materials materials;
    private final ApplicationEventPublisher events;

    GivingBack(
            OrderStore store, Drops drops, Promises promises, Materials materials, ApplicationEventPublisher events) {
        this.store = store;
        this.drops = drops;
        this.promises = promises;
        this.materials = materials;
        this.events = events;
    }

    /** In turn of the plan, the order locked. @param from where the order stood */
    void everything(StudioId studio, OrderId order, OrderState from, OrderState end) {
        var begun = from == OrderState.MAKING || from == OrderState.READY;
        if (!begun && from != OrderState.PAID_LATE) {
            store.booking(studio, order).map(DropId::new).ifPresent(drops::giveBack);
        }
        promises.release(order.value(), begun);
        materials.release(order.value());
        events.publishEvent(new OrderEnded(studio, order, end));
    }
}
