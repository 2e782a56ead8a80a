package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** Parts of the money that wait for the work. One falls due when its step is next, in any piece of the order. */
@Component
class Milestones {
    private final OrderStore store;
    private final HappeningLedger happenings;
    private final Balances balances;
    private final AgreedWorks agreed;

    Milestones(OrderStore store, HappeningLedger happenings, Balances balances, AgreedWorks agreed) {
        this.store = store;
        this.happenings = happenings;
        this.balances = balances;
        this.agreed = agreed;
    }

    /** A step is done: what waits for the next one is due. The order's payments and its row are locked. */
    void stepDone(StudioId studio, OrderId order) {
        var waiting = balances.agreed(studio, order).stream()
                .filter(part -> part.step() != null && !part.isDue())
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var offer = store.find(studio, List.of(order.value())).getFirst().offer();
        var happened = happenings.of(order);
        var reached = new WorkDone(agreed.lines(offer), happened).reached();
        var due = waiting.stream().filter(part -> reached.contains(part.step())).toList();
        if (!due.isEmpty()) {
            balances.fallDue(studio, order, due);
            balances.ask(studio, order);
        }
    }
}
