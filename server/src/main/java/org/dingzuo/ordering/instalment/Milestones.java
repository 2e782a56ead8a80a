package org.dingzuo.ordering.instalment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.AgreedInstalment;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.HappeningLedger;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.WorkDone;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Slot;
import org.springframework.stereotype.Component;

/** Parts of the money that wait for the work. One falls due when its step is next, in any piece of the order, or soon will be. */
@Component
public class Milestones {
    /** So long before the plan has a step begin, its buyer is asked for what it waits for. */
    static final Duration AHEAD = Duration.ofDays(3);

    /** A plan may be made anew any day: how long nobody looks, and how long at least. */
    private static final Duration LOOKS_AGAIN = Duration.ofDays(1);

    private static final Duration NO_SOONER = Duration.ofHours(1);

    private static final Set<OrderState> NOT_YET_OR_NOW =
            EnumSet.of(OrderState.HELD, OrderState.AWAITING_CONFIRMATION, OrderState.CONFIRMED, OrderState.MAKING);
    private static final Set<OrderState> NOW = EnumSet.of(OrderState.CONFIRMED, OrderState.MAKING);

    private final OrderStore store;
    private final HappeningLedger happenings;
    private final Balances balances;
    private final AgreedWorks agreed;
    private final Payments payments;
    private final Promises promises;
    private final Clock clock;

    Milestones(
            OrderStore store,
            HappeningLedger happenings,
            Balances balances,
            AgreedWorks agreed,
            Payments payments,
            Promises promises,
            Clock clock) {
        this.store = store;
        this.happenings = happenings;
        this.balances = balances;
        this.agreed = agreed;
        this.payments = payments;
        this.promises = promises;
        this.clock = clock;
    }

    /** A step is done: what waits for the next one is due. The order's payments and its row are locked. */
    public void stepDone(StudioId studio, OrderId order) {
        if (waiting(studio, order).isEmpty()) {
            return;
        }
        var offer = store.find(studio, List.of(order.value())).getFirst().offer();
        var reached = new WorkDone(agreed.lines(offer), happenings.of(order)).reached();
        fallDue(studio, order, part -> reached.contains(part.step()));
    }

    /** What waits for a step that is planned to begin soon is due. Harmless at any time. */
    void comeNear(OrderId order) {
        var studio = StudioScope.studio();
        payments.lock(order.value());
        if (NOW.contains(store.lock(studio, order)) && !promises.isTentative(order.value())) {
            var soon = clock.instant().plus(AHEAD);
            var begins = begins(order);
            fallDue(
                    studio,
                    order,
                    part -> !begins.getOrDefault(part.step(), Instant.MAX).isAfter(soon));
        }
    }

    /** When to look whether a part has come near; empty where none waits any more. */
    Optional<Instant> looksAgainAt(OrderId order) {
        var studio = StudioScope.studio();
        var waiting = waiting(studio, order);
        if (waiting.isEmpty()
                || !NOT_YET_OR_NOW.contains(
                        store.find(studio, List.of(order.value())).getFirst().state())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var begins = begins(order);
        var near = waiting.stream()
                .map(part -> begins.getOrDefault(part.step(), Instant.MAX))
                .min(Comparator.naturalOrder())
                .filter(begin -> begin.isBefore(now.plus(AHEAD).plus(LOOKS_AGAIN)))
                .map(begin -> begin.minus(AHEAD))
                .orElse(now.plus(LOOKS_AGAIN));
        return Optional.of(near.isBefore(now.plus(NO_SOONER)) ? now.plus(NO_SOONER) : near);
    }

    private List<AgreedInstalment> waiting(StudioId studio, OrderId order) {
        return balances.agreed(studio, order).stream()
                .filter(part -> part.step() != null && !part.isDue())
                .toList();
    }

    private void fallDue(StudioId studio, OrderId order, Predicate<AgreedInstalment> isDue) {
        var due = waiting(studio, order).stream().filter(isDue).toList();
        if (!due.isEmpty()) {
            balances.fallDue(studio, order, due);
            balances.ask(studio, order);
        }
    }

    /** By step, when the plan first has hands or a machine on it. */
    private Map<String, Instant> begins(OrderId order) {
        return promises.placedFor(List.of(order.value())).stream()
                .collect(Collectors.toMap(Slot::step, Slot::from, (one, other) -> one.isBefore(other) ? one : other));
    }
}
