package org.dingzuo.ordering.ending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.CancellationStore;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.Ending;
import org.dingzuo.ordering.Kept;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.Settlement;
import org.dingzuo.ordering.Settlement.Code;
import org.dingzuo.ordering.Settlement.Line;
import org.dingzuo.ordering.SettlementStore;
import org.dingzuo.ordering.WorkDone;
import org.dingzuo.ordering.booking.GivingBack;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Payouts;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Ends orders before they are delivered: sums up, settles the money, gives everything else back. Whoever calls has the plan's turn, the
 *  order's payments and its row. */
@Component
public class Endings {
    /** A part that was due so long and not paid lets the maker end the order for it. */
    static final Duration PATIENCE = Duration.ofDays(15);

    private final OrderViews views;
    private final Costs costs;
    private final CancellationStore cancellations;
    private final SettlementStore settlements;
    private final OrderJournal journal;
    private final GivingBack givingBack;
    private final AgreedWorks agreed;
    private final TermsOfPayment terms;
    private final Payments payments;
    private final Payouts payouts;
    private final Studios studios;
    private final Clock clock;

    Endings(
            OrderViews views,
            Costs costs,
            CancellationStore cancellations,
            SettlementStore settlements,
            OrderJournal journal,
            GivingBack givingBack,
            AgreedWorks agreed,
            TermsOfPayment terms,
            Payments payments,
            Payouts payouts,
            Studios studios,
            Clock clock) {
        this.views = views;
        this.costs = costs;
        this.cancellations = cancellations;
        this.settlements = settlements;
        this.journal = journal;
        this.givingBack = givingBack;
        this.agreed = agreed;
        this.terms = terms;
        this.payments = payments;
        this.payouts = payouts;
        this.studios = studios;
        this.clock = clock;
    }

    /** What each ending that the order can take would come to now. */
    Map<Ending, Settlement> possible(OrderView order, List<Cost> known) {
        var possible = new EnumMap<Ending, Settlement>(Ending.class);
        if (order.state().mayBecome(OrderState.CANCELLED)) {
            var facts = facts(order, known);
            for (var ending : Ending.values()) {
                if (ending != Ending.BUYER_BREAKS || isOverdue(order)) {
                    possible.put(ending, Settlement.of(ending, facts));
                }
            }
        }
        return possible;
    }

    /** Whether the buyer has let a part wait for longer than anybody need be patient. */
    boolean isOverdue(OrderView order) {
        var latest = clock.instant().minus(PATIENCE);
        return isInMaking(order.state())
                && order.owing().parts().stream().anyMatch(part -> {
                    var since = part.agreed().dueSince();
                    return since != null
                            && !since.isAfter(latest)
                            && part.open().isPositive();
                });
    }

    long daysLate(OrderView order) {
        return Lateness.days(
                order, LocalDate.ofInstant(clock.instant(), studios.profile().zone()));
    }

    /** Nothing where it is not late. */
    Money interest(OrderView order) {
        return daysLate(order) > 0
                ? Lateness.interest(order, terms.terms().lateInterest(), clock.instant())
                : Money.ZERO;
    }

    /** @param as why, as happenings and refunds name it */
    public void end(StudioId studio, OrderId order, OrderState state, Ending ending, String as) {
        var settled =
                Settlement.of(ending, facts(views.of(List.of(order.value())).getFirst(), costs.upToNow(studio, order)));
        settle(studio, order, state, ending, settled, as);
    }

    /** The buyer has agreed to what is kept. */
    void endAgreed(StudioId studio, OrderId order, OrderState state, Kept kept) {
        var lines = List.of(new Line(Code.MATERIAL, kept.material()), new Line(Code.WORK, kept.work()));
        var back = payments.held(order.value()).minus(kept.sum());
        settle(studio, order, state, Ending.BUYER_ENDS, new Settlement(kept.sum(), back, Money.ZERO, lines), "buyer");
    }

    private void settle(
            StudioId studio, OrderId order, OrderState state, Ending ending, Settlement settled, String as) {
        payments.voidOpen(order.value());
        payments.keep(order.value(), settled.kept());
        payments.giveBack(order.value(), settled.back(), "cancelled-by-" + as);
        payouts.owe(order.value(), amount(settled, Code.EARNEST_DOUBLED), "earnest-doubled");
        payouts.owe(order.value(), amount(settled, Code.INTEREST), "late-interest");
        cancellations.settle(studio, order, clock.instant());
        settlements.write(studio, order, ending, settled, clock.instant());
        journal.turn(
                studio,
                order,
                state,
                OrderState.CANCELLED,
                "cancelled-by-" + as,
                Map.of(
                        "amount", String.valueOf(settled.back().minor()),
                        "kept", String.valueOf(settled.kept().minor())));
        givingBack.everything(studio, order, state, OrderState.CANCELLED);
    }

    private static Money amount(Settlement settled, Code code) {
        return Money.sum(settled.lines().stream()
                .filter(line -> line.code() == code)
                .map(Line::amount)
                .toList());
    }

    /** Earnest money binds only while the contract stands: not before the first payment, nor after the hold was over. */
    private Settlement.Facts facts(OrderView order, List<Cost> costs) {
        var binding = isInMaking(order.state());
        return new Settlement.Facts(
                binding && order.state() != OrderState.CONFIRMED,
                order.held(),
                binding ? order.owing().earnest() : Money.ZERO,
                costs,
                new WorkDone(agreed.lines(order.offer()), order.happenings()).share(),
                interest(order));
    }

    private static boolean isInMaking(OrderState state) {
        return switch (state) {
            case CONFIRMED, MAKING, READY -> true;
            case HELD, AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> false;
        };
    }
}
