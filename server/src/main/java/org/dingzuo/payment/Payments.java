package org.dingzuo.payment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The till. What is received is never lost: it is booked first, and asked about afterwards. */
@Service
@Transactional
public class Payments {
    private final PaymentLedger ledger;
    private final Directory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Payments(PaymentLedger ledger, Directory directory, Clock clock, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /** Asks for a sum.
     *  @param amount positive */
    public PaymentId open(UUID reference, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount is " + amount.minor() + "; ask for a positive sum");
        }
        var id = new PaymentId(Ids.next(clock));
        ledger.insert(StudioScope.studio(), id, reference, amount, clock.instant());
        directory.registerPayment(id.value(), StudioScope.studio());
        return id;
    }

    /** Takes the whole sum of a payment in, from {@code provider}. The same payment is taken once, however often it is told. */
    public Receipt receive(PaymentId id, String provider) {
        var studio = StudioScope.studio();
        var found = ledger.lock(studio, id);
        if (found.isEmpty()) {
            return new Receipt.Unknown();
        }
        var payment = found.get();
        if (payment.state() == Payment.State.RECEIVED) {
            return new Receipt.AlreadyTaken(payment);
        }
        ledger.markReceived(studio, id, provider, clock.instant());
        ledger.book(
                studio,
                Ids.next(clock),
                payment.reference(),
                clock.instant(),
                List.of(
                        new Entry("cash:" + provider, payment.amount()),
                        new Entry("advances", payment.amount().negated())));
        events.publishEvent(new PaymentReceived(
                studio, id, payment.reference(), payment.amount(), payment.state() == Payment.State.VOID));
        return new Receipt.Taken(new Payment(id, payment.reference(), payment.amount(), Payment.State.RECEIVED));
    }

    /** Stops asking for what is still open against this reference. */
    public void voidOpen(UUID reference) {
        ledger.voidOpen(StudioScope.studio(), reference);
    }

    @Transactional(readOnly = true)
    public List<Payment> of(UUID reference) {
        return ledger.of(StudioScope.studio(), reference);
    }

    /** As {@link #of(UUID)} for many references at once; a reference without payments is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Payment>> of(Collection<UUID> references) {
        return ledger.of(StudioScope.studio(), references);
    }

    /** As {@link #held(UUID)} for many references at once; a reference without entries is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> held(Collection<UUID> references) {
        return ledger.balances(StudioScope.studio(), references, "advances").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().negated()));
    }

    @Transactional(readOnly = true)
    public Optional<Payment> find(PaymentId id) {
        return ledger.find(StudioScope.studio(), id);
    }

    /** What the studio holds of the buyer's money against this reference: received less refunded. */
    @Transactional(readOnly = true)
    public Money held(UUID reference) {
        return ledger.balance(StudioScope.studio(), reference, "advances").negated();
    }
}
