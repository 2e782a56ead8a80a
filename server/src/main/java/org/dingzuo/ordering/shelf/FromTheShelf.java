package org.dingzuo.ordering.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderMade;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.ReadyPieces;
import org.dingzuo.promise.WorkLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Wishes for which every piece lies finished: no hands, no material; packed as soon as they are paid. */
@Component
public class FromTheShelf {
    private final FinishedShelf shelf;
    private final ReadyPieces ready;
    private final OrderJournal journal;
    private final ApplicationEventPublisher events;

    FromTheShelf(FinishedShelf shelf, ReadyPieces ready, OrderJournal journal, ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.ready = ready;
        this.journal = journal;
        this.events = events;
    }

    /** Empty: something of it has to be made. Takes nothing. */
    public Optional<HoldOutcome.Held> offered(List<WorkLine> lines) {
        return shelf.has(lines) ? Optional.of(ready.promise()) : Optional.empty();
    }

    /** Takes the pieces and gives the promise; empty, with nothing taken: something has to be made, or the day is too late. In turn of the plan. */
    public Optional<HoldOutcome.Held> take(OrderId order, List<WorkLine> lines, LocalDate noLaterThan) {
        var offered = offered(lines).filter(held -> !held.dates().shipBy().isAfter(noLaterThan));
        if (offered.isEmpty() || !shelf.take(order, lines)) {
            return Optional.empty();
        }
        var held = offered.get();
        ready.hold(
                order.value(), held, lines.stream().mapToInt(WorkLine::quantity).sum());
        return Optional.of(held);
    }

    /** Its money is in: it is made already, and what is left to pay falls due. The order is locked and CONFIRMED. */
    public void paid(StudioId studio, OrderId order) {
        journal.turn(studio, order, OrderState.CONFIRMED, OrderState.READY, ReadyPieces.LIES_READY, Map.of());
        events.publishEvent(new OrderMade(studio, order));
    }

    public void giveBack(OrderId order) {
        shelf.giveBack(order);
    }
}
