package org.dingzuo.ordering.newday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.ChangeOutcome.DateGone;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.DateRequest;
import org.dingzuo.ordering.DateRequestStore;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A promise that cannot be kept: the maker asks for another day and says why. The buyer agrees, and the promise moves; or does not, and
 *  gets everything back. Until then the promise stands as it was. */
@Service
@Transactional
public class NewDates {
    private final OrderStore store;
    private final DateRequestStore requests;
    private final OrderJournal journal;
    private final OrderChanges changes;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    NewDates(
            OrderStore store,
            DateRequestStore requests,
            OrderJournal journal,
            OrderChanges changes,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.journal = journal;
        this.changes = changes;
        this.promises = promises;
        this.payments = payments;
        this.clock = clock;
    }

    /** Asks; a question that was still open is taken back. Refused unless the day is later than what is promised. */
    public ChangeOutcome ask(OrderId order, LocalDate shipBy, String reason) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var promised = promised(order);
        if (!isOpenToIt(state) || promised.isEmpty()) {
            return new NotNow(state);
        }
        if (!shipBy.isAfter(promised.get())) {
            return new DateGone(promised.get());
        }
        requests.answer(studio, order, "WITHDRAWN", clock.instant());
        requests.insert(studio, order, new DateRequest(promised.get(), shipBy, reason, clock.instant()));
        journal.note(studio, order, "new-date-asked", Map.of("day", shipBy.toString(), "because", reason));
        return new Done();
    }

    /** The buyer agrees to the day that was asked for; said again, so that nobody agrees to another one. */
    public ChangeOutcome agree(OrderId order, LocalDate shipBy) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var asked = requests.open(order);
        if (asked.isEmpty() || !isOpenToIt(state)) {
            return promised(order).filter(shipBy::equals).isPresent() ? new Done() : new NotNow(state);
        }
        var request = asked.get();
        if (!request.shipBy().equals(shipBy)) {
            return new DateGone(request.shipBy());
        }
        requests.answer(studio, order, "AGREED", clock.instant());
        promises.moveDay(order.value(), shipBy, request.reason());
        store.setShipBy(studio, order, shipBy);
        journal.note(
                studio,
                order,
                "new-date-agreed",
                Map.of("day", shipBy.toString(), "former", request.former().toString(), "because", request.reason()));
        return new Done();
    }

    /** The buyer does not: the promise cannot be kept, so the order ends by the studio's breach. */
    public ChangeOutcome refuse(OrderId order) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        if (requests.open(order).isEmpty() || !isOpenToIt(state)) {
            return state == OrderState.CANCELLED ? new Done() : new NotNow(state);
        }
        requests.answer(studio, order, "REFUSED", clock.instant());
        return changes.endForBrokenWord(studio, order, state);
    }

    private OrderState inTurn(StudioId studio, OrderId order) {
        promises.takeTurn();
        payments.lock(order.value());
        return store.lock(studio, order);
    }

    private Optional<LocalDate> promised(OrderId order) {
        return Optional.ofNullable(promises.of(List.of(order.value())).get(order.value()))
                .map(known -> known.dates().shipBy());
    }

    private static boolean isOpenToIt(OrderState state) {
        return switch (state) {
            case CONFIRMED, MAKING, READY -> true;
            case HELD, AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> false;
        };
    }
}
