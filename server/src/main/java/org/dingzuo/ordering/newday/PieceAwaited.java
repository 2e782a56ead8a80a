package org.dingzuo.ordering.newday;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.CustomerWaitStore;
import org.dingzuo.ordering.OrderConfirmed;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nothing can be repaired that is not here: from its confirmation on such an order waits for the buyer's piece (Civil Code 778). */
@Component
class PieceAwaited {
    private final OrderStore store;
    private final CustomerWaitStore waits;
    private final OrderJournal journal;
    private final Phrases phrases;
    private final Clock clock;

    PieceAwaited(OrderStore store, CustomerWaitStore waits, OrderJournal journal, Phrases phrases, Clock clock) {
        this.store = store;
        this.waits = waits;
        this.journal = journal;
        this.phrases = phrases;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(OrderConfirmed confirmed) {
        if (confirmed.awaitsPiece()) {
            await(confirmed);
        }
    }

    private void await(OrderConfirmed confirmed) {
        var studio = confirmed.studio();
        var order = confirmed.order();
        var language = store.find(studio, List.of(order.value())).getFirst().language();
        var words = phrases.say(language, "piece-awaited");
        if (waits.begin(studio, order, CustomerWait.Awaited.PIECE, words, clock.instant())) {
            journal.note(
                    studio,
                    order,
                    "customer-awaited",
                    Map.of("awaited", CustomerWait.Awaited.PIECE.name(), "because", words));
        }
    }
}
