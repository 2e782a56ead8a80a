package org.dingzuo.ordering.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer answers when the series asks: only consent moves a day or leaves out a piece. Who does not agree cancels, and gets
 *  everything back; so does who says nothing until the time is over. */
@Service
@Transactional
public class SeriesAnswers {
    private final OrderStore store;
    private final OrderJournal journal;
    private final SeriesDesk series;
    private final Promises promises;
    private final Payments payments;
    private final LeavingOut leavingOut;

    SeriesAnswers(
            OrderStore store,
            OrderJournal journal,
            SeriesDesk series,
            LeavingOut leavingOut,
            Promises promises,
            Payments payments) {
        this.store = store;
        this.journal = journal;
        this.series = series;
        this.leavingOut = leavingOut;
        this.promises = promises;
        this.payments = payments;
    }

    /** The buyer agrees to the later day. */
    public ChangeOutcome agree(OrderId order) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var agreed = series.agree(order.value());
        if (agreed.isEmpty()) {
            return new NotNow(state);
        }
        var day = agreed.get();
        later(studio, order, day.shipBy(), day.reason());
        return new Done();
    }

    /** The buyer of a whole series stays though a design of it is not made. */
    public ChangeOutcome keepRest(OrderId order) {
        var studio = StudioScope.studio();
        var state = inTurn(studio, order);
        var stays = series.keepRest(order.value());
        if (stays.isEmpty()) {
            return new NotNow(state);
        }
        leavingOut.write(studio, order, stays);
        return new Done();
    }

    private OrderState inTurn(StudioId studio, OrderId order) {
        promises.takeTurn();
        payments.lock(order.value());
        return store.lock(studio, order);
    }

    private void later(StudioId studio, OrderId order, LocalDate shipBy, String reason) {
        var promised =
                Objects.requireNonNull(promises.of(List.of(order.value())).get(order.value()));
        var former = promised.dates().shipBy();
        promises.moveDay(order.value(), shipBy, reason);
        store.setShipBy(studio, order, shipBy);
        journal.note(
                studio,
                order,
                "new-date-agreed",
                Map.of("day", shipBy.toString(), "former", former.toString(), "because", reason));
    }
}
