package org.dingzuo.ordering.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.GoodsReturn;
import org.dingzuo.ordering.GoodsReturnStore;
import org.dingzuo.ordering.Offer.Returns;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.agreement.ConsentStore;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.payment.Payments;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sending back without a reason, within seven days of receipt (Consumer Law 25). The buyer says so, pays the way back, and has the price
 *  of those pieces as soon as the maker has them; the freight of the first way stays paid. */
@Service
@Transactional
public class Returning {
    /** The day of receipt itself does not count. */
    private static final int DAYS = 7;

    private final OrderStore store;
    private final GoodsReturnStore returns;
    private final ConsentStore consents;
    private final OrderViews views;
    private final OrderJournal journal;
    private final Payments payments;
    private final Studios studios;
    private final Clock clock;

    Returning(
            OrderStore store,
            GoodsReturnStore returns,
            ConsentStore consents,
            OrderViews views,
            OrderJournal journal,
            Payments payments,
            Studios studios,
            Clock clock) {
        this.store = store;
        this.returns = returns;
        this.consents = consents;
        this.views = views;
        this.journal = journal;
        this.payments = payments;
        this.studios = studios;
        this.clock = clock;
    }

    /** The last day on which something of this order can be sent back; empty: nothing can, was not received yet, or was asked for. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(OrderView order) {
        var zone = studios.profile().zone();
        if (order.goodsReturn() != null || returnable(order).isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return order.happenings().stream()
                .filter(happening -> happening.kind().equals("delivered"))
                .findFirst()
                .map(delivered -> LocalDate.ofInstant(delivered.at(), zone).plusDays(DAYS))
                .filter(last -> !today.isAfter(last));
    }

    /** Which lines the law lets the buyer send back. */
    static List<Integer> returnable(OrderView order) {
        return IntStream.range(0, order.offer().lines().size())
                .filter(line -> order.offer().lines().get(line).returns() == Returns.SEVEN_DAY)
                .boxed()
                .toList();
    }

    /** The buyer wants to send lines back. NotNow: too late, or a line that the law does not give back.
     *  @param lines from 0; none: everything that can be sent back
     *  @param words may be empty */
    public ChangeOutcome ask(OrderId order, Collection<Integer> lines, String words) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        var view = view(order);
        var wanted = new TreeSet<>(lines.isEmpty() ? returnable(view) : lines);
        if (until(view).isEmpty() || !returnable(view).containsAll(wanted)) {
            return new ChangeOutcome.NotNow(state);
        }
        returns.ask(studio, order, wanted, words, clock.instant());
        journal.note(studio, order, "return-asked", Map.of("because", words));
        return new ChangeOutcome.Done();
    }

    /** The goods are back: their price is the buyer's again, by the ways it came. */
    public ChangeOutcome arrived(OrderId order) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        var view = view(order);
        var asked = view.goodsReturn();
        var price = asked == null ? Money.ZERO : least(price(view, asked), view.paid());
        if (asked == null || !returns.arrive(studio, order, price, clock.instant())) {
            return new ChangeOutcome.NotNow(state);
        }
        payments.giveBackSale(order.value(), price, "returned");
        journal.note(studio, order, "return-arrived", Map.of("amount", String.valueOf(price.minor())));
        return new ChangeOutcome.Done();
    }

    /** What the buyer of this order agreed to, as it was read then. */
    @Transactional(readOnly = true)
    public List<Consented> consents(OrderId order) {
        return consents.of(order);
    }

    /** What comes back for these pieces: their price, discounts and surcharges of their lines in it, without freight. */
    public static Money price(OrderView order, GoodsReturn asked) {
        return Money.sum(asked.lines().stream()
                .map(line -> order.offer().lines().get(line).amount())
                .toList());
    }

    private OrderView view(OrderId order) {
        return views.of(List.of(order.value())).getFirst();
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
