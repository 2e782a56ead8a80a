package org.dingzuo.ordering.instalment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.AgreedInstalment;
import org.dingzuo.ordering.InstalmentStore;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderMade;
import org.dingzuo.ordering.Owing;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to pay of an order, and the one payment that asks for it. Whoever calls holds the order's payments and its row. */
@Component
public class Balances {
    private final InstalmentStore instalments;
    private final OrderJournal journal;
    private final Payments payments;
    private final Clock clock;

    Balances(InstalmentStore instalments, OrderJournal journal, Payments payments, Clock clock) {
        this.instalments = instalments;
        this.journal = journal;
        this.payments = payments;
        this.clock = clock;
    }

    /** Made: whatever is left is due now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void made(OrderMade made) {
        var all = instalments.of(made.order());
        fallDue(made.studio(), made.order(), all);
        ask(made.studio(), made.order());
    }

    /** What was held of the buyer's money is now the studio's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(OrderDelivered delivered) {
        payments.earn(delivered.order().value());
    }

    public Owing owing(StudioId studio, OrderId order) {
        return Owing.of(instalments.of(order), payments.held(order.value()));
    }

    /** These parts have come to be due: the buyer is told, and asked for the money. */
    public void fallDue(StudioId studio, OrderId order, Collection<AgreedInstalment> parts) {
        var numbers = parts.stream()
                .filter(part -> !part.isDue())
                .map(AgreedInstalment::no)
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        var fallen = instalments.fallDue(studio, order, numbers, clock.instant()).stream()
                .map(AgreedInstalment::no)
                .toList();
        owing(studio, order).parts().stream()
                .filter(part ->
                        fallen.contains(part.agreed().no()) && part.open().isPositive())
                .forEach(part -> journal.note(studio, order, "instalment-due", told(part)));
    }

    private static Map<String, String> told(Owing.Part part) {
        var parameters = new TreeMap<>(Map.of(
                "instalment",
                part.agreed().kind().name(),
                "amount",
                String.valueOf(part.open().minor())));
        Optional.ofNullable(part.agreed().step()).ifPresent(step -> parameters.put("before", step));
        return parameters;
    }

    /** Asks for what has fallen due; nothing where nothing is. */
    public Optional<PaymentId> ask(StudioId studio, OrderId order) {
        var owing = owing(studio, order);
        return ask(order, owing.dueNow(), owing.open());
    }

    /** Asks for all that is left, due or not. */
    public Optional<PaymentId> askForAll(StudioId studio, OrderId order) {
        var open = owing(studio, order).open();
        return ask(order, open, open);
    }

    /** One question at a time: the open payment if it asks for enough and not too much, else a new one in its place. One that waits for
     *  the maker's look stays; when it is settled, the rest is asked for. */
    private Optional<PaymentId> ask(OrderId order, Money least, Money most) {
        var asked = payments.of(order.value()).stream()
                .filter(payment -> payment.state() == Payment.State.OPEN || payment.state() == Payment.State.PROVEN)
                .toList();
        var stands = asked.stream()
                .filter(payment -> payment.state() == Payment.State.PROVEN
                        || payment.amount().compareTo(least) >= 0
                                && payment.amount().compareTo(most) <= 0)
                .map(Payment::id)
                .findFirst();
        if (stands.isPresent()) {
            return stands;
        }
        if (!asked.isEmpty()) {
            payments.voidOpen(order.value());
        }
        return least.isPositive() ? Optional.of(payments.open(order.value(), least)) : Optional.empty();
    }

    /** A change made the order cheaper than what was paid: the difference goes back at once. */
    public void giveBackSurplus(StudioId studio, OrderId order) {
        giveBackAbove(studio, order, Owing.of(instalments.of(order), Money.ZERO).total());
    }

    /** @param expected what may still be held of this buyer's money; what is above goes back at once */
    public void giveBackAbove(StudioId studio, OrderId order, Money expected) {
        var surplus = payments.held(order.value()).minus(expected);
        if (surplus.isPositive()) {
            payments.giveBack(order.value(), surplus, "surplus");
            journal.note(studio, order, "surplus-refunded", Map.of("amount", String.valueOf(surplus.minor())));
        }
    }

    public List<AgreedInstalment> agreed(StudioId studio, OrderId order) {
        return instalments.of(order);
    }
}
