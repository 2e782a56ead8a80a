package org.dingzuo.aftercare.cases;

import java.time.Clock;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderEnded;
import org.dingzuo.ordering.OrderState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case follows the order that puts it right, in the transaction in which that happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemedyFollowing {
    private final Cases cases;
    private final CaseStore store;
    private final Clock clock;

    RemedyFollowing(Cases cases, CaseStore store, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    public void delivered(OrderDelivered delivered) {
        store.lockByRemedy(delivered.studio(), delivered.order())
                .ifPresent(known -> cases.settle(known, CaseState.DONE, By.HOUSE, Act.DONE, ""));
    }

    /** Not paid in time: the offer stands and can be agreed to again. Cancelled: the maker answers anew. */
    @EventListener
    public void ended(OrderEnded ended) {
        store.lockByRemedy(ended.studio(), ended.order()).ifPresent(known -> {
            var unpaid = ended.state() == OrderState.EXPIRED;
            cases.settle(
                    known,
                    unpaid ? CaseState.OFFERED : CaseState.OPEN,
                    By.HOUSE,
                    unpaid ? Act.UNPAID : Act.STOPPED,
                    "");
            store.remedyBy(StudioScope.studio(), known.id(), null);
            store.answerBy(StudioScope.studio(), known.id(), cases.answerBy(clock.instant()));
        });
    }
}
