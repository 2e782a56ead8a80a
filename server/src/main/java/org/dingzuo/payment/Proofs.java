package org.dingzuo.payment;

import java.time.Clock;
import java.util.List;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments made outside: the buyer shows a picture, the maker looks at the account and says yes or no. */
@Service
@Transactional
public class Proofs {
    private final ProofStore proofs;
    private final PaymentLedger ledger;
    private final Payments payments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Proofs(ProofStore proofs, PaymentLedger ledger, Payments payments, Clock clock, ApplicationEventPublisher events) {
        this.proofs = proofs;
        this.ledger = ledger;
        this.payments = payments;
        this.clock = clock;
        this.events = events;
    }

    /** @param media key of the picture among the private media. False: this payment is not (or no longer) asked for */
    public boolean show(PaymentId payment, String media) {
        var studio = StudioScope.studio();
        var proven = ledger.turn(studio, payment, Payment.State.OPEN, Payment.State.PROVEN);
        proven.ifPresent(each -> {
            proofs.insert(studio, payment, media, clock.instant());
            events.publishEvent(new PaymentProven(studio, payment, each.reference()));
        });
        return proven.isPresent();
    }

    /** The maker found the money. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt confirm(PaymentId payment) {
        return payments.receive(payment, ManualProvider.NAME);
    }

    /** The maker did not find it. False: there was nothing to refuse. */
    public boolean refuse(PaymentId payment, String because) {
        var studio = StudioScope.studio();
        var open = ledger.turn(studio, payment, Payment.State.PROVEN, Payment.State.OPEN);
        open.ifPresent(each -> {
            proofs.refuse(studio, payment, because);
            events.publishEvent(new ProofRefused(studio, payment, each.reference(), because));
        });
        return open.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Proof> of(PaymentId payment) {
        return proofs.of(StudioScope.studio(), payment);
    }

    /** What waits for the maker's look, oldest first. */
    @Transactional(readOnly = true)
    public List<Payment> waiting() {
        return ledger.inState(StudioScope.studio(), Payment.State.PROVEN);
    }
}
