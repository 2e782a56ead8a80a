package org.dingzuo.fulfilment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.Parcel.By;
import org.dingzuo.fulfilment.Parcel.Following;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.BuyerForgotten;
import org.dingzuo.ordering.OrderDelivered;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shipping desk. Nothing leaves before the balance is in; an order has arrived when all its parcels have.
 *
 *  <p>Lock order: the orders' rows by id, then parcels. */
@Service
@Transactional
public class Parcels {
    private final Orders orders;
    private final Delivering delivering;
    private final Buyers buyers;
    private final ParcelStore store;
    private final RoadStore roads;
    private final StudioJobs jobs;
    private final Clock clock;

    Parcels(
            Orders orders,
            Delivering delivering,
            Buyers buyers,
            ParcelStore store,
            RoadStore roads,
            StudioJobs jobs,
            Clock clock) {
        this.orders = orders;
        this.delivering = delivering;
        this.buyers = buyers;
        this.store = store;
        this.roads = roads;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** All orders of the parcel or none: the first that may not leave is named. With {@code more} they stay open for their next parcel. */
    public ShippingOutcome send(Leaving leaving) {
        var ids = leaving.orders();
        var refusal = refusal(ids);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var state = OrderState.READY;
        for (var id : ids) {
            state = noted(
                    leaving.more()
                            ? delivering.partShipped(id, leaving.carrier(), leaving.number())
                            : delivering.shipped(id, leaving.carrier(), leaving.number()));
        }
        keep(ids, leaving.carrier(), leaving.number(), false, leaving.insured());
        return new ShippingOutcome.Noted(state);
    }

    /** The buyer came and took it along: it has left and arrived at once. */
    public ShippingOutcome handOver(OrderId order) {
        var refusal = refusal(List.of(order));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var parcel = keep(List.of(order), "", "", true, null);
        store.delivered(StudioScope.studio(), List.of(parcel), By.MAKER, clock.instant());
        return new ShippingOutcome.Noted(noted(delivering.handedOver(order)));
    }

    /** What stands against their leaving together, all of it looked at with their rows locked. */
    private Optional<ShippingOutcome> refusal(List<OrderId> ids) {
        if (found(ids).size() < ids.size()) {
            return Optional.of(new ShippingOutcome.NoSuchOrder());
        }
        ids.forEach(orders::lock);
        var found = found(ids);
        var unpaid =
                found.stream().map(OrderView::due).filter(Money::isPositive).findFirst();
        if (unpaid.isPresent()) {
            return unpaid.map(ShippingOutcome.BalanceOpen::new);
        }
        var busy = found.stream()
                .map(OrderView::state)
                .filter(state -> state != OrderState.READY)
                .findFirst();
        if (busy.isPresent()) {
            return busy.map(ShippingOutcome.NotNow::new);
        }
        return found.size() == 1 || goTogether(found)
                ? Optional.empty()
                : Optional.of(new ShippingOutcome.NotTogether());
    }

    private List<OrderView> found(List<OrderId> ids) {
        return orders.find(ids.stream().map(OrderId::value).toList());
    }

    private boolean goTogether(List<OrderView> found) {
        var recipients = buyers.recipients(
                found.stream().map(order -> order.id().value()).toList());
        return recipients.size() == found.size()
                && recipients.values().stream().distinct().count() == 1
                && found.stream().map(OrderView::buyer).distinct().count() == 1;
    }

    private static OrderState noted(ProgressOutcome outcome) {
        return switch (outcome) {
            case ProgressOutcome.Noted(var state) -> state;
            case ProgressOutcome.NotNow(var state) ->
                throw new IllegalStateException("locked and looked at, and yet " + state);
        };
    }

    private ParcelId keep(List<OrderId> ids, String carrier, String number, boolean picked, @Nullable Money insured) {
        var now = clock.instant();
        var id = new ParcelId(Ids.next(clock));
        store.insert(
                StudioScope.studio(),
                new Parcel(id, ids, carrier, number, picked, insured, now, null, null, Following.NOBODY, null));
        if (!picked) {
            jobs.at(now, FollowParcel.NAME, id.value());
        }
        return id;
    }

    /** A wrong number is written anew while the parcel is on the road. False: it is there already, or there is none. */
    public boolean correct(ParcelId parcel, String carrier, String number, @Nullable Money insured) {
        if (!store.correct(StudioScope.studio(), parcel, carrier, number, insured)) {
            return false;
        }
        // What was told so far was told of another parcel.
        roads.forget(StudioScope.studio(), List.of(parcel));
        jobs.move(clock.instant(), FollowParcel.NAME, parcel.value());
        return true;
    }

    /** A parcel is where it belongs; with the last one of an order the order is delivered. Harmless when it was known. */
    public void arrived(ParcelId id, By by) {
        var studio = StudioScope.studio();
        var parcel = store.find(studio, id);
        if (parcel.isEmpty()) {
            return;
        }
        var inside = parcel.get().orders();
        var states = inside.stream().map(orders::lock).toList();
        store.delivered(studio, List.of(id), by, clock.instant());
        var all = store.withAny(studio, inside);
        for (int at = 0; at < inside.size(); at++) {
            var order = inside.get(at);
            if (states.get(at) == OrderState.SHIPPED
                    && all.stream()
                            .filter(each -> each.orders().contains(order))
                            .allMatch(each -> each.deliveredAt() != null)) {
                noted(delivering.delivered(order));
            }
        }
    }

    /** Everything of this order is there: its maker knows. */
    public ShippingOutcome delivered(OrderId id) {
        if (orders.find(id).isEmpty()) {
            return new ShippingOutcome.NoSuchOrder();
        }
        if (orders.lock(id) == OrderState.SHIPPED) {
            arrive(id, By.MAKER);
        }
        return shown(delivering.delivered(id));
    }

    /** Nothing more is to happen to it. Only of what has arrived; what is still open is not asked. */
    public ShippingOutcome close(OrderId id) {
        return orders.find(id).isEmpty() ? new ShippingOutcome.NoSuchOrder() : shown(delivering.closed(id));
    }

    /** The buyer says so on the order's page, and nobody has said so before. */
    @EventListener
    void delivered(OrderDelivered delivered) {
        arrive(delivered.order(), By.BUYER);
    }

    /** What travelled in the same parcels has arrived too, but its rows are locked in a transaction of their own. */
    private void arrive(OrderId order, By by) {
        var studio = StudioScope.studio();
        var open = store.withAny(studio, List.of(order)).stream()
                .filter(parcel -> parcel.deliveredAt() == null)
                .toList();
        store.delivered(studio, open.stream().map(Parcel::id).toList(), by, clock.instant());
        open.stream()
                .filter(parcel -> parcel.orders().size() > 1)
                .forEach(parcel -> jobs.move(
                        clock.instant(), FollowParcel.NAME, parcel.id().value()));
    }

    /** Couriers write down whom they met where. */
    @EventListener
    void forget(BuyerForgotten forgotten) {
        var studio = StudioScope.studio();
        roads.forget(
                studio,
                store.withAny(studio, forgotten.orders()).stream()
                        .map(Parcel::id)
                        .toList());
    }

    /** A teller was set up: what is on the road is followed from now on. */
    public void followAll() {
        store.unfollowed(StudioScope.studio())
                .forEach(parcel -> jobs.move(clock.instant(), FollowParcel.NAME, parcel.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Parcel> find(ParcelId parcel) {
        return store.find(StudioScope.studio(), parcel);
    }

    /** Those with any of these orders in them, the first sent first. */
    @Transactional(readOnly = true)
    public List<Parcel> of(Collection<OrderId> ids) {
        return store.withAny(StudioScope.studio(), ids);
    }

    private static ShippingOutcome shown(ProgressOutcome outcome) {
        return switch (outcome) {
            case ProgressOutcome.Noted(var state) -> new ShippingOutcome.Noted(state);
            case ProgressOutcome.NotNow(var state) -> new ShippingOutcome.NotNow(state);
        };
    }
}
