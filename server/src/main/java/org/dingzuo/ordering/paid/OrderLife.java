package org.dingzuo.ordering.paid;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.OrderConfirmed;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.booking.ExpireHold;
import org.dingzuo.ordering.booking.Firming;
import org.dingzuo.ordering.booking.LateOrders;
import org.dingzuo.ordering.ending.Endings;
import org.dingzuo.ordering.instalment.Balances;
import org.dingzuo.ordering.shelf.FromTheShelf;
import org.dingzuo.payment.PaymentProven;
import org.dingzuo.payment.PaymentReceived;
import org.dingzuo.payment.ProofRefused;
import org.dingzuo.payment.VoidPaymentArriving;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.ReadyPieces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What money does to an order; money for anything else is let pass. All of it inside the transaction that moved the money, so that money and order never disagree. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderLife {
    /** How long a maker has to look at a proof. */
    private static final Duration PROOF_LASTS = Duration.ofHours(24);

    private final OrderStore store;
    private final OrderJournal journal;
    private final LateOrders late;
    private final Endings endings;
    private final Firming firming;
    private final FromTheShelf shelf;
    private final Promises promises;
    private final Materials materials;
    private final Balances balances;
    private final StudioJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration holdLasts;

    OrderLife(
            OrderStore store,
            OrderJournal journal,
            LateOrders late,
            Endings endings,
            Firming firming,
            FromTheShelf shelf,
            Promises promises,
            Materials materials,
            Balances balances,
            StudioJobs jobs,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${dingzuo.hold-lasts:30m}") Duration holdLasts) {
        this.store = store;
        this.journal = journal;
        this.late = late;
        this.endings = endings;
        this.firming = firming;
        this.shelf = shelf;
        this.promises = promises;
        this.materials = materials;
        this.balances = balances;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.holdLasts = holdLasts;
    }

    /** The order may have to be booked again: the plan comes first in the order of locks. */
    @EventListener
    public void arriving(VoidPaymentArriving arriving) {
        promises.takeTurn();
    }

    @EventListener
    public void paid(PaymentReceived received) {
        var order = new OrderId(received.reference());
        var amount = Map.of("amount", String.valueOf(received.amount().minor()));
        // Decided and written in one statement: this is the way nearly every payment goes.
        var confirmed = store.confirm(received.studio(), order, clock.instant(), "deposit-paid", amount);
        if (confirmed.isPresent()) {
            firming.paid(order, confirmed.get().booking());
            materials.makeFirm(order.value());
            events.publishEvent(
                    new OrderConfirmed(received.studio(), order, confirmed.get().awaitsPiece()));
            if (confirmed.get().because().equals(ReadyPieces.LIES_READY)) {
                shelf.paid(received.studio(), order);
            }
            return;
        }
        if (!store.knows(received.studio(), order)) {
            return;
        }
        switch (store.lock(received.studio(), order)) {
            case EXPIRED -> {
                late.paid(received.studio(), order, amount);
                sendBack(received.studio(), order);
            }
            case CANCELLED -> {
                journal.turn(received.studio(), order, OrderState.CANCELLED, OrderState.PAID_LATE, "paid-late", amount);
                sendBack(received.studio(), order);
            }
            case PAID_LATE -> journal.note(received.studio(), order, "paid", amount);
            case CONFIRMED, MAKING, READY -> further(received, order, amount);
            case SHIPPED, DELIVERED, CLOSED -> afterwards(received, order, amount);
            case HELD, AWAITING_CONFIRMATION ->
                throw new IllegalStateException("Order " + order.value() + " was not confirmed by its payment");
        }
    }

    /** Late money of a booking that has no place outside of it finds nothing to ask about: it goes back at once. */
    private void sendBack(StudioId studio, OrderId order) {
        if (store.lock(studio, order) == OrderState.PAID_LATE && late.isOnlyThere(studio, order)) {
            endings.end(studio, order, OrderState.PAID_LATE, Ending.BUYER_ENDS, "too-late");
        }
    }

    /** What is above the whole goes back at once; what else has fallen due is asked for. */
    private void further(PaymentReceived received, OrderId order, Map<String, String> amount) {
        journal.note(received.studio(), order, "paid", amount);
        balances.giveBackSurplus(received.studio(), order);
        balances.ask(received.studio(), order);
    }

    /** Nothing was to be paid any more: it goes back. */
    private void afterwards(PaymentReceived received, OrderId order, Map<String, String> amount) {
        journal.note(received.studio(), order, "paid", amount);
        balances.giveBackAbove(received.studio(), order, Money.ZERO);
    }

    /** The buyer showed a proof: the hold waits for the maker's look. */
    @EventListener
    public void proven(PaymentProven proven) {
        var order = new OrderId(proven.reference());
        var until = clock.instant().plus(PROOF_LASTS);
        if (!store.knows(proven.studio(), order)) {
            return;
        }
        if (store.lock(proven.studio(), order) == OrderState.HELD) {
            store.moveHold(proven.studio(), order, until);
            jobs.move(until, ExpireHold.NAME, order.value());
            journal.turn(
                    proven.studio(), order, OrderState.HELD, OrderState.AWAITING_CONFIRMATION, "proof-shown", Map.of());
        } else {
            journal.note(proven.studio(), order, "proof-shown", Map.of());
        }
    }

    /** The maker did not find the money: the buyer gets a fresh hold to pay in. */
    @EventListener
    public void refused(ProofRefused refused) {
        var order = new OrderId(refused.reference());
        var why = Map.of("because", refused.because());
        if (!store.knows(refused.studio(), order)) {
            return;
        }
        if (store.lock(refused.studio(), order) == OrderState.AWAITING_CONFIRMATION) {
            var until = clock.instant().plus(holdLasts);
            store.moveHold(refused.studio(), order, until);
            jobs.move(until, ExpireHold.NAME, order.value());
            journal.turn(
                    refused.studio(), order, OrderState.AWAITING_CONFIRMATION, OrderState.HELD, "proof-refused", why);
        } else {
            journal.note(refused.studio(), order, "proof-refused", why);
        }
    }
}
