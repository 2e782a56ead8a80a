package org.dingzuo.ordering.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Cancellation;
import org.dingzuo.ordering.CancellationStore;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.ChangeOutcome.Asked;
import org.dingzuo.ordering.ChangeOutcome.DateGone;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.ChangeOutcome.TooMuch;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.Kept;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.Settlement;
import org.dingzuo.ordering.booking.LateOrders;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.ordering.instalment.Balances;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of mind after the order was placed. Before making begins everything goes back; afterwards what the work has cost is first
 *  said by the maker and then agreed by the buyer (Civil Code 787). A maker who gives up gives everything back. */
@Service
@Transactional
public class OrderChanges {
    private final OrderStore store;
    private final CancellationStore cancellations;
    private final OrderJournal journal;
    private final Endings endings;
    private final Costs costs;
    private final OrderViews views;
    private final LateOrders late;
    private final Balances balances;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    OrderChanges(
            OrderStore store,
            CancellationStore cancellations,
            OrderJournal journal,
            Endings endings,
            Costs costs,
            OrderViews views,
            LateOrders late,
            Balances balances,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.cancellations = cancellations;
        this.journal = journal;
        this.endings = endings;
        this.costs = costs;
        this.views = views;
        this.late = late;
        this.balances = balances;
        this.promises = promises;
        this.payments = payments;
        this.clock = clock;
    }

    /** Before the making has begun it ends at once; after that the maker is asked, who tells what was used up. Twice is once. */
    public ChangeOutcome cancelByBuyer(OrderId order) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        return switch (state) {
            case HELD, AWAITING_CONFIRMATION, CONFIRMED, PAID_LATE ->
                end(studio, order, state, Ending.BUYER_ENDS, "buyer");
            case MAKING, READY -> {
                if (cancellations.ask(studio, order, clock.instant())) {
                    journal.note(studio, order, "cancellation-asked", Map.of());
                    costs.upToNow(studio, order);
                }
                yield new Asked();
            }
            case CANCELLED -> new Done();
            case SHIPPED, DELIVERED, CLOSED, EXPIRED -> new NotNow(state);
        };
    }

    /** The maker gives the order up: whatever was paid goes back whole, earnest money twice. */
    public ChangeOutcome cancelByMaker(OrderId order) {
        return cancelByMaker(order, Ending.STUDIO_BREAKS);
    }

    /** The maker ends the order. For the buyer's breach only when a part has been due for longer than {@link Endings#PATIENCE} and was not
     *  paid; what the buyer ends is not the maker's to say. */
    public ChangeOutcome cancelByMaker(OrderId order, Ending ending) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        if (state == OrderState.CANCELLED) {
            return new Done();
        }
        if (!state.mayBecome(OrderState.CANCELLED)) {
            return new NotNow(state);
        }
        return switch (ending) {
            case BUYER_ENDS -> new NotNow(state);
            case BUYER_BREAKS ->
                endings.isOverdue(view(order)) ? end(studio, order, state, ending, "breach") : new NotNow(state);
            case STUDIO_BREAKS -> end(studio, order, state, ending, "maker");
            case FORCE_MAJEURE -> end(studio, order, state, ending, "force-majeure");
        };
    }

    /** It did not leave by the promised day, and the buyer would rather have the money: all of it, with interest. */
    public ChangeOutcome refundLate(OrderId order) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        if (endings.daysLate(view(order)) <= 0) {
            return state == OrderState.CANCELLED ? new Done() : new NotNow(state);
        }
        return end(studio, order, state, Ending.STUDIO_BREAKS, "lateness");
    }

    /** What each ending that the order can take would come to now. @param known what it has cost */
    @Transactional(readOnly = true)
    public Map<Ending, Settlement> endings(OrderView order, List<Cost> known) {
        return endings.possible(order, known);
    }

    /** Whole days since the day on which it should have left; nothing or less: it is not late. */
    @Transactional(readOnly = true)
    public long daysLate(OrderView order) {
        return endings.daysLate(order);
    }

    /** Whether so many days count as putting off on purpose. */
    public boolean isOnPurpose(long daysLate) {
        return daysLate > Lateness.ON_PURPOSE;
    }

    /** What comes on top when the money of a late order goes back now. */
    @Transactional(readOnly = true)
    public Money lateInterest(OrderView order) {
        return endings.interest(order);
    }

    /** The maker's answer to a buyer who asked to end begun work. Takes effect when the buyer agrees. */
    public ChangeOutcome proposeKept(OrderId order, Kept kept) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        var paid = payments.held(order.value());
        if (kept.sum().compareTo(paid) > 0) {
            return new TooMuch(paid);
        }
        if (state != OrderState.MAKING && state != OrderState.READY
                || !cancellations.propose(studio, order, kept, clock.instant())) {
            return new NotNow(state);
        }
        costs.upToNow(studio, order);
        journal.note(
                studio,
                order,
                "cancellation-proposed",
                Map.of("amount", String.valueOf(kept.sum().minor()), "because", kept.because()));
        return new Done();
    }

    /** The buyer agrees to what is kept. @param kept the sum that the buyer has seen */
    public ChangeOutcome acceptKept(OrderId order, Money kept) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        var proposed = cancellations.find(order).map(Cancellation::kept);
        var agrees = proposed.isPresent() && proposed.get().sum().equals(kept);
        if (!agrees || state != OrderState.MAKING && state != OrderState.READY) {
            return new NotNow(state);
        }
        endings.endAgreed(studio, order, state, proposed.get());
        return new Done();
    }

    /** The buyer of a late-paid order takes the new date. */
    public ChangeOutcome acceptDate(OrderId order, LocalDate noLaterThan) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        if (state != OrderState.PAID_LATE) {
            return new NotNow(state);
        }
        return switch (late.accept(studio, order, noLaterThan)) {
            case HoldOutcome.Held held -> new Done();
            case HoldOutcome.OnlyLater(var shipBy) -> new DateGone(shipBy);
            case HoldOutcome.NoTime never -> new DateGone(null);
        };
    }

    /** Asks for all that is left before it is due, at the buyer's wish; empty when nothing is to be paid now. */
    public Optional<PaymentId> payBalance(OrderId order) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        return switch (store.lock(studio, order)) {
            case HELD -> balances.ask(studio, order);
            case CONFIRMED, MAKING, READY -> balances.askForAll(studio, order);
            case AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> Optional.empty();
        };
    }

    private OrderState takeHold(StudioId studio, OrderId order) {
        promises.takeTurn();
        payments.lock(order.value());
        return store.lock(studio, order);
    }

    /** In turn of the plan, the order locked: the studio cannot keep its word, and the buyer takes no other. */
    public ChangeOutcome endForBrokenWord(StudioId studio, OrderId order, OrderState state) {
        return end(studio, order, state, Ending.STUDIO_BREAKS, "buyer");
    }

    private ChangeOutcome end(StudioId studio, OrderId order, OrderState state, Ending ending, String as) {
        endings.end(studio, order, state, ending, as);
        return new Done();
    }

    private OrderView view(OrderId order) {
        return views.of(List.of(order.value())).getFirst();
    }
}
