package org.dingzuo.ordering.newday;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.ChangeOutcome.Done;
import org.dingzuo.ordering.ChangeOutcome.NotNow;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.CustomerWaitStore;
import org.dingzuo.ordering.DateRequestStore;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work cannot go on without something of the buyer's, so the clock of the promise stands still (Civil Code 778). It goes on as soon as
 *  the buyer answers or the maker says that it came; then the promise moves by the working days that were waited. */
@Service
@Transactional
public class CustomerWaits {
    private final OrderStore store;
    private final CustomerWaitStore waits;
    private final DateRequestStore requests;
    private final OrderJournal journal;
    private final OrderViews views;
    private final Promises promises;
    private final Payments payments;
    private final Studios studios;
    private final Audit audit;
    private final Clock clock;

    CustomerWaits(
            OrderStore store,
            CustomerWaitStore waits,
            DateRequestStore requests,
            OrderJournal journal,
            OrderViews views,
            Promises promises,
            Payments payments,
            Studios studios,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.waits = waits;
        this.requests = requests;
        this.journal = journal;
        this.views = views;
        this.promises = promises;
        this.payments = payments;
        this.studios = studios;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells the buyer what is awaited. NotNow: the order is not in work, waits already, or its day has passed: a word that was broken is
     *  not mended by waiting.
     *  @param words what exactly, for the buyer */
    public ChangeOutcome ask(OrderId order, CustomerWait.Awaited awaited, String words) {
        var studio = StudioScope.studio();
        var state = store.lock(studio, order);
        if (!mayBegin(state)
                || views.of(List.of(order.value()))
                        .getFirst()
                        .promise()
                        .shipBy()
                        .isBefore(today())
                || !waits.begin(studio, order, awaited, words, clock.instant())) {
            return new NotNow(state);
        }
        journal.note(studio, order, "customer-awaited", Map.of("awaited", awaited.name(), "because", words));
        audit.note("order.customer-awaited", "order", order.value());
        return new Done();
    }

    /** The buyer gives what was awaited, or says what there is to say. NotNow also for a thing that has to come: words do not bring it. */
    public ChangeOutcome answer(OrderId order, String words) {
        return end(order, CustomerWait.By.BUYER, words, awaited -> !awaited.isThing());
    }

    /** The maker has what was awaited, or goes on without. NotNow also for a piece that has to come: nothing is repaired without it. */
    public ChangeOutcome goOn(OrderId order) {
        return noted(order, end(order, CustomerWait.By.MAKER, null, awaited -> awaited != CustomerWait.Awaited.PIECE));
    }

    /** The piece that is to be repaired, or the buyer's own material, has come. NotNow: neither is waited for. */
    public ChangeOutcome itCame(OrderId order) {
        return noted(order, end(order, CustomerWait.By.MAKER, null, CustomerWait.Awaited::isThing));
    }

    private ChangeOutcome noted(OrderId order, ChangeOutcome outcome) {
        if (outcome instanceof Done) {
            audit.note("order.wait-ended", "order", order.value());
        }
        return outcome;
    }

    private ChangeOutcome end(
            OrderId order, CustomerWait.By by, @Nullable String answer, Predicate<CustomerWait.Awaited> endsIt) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        payments.lock(order.value());
        var state = store.lock(studio, order);
        var wait = waits.latest(order).orElse(null);
        if (!isInHand(state) || wait == null || !wait.isOpen() || !endsIt.test(wait.awaited())) {
            return new NotNow(state);
        }
        var ended = ended(order, wait.askedAt(), by);
        if (!waits.end(studio, order, ended, answer)) {
            return new NotNow(state);
        }
        journal.note(studio, order, by == CustomerWait.By.BUYER ? "customer-answered" : "wait-ended", Map.of());
        move(studio, order, ended);
        return new Done();
    }

    private CustomerWait.Ended ended(OrderId order, Instant askedAt, CustomerWait.By by) {
        var workforce = studios.workforce();
        var zone = workforce.profile().zone();
        var worked = WorkingCount.of(workforce);
        var days = worked.between(LocalDate.ofInstant(askedAt, zone), today());
        var promised =
                Objects.requireNonNull(promises.of(List.of(order.value())).get(order.value()));
        var former = promised.dates().shipBy();
        var shipBy = days == 0 ? former : possible(order, askedAt, worked.after(former, days));
        return new CustomerWait.Ended(clock.instant(), by, days, former, shipBy);
    }

    /** Never a day that the plan knows to be too early, unless the maker was behind before anything was awaited: that is not the buyer's. */
    private LocalDate possible(OrderId order, Instant askedAt, LocalDate moved) {
        return promises.atRisk(clock.instant()).stream()
                .filter(risk ->
                        risk.order().equals(order.value()) && !risk.since().isBefore(askedAt))
                .map(risk -> risk.projectedShipBy())
                .filter(moved::isBefore)
                .findFirst()
                .orElse(moved);
    }

    /** A question about another day was about the day before; it is taken back. */
    private void move(StudioId studio, OrderId order, CustomerWait.Ended ended) {
        if (ended.shipBy().equals(ended.former())) {
            return;
        }
        requests.answer(studio, order, "WITHDRAWN", ended.at());
        promises.waitedForBuyer(order.value(), ended.shipBy());
        store.setShipBy(studio, order, ended.shipBy());
        journal.note(
                studio,
                order,
                "waited",
                Map.of(
                        "days", String.valueOf(ended.days()),
                        "day", ended.shipBy().toString(),
                        "former", ended.former().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }

    private static boolean mayBegin(OrderState state) {
        return OrderView.CHANGEABLE.contains(state);
    }

    /** What was begun may have been finished while it waited. */
    private static boolean isInHand(OrderState state) {
        return mayBegin(state) || state == OrderState.READY;
    }
}
