package org.dingzuo.ordering.instalment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.InstalmentStore;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to what an order costs, or takes off it, after it was placed. The accepted offer stays as it was; a part of its own says the
 *  difference, and why. */
@Service
@Transactional
@NamedInterface("instalment")
public class Instalments {
    private final OrderStore store;
    private final InstalmentStore instalments;
    private final Balances balances;
    private final OrderJournal journal;
    private final Promises promises;
    private final Payments payments;
    private final Clock clock;

    Instalments(
            OrderStore store,
            InstalmentStore instalments,
            Balances balances,
            OrderJournal journal,
            Promises promises,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.instalments = instalments;
        this.balances = balances;
        this.journal = journal;
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

    /** Lowers what was paid for an order that has left, and gives that much back at once by the ways it came. Takes the order's payments
     *  and its row.
     *  @param sum positive
     *  @param because in the studio's words, for the buyer
     *  @return false: the order has not left (not SHIPPED, DELIVERED or CLOSED), or less than this was paid and kept */
    public boolean lower(OrderId order, Money sum, String because) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        var paid = payments.paid(List.of(order.value())).getOrDefault(order.value(), Money.ZERO);
        if (!hasLeft(state) || sum.compareTo(paid) > 0) {
            return false;
        }
        instalments.add(studio, order, Kind.CHANGE, sum.negated(), Due.NOW, because, clock.instant());
        var held = payments.held(order.value());
        var ofHeld = sum.compareTo(held) < 0 ? sum : held;
        payments.giveBack(order.value(), ofHeld, "price-lowered");
        payments.giveBackSale(order.value(), sum.minus(ofHeld), "price-lowered");
        journal.note(studio, order, "price-lowered", Map.of("amount", String.valueOf(sum.minor()), "because", because));
        return true;
    }

    private static boolean hasLeft(OrderState state) {
        return switch (state) {
            case SHIPPED, DELIVERED, CLOSED -> true;
            case HELD, AWAITING_CONFIRMATION, CONFIRMED, MAKING, READY, EXPIRED, CANCELLED, PAID_LATE -> false;
        };
    }

    private static boolean mayChange(OrderState state) {
        return switch (state) {
            case CONFIRMED, MAKING, READY -> true;
            case HELD, AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> false;
        };
    }
}
