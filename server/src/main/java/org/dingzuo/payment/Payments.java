package org.dingzuo.payment;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The till. What is received is never lost: it is booked first, and asked about afterwards. */
@Service
@Transactional
public class Payments {
    private static final EnumSet<Payment.State> ASKED = EnumSet.of(Payment.State.OPEN, Payment.State.PROVEN);
    private static final EnumSet<Payment.State> NOT_ASKED = EnumSet.of(Payment.State.VOID);

    private final PaymentLedger ledger;
    private final Refunds refunds;
    private final Providers providers;
    private final Directory directory;
    private final ReadingStore readings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Payments(
            PaymentLedger ledger,
            Refunds refunds,
            Providers providers,
            Directory directory,
            ReadingStore readings,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.providers = providers;
        this.directory = directory;
        this.readings = readings;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
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
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt receive(PaymentId id, String provider) {
        return receive(id, new Arrival(provider, null));
    }

    /** As {@link #receive(PaymentId, String)}, where one payment may come by several ways: the same arrival is taken once, a second
     *  one is booked too and goes straight back. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt receive(PaymentId id, String provider, UUID arrival) {
        return receive(id, new Arrival(provider, arrival));
    }

    private Receipt receive(PaymentId id, Arrival by) {
        // Two transactions: a first one that found nothing to take must let its locks go before the second takes them
        // in order.
        return within(() -> take(id, by))
                .orElseGet(() -> within(() -> Optional.of(takeLate(id, by))).orElseThrow());
    }

    private Optional<Receipt> within(Supplier<Optional<Receipt>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Optional<Receipt> take(PaymentId id, Arrival by) {
        var studio = StudioScope.studio();
        return ledger.take(studio, id, ASKED, by, Ids.next(clock), clock.instant())
                .map(taken -> announce(studio, taken, false));
    }

    private Receipt takeLate(PaymentId id, Arrival by) {
        var studio = StudioScope.studio();
        var found = ledger.find(studio, id);
        if (found.isEmpty()) {
            return new Receipt.Unknown();
        }
        events.publishEvent(new VoidPaymentArriving(studio, found.get().reference()));
        return ledger.take(studio, id, NOT_ASKED, by, Ids.next(clock), clock.instant())
                .map(late -> announce(studio, late, true))
                .orElseGet(() -> takenBefore(studio, ledger.find(studio, id).orElseThrow(), by));
    }

    private Receipt takenBefore(StudioId studio, Payment first, Arrival by) {
        if (by.id() == null || ledger.cameBy(studio, first.id(), by.id())) {
            return new Receipt.AlreadyTaken(first);
        }
        return ledger.takeExtra(studio, first, by, Ids.next(clock), clock.instant())
                .<Receipt>map(extra -> {
                    refunds.giveBackAll(studio, extra, "paid-twice");
                    return new Receipt.TakenTwice(extra);
                })
                .orElseGet(() -> new Receipt.AlreadyTaken(first));
    }

    private Receipt announce(StudioId studio, Payment taken, boolean wasVoid) {
        events.publishEvent(new PaymentReceived(studio, taken.id(), taken.reference(), taken.amount(), wasVoid));
        return new Receipt.Taken(taken);
    }

    /** Keeps every payment of this reference as it is until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID reference) {
        ledger.lock(StudioScope.studio(), reference);
    }

    /** Stops asking for what is still open against this reference. */
    public void voidOpen(UUID reference) {
        ledger.voidOpen(StudioScope.studio(), reference);
    }

    /** Gives a sum back, by the ways it came. Refused above what is held.
     *  @param reason a stable code */
    public void giveBack(UUID reference, Money amount, String reason) {
        if (amount.isPositive()) {
            refunds.giveBack(StudioScope.studio(), reference, amount, reason);
        }
    }

    /** Gives back a sum that was a sale already: what was delivered has come back. Refused above what was sold.
     *  @param reason a stable code */
    public void giveBackSale(UUID reference, Money amount, String reason) {
        if (amount.isPositive()) {
            var studio = StudioScope.studio();
            ledger.move(studio, Ids.next(clock), reference, Account.SALES, Account.ADVANCES, amount, clock.instant());
            refunds.giveBack(studio, reference, amount, reason);
        }
    }

    /** Keeps a sum of the buyer's money for good, as compensation for a cancelled order. */
    public void keep(UUID reference, Money amount) {
        settle(reference, Account.COMPENSATION, amount);
    }

    /** The piece is delivered: what is held of the buyer's money is the studio's. */
    public void earn(UUID reference) {
        settle(reference, Account.SALES, held(reference));
    }

    /** What was received and is held against one reference is held against another from now on, whole: it goes back from there by the
     *  ways it came. Nothing else was ever done with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(UUID from, UUID to) {
        var held = held(from);
        if (held.isPositive()) {
            var studio = StudioScope.studio();
            var now = clock.instant();
            ledger.move(studio, Ids.next(clock), from, Account.ADVANCES, Account.CARRIED, held, now);
            ledger.move(studio, Ids.next(clock), to, Account.CARRIED, Account.ADVANCES, held, now);
            ledger.refer(studio, from, to, now);
        }
    }

    private void settle(UUID reference, String account, Money amount) {
        if (amount.isPositive()) {
            ledger.move(
                    StudioScope.studio(),
                    Ids.next(clock),
                    reference,
                    Account.ADVANCES,
                    account,
                    amount,
                    clock.instant());
        }
    }

    /** The money of a refund has left the house; empty when it is unknown or had left before. */
    public Optional<Refund> returned(UUID refund) {
        return refunds.returned(StudioScope.studio(), refund);
    }

    /** A person sent a refund back. Refused while its provider still works on it. */
    public HandingOutcome returnedByHand(UUID refund) {
        return refunds.returnedByHand(StudioScope.studio(), refund);
    }

    /** In the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Payment> of(UUID reference) {
        return readings.all(reference, PaymentLedger.ALL);
    }

    /** In one statement for any number of references. */
    @Transactional(readOnly = true)
    public BuyerAccounts accounts(Collection<UUID> references) {
        return new BuyerAccounts(
                readings.of(references, PaymentLedger.BALANCES, PaymentLedger.ALL, RefundLedger.ALL, PayoutLedger.ALL));
    }

    /** In one statement. */
    @Transactional(readOnly = true)
    public ForHands forHands() {
        var studio = List.of(StudioScope.studio().value());
        var read = readings.of(studio, ProofStore.WAITING, RefundLedger.OWED, PayoutLedger.OWED);
        return new ForHands(
                read.list(ProofStore.WAITING),
                refunds.forHands(read.list(RefundLedger.OWED)),
                read.list(PayoutLedger.OWED));
    }

    /** The oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Refund> refundsOwed() {
        return refunds.owed(StudioScope.studio());
    }

    /** Those of {@link #refundsOwed} that nobody but a person can send back. */
    @Transactional(readOnly = true)
    public List<Refund> refundsForHands() {
        return refunds.forHands(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Payment> find(PaymentId id) {
        return ledger.find(StudioScope.studio(), id);
    }

    /** What the studio holds of the buyer's money against this reference: received less given back, kept or earned. */
    @Transactional(readOnly = true)
    public Money held(UUID reference) {
        return Account.held(
                ledger.balances(StudioScope.studio(), List.of(reference)).getOrDefault(reference, Map.of()));
    }

    /** What came in against each reference and neither went back nor will: held, kept or earned. Absent where nothing ever came. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> paid(Collection<UUID> references) {
        var paid = new HashMap<UUID, Money>();
        ledger.balances(StudioScope.studio(), references)
                .forEach((reference, accounts) -> paid.put(reference, Account.buyersMoney(accounts)));
        return paid;
    }

    /** How a buyer can pay here, as clients know it: SANDBOX, MANUAL. */
    public List<String> methods() {
        return providers.methods();
    }
}
