package org.dingzuo.ordering.seat;

import java.util.Map;
import org.dingzuo.campaign.series.SeatAsked;
import org.dingzuo.campaign.series.SeatLost;
import org.dingzuo.campaign.series.SeatRuns;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.ending.Endings;
import org.dingzuo.promise.Promises;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an order when its series is decided about. All of it inside the transaction that decided, so that series, order and
 *  money never disagree. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeriesOrders {
    private final OrderStore store;
    private final OrderJournal journal;
    private final Endings endings;
    private final Promises promises;

    SeriesOrders(OrderStore store, OrderJournal journal, Endings endings, Promises promises) {
        this.store = store;
        this.journal = journal;
        this.endings = endings;
        this.promises = promises;
    }

    /** The condition is met: the promise is firm from now on. */
    @EventListener
    public void runs(SeatRuns runs) {
        promises.makeFirm(runs.order());
        journal.note(runs.studio(), new OrderId(runs.order()), "series-started", Map.of());
    }

    /** It is not made: everything that was paid goes back. */
    @EventListener
    public void lost(SeatLost lost) {
        var order = new OrderId(lost.order());
        var state = store.lock(lost.studio(), order);
        // Nobody broke a word, and nothing was begun: nothing is kept, nothing is added.
        endings.end(lost.studio(), order, state, Ending.BUYER_ENDS, by(lost.reason()));
    }

    @EventListener
    public void asked(SeatAsked asked) {
        var kind = switch (asked.question()) {
            case EXTENDED -> "series-extended";
            case DESIGN_DROPPED -> "series-design-dropped";
        };
        journal.note(asked.studio(), new OrderId(asked.order()), kind, Map.of());
    }

    private static String by(SeatLost.Reason reason) {
        return switch (reason) {
            case SERIES_SHORT -> "series-short";
            case DESIGN_DROPPED -> "design-dropped";
            case NO_ANSWER -> "no-answer";
        };
    }
}
