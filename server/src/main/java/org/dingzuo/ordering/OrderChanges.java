package org.dingzuo.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.ChangeOutcome.Asked;
import org.dingzuo.ordering.ChangeOutcome.DateGone;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.ChangeOutcome.TooMuch;
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
    private final GivingBack givingBack;
    private final LateOrders late;
    private final Balances balances;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    OrderChanges(
            OrderStore store,
            CancellationStore cancellations,
            OrderJournal journal,
            GivingBack givingBack,
            LateOrders late,
            Balances balances,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.cancellations = cancellations;
        this.journal = journal;
        this.givingBack = givingBack;
        this.late = late;
        this.balances = balances;
        this.promises = promises;
        this.payments = payments;
        this.clock = clock;
    }

    public ChangeOutcome cancelByBuyer(OrderId order) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        return switch (state) {
            case HELD, AWAITING_CONFIRMATION, CONFIRMED, PAID_LATE -> end(studio, order, state, Money.ZERO, "buyer");
            case MAKING, READY -> {
                if (cancellations.ask(studio, order, clock.instant())) {
                    journal.note(studio, order, "cancellation-asked", Map.of());
                }
                yield new Asked();
            }
            case CANCELLED -> new Done();
            case SHIPPED, DELIVERED, CLOSED, EXPIRED -> new NotNow(state);
        };
    }

    /** The maker gives the order up: whatever was paid goes back whole. */
    public ChangeOutcome cancelByMaker(OrderId order) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        return switch (state) {
            case HELD, AWAITING_CONFIRMATION, CONFIRMED, PAID_LATE, MAKING, READY ->
                end(studio, order, state, Money.ZERO, "maker");
            case CANCELLED -> new Done();
            case SHIPPED, DELIVERED, CLOSED, EXPIRED -> new NotNow(state);
        };
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
        journal.note(
                studio,
                order,
                "cancellation-proposed",
                Map.of("amount", String.valueOf(kept.sum().minor()), "because", kept.because()));
        return new Done();
    }

    /** Orders whose buyers asked to end begun work and have no answer yet, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<OrderId> unanswered() {
        return cancellations.unanswered(StudioScope.studio());
    }

    /** The buyer agrees to what is kept. @param kept the sum that the buyer has seen */
    public ChangeOutcome acceptKept(OrderId order, Money kept) {
        var studio = StudioScope.studio();
        var state = takeHold(studio, order);
        var proposed = cancellations.find(studio, order).map(Cancellation::kept);
        var agrees = proposed.isPresent() && proposed.get().sum().equals(kept);
        if (!agrees || state != OrderState.MAKING && state != OrderState.READY) {
            return new NotNow(state);
        }
        return end(studio, order, state, kept, "buyer");
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

    /** Asks for the balance before the piece is ready, at the buyer's wish; empty when nothing is to be paid now. */
    public Optional<PaymentId> payBalance(OrderId order) {
        var studio = StudioScope.studio();
        return switch (store.lock(studio, order)) {
            case HELD, CONFIRMED, MAKING, READY -> balances.ask(studio, order);
            case AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> Optional.empty();
        };
    }

    private OrderState takeHold(StudioId studio, OrderId order) {
        promises.takeTurn();
        payments.lock(order.value());
        return store.lock(studio, order);
    }

    /** In turn of the plan, the order locked: everything that was paid goes back. */
    ChangeOutcome endWhole(StudioId studio, OrderId order, OrderState state, String by) {
        return end(studio, order, state, Money.ZERO, by);
    }

    private ChangeOutcome end(StudioId studio, OrderId order, OrderState state, Money kept, String by) {
        payments.voidOpen(order.value());
        var back = payments.held(order.value()).minus(kept);
        payments.keep(order.value(), kept);
        payments.giveBack(order.value(), back, "cancelled-by-" + by);
        cancellations.settle(studio, order, clock.instant());
        journal.turn(
                studio,
                order,
                state,
                OrderState.CANCELLED,
                "cancelled-by-" + by,
                Map.of("amount", String.valueOf(back.minor()), "kept", String.valueOf(kept.minor())));
        givingBack.everything(studio, order, state, OrderState.CANCELLED);
        return new Done();
    }
}
