package org.dingzuo.ordering;

import java.time.Clock;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to what an order costs, or takes off it, after it was placed. The accepted offer stays as it was; a part of its own says the
 *  difference, and why. */
@Service
@Transactional
public class Instalments {
    private final OrderStore store;
    private final InstalmentStore instalments;
    private final Balances balances;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    Instalments(
            OrderStore store,
            InstalmentStore instalments,
            Balances balances,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.instalments = instalments;
        this.balances = balances;
        this.promises = promises;
        this.payments = payments;
        this.clock = clock;
    }

    /** Both sides have agreed to a change. More money is asked for at {@code due}; less comes off the parts that are due last, and what was
     *  paid above the new total goes back at once. Takes the plan's turn, the order's payments and its row.
     *  @param difference not zero; never so low that the order costs less than nothing (throws)
     *  @param due NOW or BEFORE_SHIPPING
     *  @param because in the studio's words, for the buyer
     *  @return false: the order is not in a state in which its price may change (CONFIRMED, MAKING, READY) */
    public boolean change(OrderId order, Money difference, Due due, String because) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        if (!mayChange(state)) {
            return false;
        }
        if (difference.plus(balances.owing(studio, order).total()).isNegative()) {
            throw new IllegalArgumentException(
                    "A change of " + difference.minor() + " makes the order cheaper than nothing");
        }
        // Whoever has everything made pays a change now.
        var when = state == OrderState.READY ? Due.NOW : due;
        instalments.add(studio, order, Kind.CHANGE, difference, when, because, clock.instant());
        balances.giveBackSurplus(studio, order);
        balances.ask(studio, order);
        return true;
    }

    private static boolean mayChange(OrderState state) {
        return switch (state) {
            case CONFIRMED, MAKING, READY -> true;
            case HELD, AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> false;
        };
    }
}
