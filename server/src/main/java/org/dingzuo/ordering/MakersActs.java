package org.dingzuo.ordering;

import java.util.Set;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.audit.Audit;
import org.springframework.stereotype.Component;

/** What somebody of the studio did to an order stands in the record of changes too, with who it was. What a buyer or the clock did, and
 *  what only follows from another act, does not. */
@Component
class MakersActs {
    private static final Set<String> RECORDED = Set.of(
            "order.deposit-paid",
            "order.paid",
            "order.paid-late",
            "order.proof-refused",
            "order.step-done",
            "order.photo",
            "order.approval-asked",
            "order.new-date-asked",
            "order.change-proposed",
            "order.change-offered",
            "order.change-declined",
            "order.cancellation-proposed",
            "order.cancelled-by-maker",
            "order.cancelled-by-breach",
            "order.cancelled-by-force-majeure",
            "order.return-arrived",
            "order.part-shipped",
            "order.shipped",
            "order.handed-over",
            "order.delivered",
            "order.closed");

    private final Audit audit;

    MakersActs(Audit audit) {
        this.audit = audit;
    }

    /** In the transaction that changed the order. @param kind of what happened to it */
    void record(OrderId order, String kind) {
        var act = "order." + kind;
        if (RECORDED.contains(act) && Caller.current().isPresent()) {
            audit.note(act, "order", order.value());
        }
    }
}
