package org.dingzuo.ordering;

import java.time.Clock;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Moves orders along the one table of their life, and writes down why. */
@Component
@NamedInterface("rooms")
public class OrderJournal {
    private final OrderStore store;
    private final HappeningLedger happenings;
    private final MakersActs acts;
    private final Clock clock;

    OrderJournal(OrderStore store, HappeningLedger happenings, MakersActs acts, Clock clock) {
        this.store = store;
        this.happenings = happenings;
        this.acts = acts;
        this.clock = clock;
    }

    /** The caller has locked the order and found it in {@code from}. */
    public void turn(
            StudioId studio,
            OrderId order,
            OrderState from,
            OrderState to,
            String kind,
            Map<String, String> parameters) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("Order " + order.value() + " is " + from + " and cannot become " + to);
        }
        store.turn(studio, order, to, clock.instant(), kind, parameters);
        acts.record(order, kind);
    }

    /** Now, by the house's clock. */
    public void note(StudioId studio, OrderId order, String kind, Map<String, String> parameters) {
        happenings.note(studio, order, clock.instant(), kind, parameters);
        acts.record(order, kind);
    }
}
