package org.dingzuo.ordering.approval;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.ApprovalStore;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.HappeningLedger;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.instalment.Balances;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker shows a photo and asks for a yes; the buyer says it, or says what should be otherwise. A part of the money may wait for the
 *  yes. Without one the work may go on: a photo is no acceptance of the piece. */
@Service
@Transactional
public class Approvals {
    private final OrderStore store;
    private final ApprovalStore approvals;
    private final HappeningLedger happenings;
    private final OrderJournal journal;
    private final Balances balances;
    private final Payments payments;
    private final Clock clock;

    Approvals(
            OrderStore store,
            ApprovalStore approvals,
            HappeningLedger happenings,
            OrderJournal journal,
            Balances balances,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.happenings = happenings;
        this.journal = journal;
        this.balances = balances;
        this.payments = payments;
        this.clock = clock;
    }

    /** Asks about the photo that the buyer was shown last. NotNow: the order is not being made, no photo was shown yet, or a question
     *  is open.
     *  @param question in the maker's words */
    public ChangeOutcome ask(OrderId order, String question) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        var photo = lastPhoto(order);
        if (!isBeingMade(state)
                || photo.isEmpty()
                || !approvals.ask(studio, order, photo.get(), question, clock.instant())) {
            return new ChangeOutcome.NotNow(state);
        }
        journal.note(studio, order, "approval-asked", Map.of("because", question));
        return new ChangeOutcome.Done();
    }

    /** The buyer's answer. A yes lets the part that waits for it fall due.
     *  @param words may be empty with a yes */
    public ChangeOutcome answer(OrderId order, boolean approves, String words) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        if (!isBeingMade(state) || !approvals.answer(studio, order, approves, words, clock.instant())) {
            return new ChangeOutcome.NotNow(state);
        }
        journal.note(studio, order, approves ? "photo-approved" : "photo-questioned", Map.of("because", words));
        if (approves) {
            var waiting = balances.agreed(studio, order).stream()
                    .filter(part -> part.due() == Offer.Due.ON_PHOTO_APPROVAL)
                    .toList();
            balances.fallDue(studio, order, waiting);
            balances.ask(studio, order);
        }
        return new ChangeOutcome.Done();
    }

    private Optional<String> lastPhoto(OrderId order) {
        return happenings.of(order).stream()
                .flatMap(happening -> Optional.ofNullable(happening.parameters().get("photo")).stream())
                .reduce((earlier, later) -> later);
    }

    private static boolean isBeingMade(OrderState state) {
        return switch (state) {
            case MAKING, READY -> true;
            case HELD, AWAITING_CONFIRMATION, CONFIRMED, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE ->
                false;
        };
    }
}
