package org.dingzuo.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a studio owes its buyers out of its own pocket. A refund cannot do it: it never exceeds what came in. */
@Service
@Transactional
public class Payouts {
    private final PayoutLedger payouts;
    private final PaymentLedger ledger;
    private final Audit audit;
    private final Clock clock;

    Payouts(PayoutLedger payouts, PaymentLedger ledger, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Owes a sum, once per reference and reason; nothing where the sum is nothing. @param reason a stable code */
    public void owe(UUID reference, Money amount, String reason) {
        var studio = StudioScope.studio();
        var now = clock.instant();
        var payout = new Payout(Ids.next(clock), reference, amount, reason, Payout.State.OWED, now);
        if (amount.isPositive() && payouts.insert(studio, payout)) {
            ledger.move(studio, payout.id(), reference, Account.PENALTIES, Account.PAYOUTS_OWED, amount, now);
        }
    }

    /** A person has sent it; empty when it is unknown or was sent before. */
    public Optional<Payout> sent(UUID payout) {
        var studio = StudioScope.studio();
        var now = clock.instant();
        var gone = payouts.markSent(studio, payout, now);
        gone.ifPresent(each -> {
            ledger.move(
                    studio,
                    Ids.next(clock),
                    each.reference(),
                    Account.PAYOUTS_OWED,
                    Account.cash(ManualProvider.NAME),
                    each.amount(),
                    now);
            audit.note("payout.sent", "payout", payout);
        });
        return gone;
    }

    /** The oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Payout> owed() {
        return payouts.owed(StudioScope.studio());
    }
}
