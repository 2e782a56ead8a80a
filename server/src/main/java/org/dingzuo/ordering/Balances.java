package org.dingzuo.ordering;

import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to pay of an order, asked for once at a time. */
@Component
class Balances {
    private final OrderStore store;
    private final Payments payments;

    Balances(OrderStore store, Payments payments) {
        this.store = store;
        this.payments = payments;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void made(OrderMade made) {
        ask(made.studio(), made.order());
    }

    /** What was held of the buyer's money is now the studio's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(OrderDelivered delivered) {
        payments.earn(delivered.order().value());
    }

    Money due(StudioId studio, OrderId order) {
        return store.total(studio, order).minus(payments.held(order.value()));
    }

    /** The open payment for the rest, a new one if there is none; the caller has locked the order. Empty: all is paid. */
    Optional<PaymentId> ask(StudioId studio, OrderId order) {
        var open = payments.of(order.value()).stream()
                .filter(payment -> payment.state() == Payment.State.OPEN || payment.state() == Payment.State.PROVEN)
                .map(Payment::id)
                .findFirst();
        if (open.isPresent()) {
            return open;
        }
        var due = due(studio, order);
        return due.isPositive() ? Optional.of(payments.open(order.value(), due)) : Optional.empty();
    }
}
