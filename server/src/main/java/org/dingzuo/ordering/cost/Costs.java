package org.dingzuo.ordering.cost;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Move;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.CostsAsked;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cost ledger of each order: it justifies what is kept when an order ends early (Civil Code 787). Written as things happen, by the
 *  floor and the store-room, and by the maker what was bought in or could be used again. Every sum is rounded toward the buyer. */
@Service
@Transactional
@NamedInterface("cost")
public class Costs {
    private static final int MINUTES = 60;

    private final CostStore store;
    private final OrderStore orders;
    private final Materials materials;
    private final CostRates rates;
    private final Studios studios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Costs(
            CostStore store,
            OrderStore orders,
            Materials materials,
            CostRates rates,
            Studios studios,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.materials = materials;
        this.rates = rates;
        this.studios = studios;
        this.events = events;
        this.clock = clock;
    }

    /** What one order has cost so far, in the order of happening. */
    @Transactional(readOnly = true)
    public List<Cost> of(OrderId order) {
        return store.of(order);
    }

    /** As {@link #of}, after everybody who knows of more has written it down. The order is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Cost> upToNow(StudioId studio, OrderId order) {
        events.publishEvent(new CostsAsked(studio, order));
        return of(order);
    }

    /** Material left the shelf for this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(OrderId order, Collection<Move> moves) {
        // Out of several lots, but one cost: a begun fen counts once.
        var taken = new TreeMap<String, Long>();
        moves.forEach(move -> taken.merge(move.item(), -move.quantity(), Math::addExact));
        var names = materials.names(taken.keySet());
        taken.forEach((item, quantity) -> {
            var cost = rates.of(item, quantity);
            add(
                    order,
                    Cost.Kind.MATERIAL,
                    item,
                    names.getOrDefault(item, Words.NONE),
                    quantity,
                    cost.orElse(Money.ZERO),
                    cost.isEmpty() ? Cost.Basis.UNKNOWN : Cost.Basis.COST);
        });
    }

    /** So many minutes have been worked at a step, all in all: what is more than was known is added.
     *  @param timed whether a clock ran; else these are the plan's minutes */
    public void worked(OrderId order, int line, String step, Words name, long minutes, boolean timed) {
        orders.lock(StudioScope.studio(), order);
        var subject = line + "/" + step;
        var known = of(order).stream()
                .filter(cost -> cost.kind() == Cost.Kind.WORK && cost.subject().equals(subject))
                .mapToLong(cost -> cost.quantity() == null ? 0 : cost.quantity())
                .sum();
        var more = minutes - known;
        if (more > 0) {
            var amount = rates.hour()
                    .map(hour -> Money.of(Rounding.DOWN.divide(hour.times(more).minor(), MINUTES)));
            var basis = amount.isEmpty() ? Cost.Basis.UNKNOWN : timed ? Cost.Basis.CLOCK : Cost.Basis.PLAN;
            add(order, Cost.Kind.WORK, subject, name, more, amount.orElse(Money.ZERO), basis);
        }
    }

    /** Its share of one load of a machine that costs something.
     *  @param subject which piece it is for: {@code line/step} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ran(OrderId order, String subject, Words machine, Money amount) {
        if (amount.isPositive()) {
            add(order, Cost.Kind.MACHINE, subject, machine, null, amount, Cost.Basis.SAID);
        }
    }

    /** Something was bought for this order, or what was cut can be used again ({@code recovered}).
     *  @param amount positive
     *  @return false: the order is not being made */
    public boolean note(OrderId order, String words, Money amount, boolean recovered) {
        var state = orders.lock(StudioScope.studio(), order);
        if (state != OrderState.CONFIRMED && state != OrderState.MAKING && state != OrderState.READY) {
            return false;
        }
        add(
                order,
                recovered ? Cost.Kind.RECOVERED : Cost.Kind.BOUGHT_IN,
                "",
                Words.of(studios.profile().language(), words),
                null,
                recovered ? amount.negated() : amount,
                Cost.Basis.SAID);
        return true;
    }

    private void add(
            OrderId order,
            Cost.Kind kind,
            String subject,
            Words name,
            @Nullable Long quantity,
            Money amount,
            Cost.Basis basis) {
        store.add(StudioScope.studio(), order, new Cost(kind, subject, name, quantity, amount, basis, clock.instant()));
    }
}
