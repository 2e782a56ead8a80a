package org.dingzuo.ordering;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders as they stand, and their way through the workshop and out of the house. */
@Service
@Transactional
public class Orders {
    private final Making making;
    private final OrderViews views;
    private final OrderStore store;
    private final Payments payments;

    Orders(Making making, OrderViews views, OrderStore store, Payments payments) {
        this.making = making;
        this.views = views;
        this.store = store;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public Optional<OrderView> find(OrderId order) {
        return find(List.of(order.value())).stream().findFirst();
    }

    /** These orders, the oldest first; ids of nothing are passed over. A handful of queries for any number. */
    @Transactional(readOnly = true)
    public List<OrderView> find(Collection<UUID> ids) {
        return views.of(ids);
    }

    @Transactional(readOnly = true)
    public Optional<OrderHead> head(OrderId order) {
        return heads(List.of(order.value())).stream().findFirst();
    }

    /** As {@link #find(Collection)}, without their parts, their money and their promise. */
    @Transactional(readOnly = true)
    public List<OrderHead> heads(Collection<UUID> ids) {
        return store.find(StudioScope.studio(), ids).stream()
                .map(row ->
                        new OrderHead(row.id(), row.number(), row.state(), row.buyer(), row.offer(), row.language()))
                .toList();
    }

    /** What came in for each of these orders and did not go back; absent where nothing ever came. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> paid(Collection<UUID> ids) {
        return payments.paid(ids);
    }

    /** Every order in one of these states, the oldest first. */
    @Transactional(readOnly = true)
    public List<OrderView> inState(Collection<OrderState> states) {
        return views.of(store.inState(StudioScope.studio(), states));
    }

    /** Somebody began a step: the first one takes the order's material from the shelf and turns the order to MAKING. */
    public MakingOutcome stepBegun(OrderId order, int line, String step) {
        return making.begun(order, line, step);
    }

    /** A step is done; the last one turns the order to READY.
     *  @param photo media key of a photo that the buyer may see; null: none */
    public MakingOutcome stepDone(OrderId order, int line, String step, @Nullable String photo, boolean last) {
        return making.done(order, line, step, photo, last);
    }

    /** Lets the buyer see a photo of a step. */
    public void showPhoto(OrderId order, int line, String step, String photo) {
        making.show(order, line, step, photo);
    }

    /** Pieces of a line failed: these steps of it are not done any more. The order is locked, and in making, where it is from now on, or READY. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void madeAgain(OrderId order, int line, List<String> steps, int pieces) {
        making.again(order, line, steps, pieces);
    }

    /** Locks the payments and the rows of these orders, each in turn and in the order of their ids, as one who notes a step does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockForMaking(Collection<OrderId> several) {
        several.stream().distinct().sorted(Comparator.comparing(OrderId::value)).forEach(making::lock);
    }

    /** The parcel left. Refused while anything is unpaid; whether it is packed is asked before. */
    public ProgressOutcome shipped(OrderId order, String carrier, String number) {
        return making.shipped(order, carrier, number);
    }

    /** A part of it left; the rest follows. Refused as the whole is. */
    public ProgressOutcome partShipped(OrderId order, String carrier, String number) {
        return making.partShipped(order, carrier, number);
    }

    /** The buyer came and took it along. Refused while anything is unpaid. */
    public ProgressOutcome handedOver(OrderId order) {
        return making.handedOver(order);
    }

    /** Locks the order's row until the end of this transaction; several are locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderState lock(OrderId order) {
        return store.lock(StudioScope.studio(), order);
    }

    public ProgressOutcome delivered(OrderId order) {
        return making.turned(order, OrderState.DELIVERED, "delivered");
    }

    public ProgressOutcome closed(OrderId order) {
        return making.turned(order, OrderState.CLOSED, "closed");
    }
}
