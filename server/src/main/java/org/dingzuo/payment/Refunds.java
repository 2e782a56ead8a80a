package org.dingzuo.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.spi.GoingBack;
import org.springframework.stereotype.Component;

/** The way back: advances become a debt to the buyer, the debt becomes cash that left. */
@Component
class Refunds {
    private final RefundLedger refunds;
    private final PaymentLedger ledger;
    private final Providers providers;
    private final Audit audit;
    private final Clock clock;

    Refunds(RefundLedger refunds, PaymentLedger ledger, Providers providers, Audit audit, Clock clock) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.providers = providers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Spreads the sum over what was received, newest first; never more than that. */
    void giveBack(StudioId studio, UUID reference, Money amount, String reason) {
        ledger.lock(studio, reference);
        var left = amount;
        for (var payment : refunds.refundable(studio, reference)) {
            var part = left.compareTo(payment.left()) < 0 ? left : payment.left();
            if (part.isPositive()) {
                owe(studio, reference, payment, part, reason);
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException(
                    "refund of " + amount.minor() + " is " + left.minor() + " more than was received for " + reference);
        }
    }

    /** Gives a whole payment back, which nobody has touched since it came. */
    void giveBackAll(StudioId studio, Payment payment, String reason) {
        ledger.lock(studio, payment.reference());
        refunds.refundable(studio, payment.reference()).stream()
                .filter(each -> each.payment().equals(payment.id()))
                .forEach(each -> owe(studio, payment.reference(), each, each.left(), reason));
    }

    private void owe(StudioId studio, UUID reference, RefundLedger.Refundable from, Money amount, String reason) {
        var now = clock.instant();
        var id = Ids.next(clock);
        refunds.insert(
                studio,
                new Refund(
                        id, from.payment(), reference, amount, from.provider(), reason, Refund.State.OWED, now, null));
        ledger.move(studio, Ids.next(clock), reference, Account.ADVANCES, Account.REFUNDS_OWED, amount, now);
        var answer = providers
                .named(from.provider())
                .giveBack(new GoingBack(id, from.payment().value(), from.arrival(), amount));
        switch (answer) {
            case RETURNED -> returned(studio, id);
            case OWED -> {}
        }
    }

    /** The money has left the house. Empty when it is unknown or had left before. */
    Optional<Refund> returned(StudioId studio, UUID refund) {
        var left = refunds.markReturned(studio, refund, clock.instant());
        left.ifPresent(gone -> ledger.move(
                studio,
                Ids.next(clock),
                gone.reference(),
                Account.REFUNDS_OWED,
                Account.cash(gone.provider()),
                gone.amount(),
                clock.instant()));
        return left;
    }

    HandingOutcome returnedByHand(StudioId studio, UUID refund) {
        var owed = refunds.lockOwed(studio, refund);
        if (owed.isEmpty()) {
            return new HandingOutcome.NotOwed();
        }
        if (!providers.named(owed.get().provider()).handOver(refund)) {
            return new HandingOutcome.OnItsWay();
        }
        var returned = returned(studio, refund);
        returned.ifPresent(sent -> audit.note("refund.sent", "refund", sent.id()));
        return returned.<HandingOutcome>map(HandingOutcome.Returned::new).orElseGet(HandingOutcome.NotOwed::new);
    }

    List<Refund> forHands(StudioId studio) {
        return forHands(owed(studio));
    }

    List<Refund> forHands(List<Refund> owed) {
        return owed.stream()
                .filter(refund -> providers.named(refund.provider()).needsAHand(refund.id()))
                .toList();
    }

    List<Refund> owed(StudioId studio) {
        return refunds.owed(studio);
    }
}
