package org.dingzuo.ordering;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The order desk. A quote takes nothing; placing an order holds minutes, material and a place, all in one transaction. */
@Service
@Transactional
public class Orders {
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Offers offers;
    private final Placing placing;
    private final Expiring expiring;
    private final Making making;
    private final OrderViews views;
    private final OrderStore store;
    private final Payments payments;
    private final Sellers sellers;
    private final BookingQueue queue;
    private final LateComers lateComers;
    private final TransactionTemplate transaction;

    Orders(
            Offers offers,
            Placing placing,
            Expiring expiring,
            Making making,
            OrderViews views,
            OrderStore store,
            Payments payments,
            Sellers sellers,
            BookingQueue queue,
            LateComers lateComers,
            TransactionTemplate transaction) {
        this.offers = offers;
        this.placing = placing;
        this.expiring = expiring;
        this.making = making;
        this.views = views;
        this.store = store;
        this.payments = payments;
        this.sellers = sellers;
        this.queue = queue;
        this.lateComers = lateComers;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public OfferOutcome quote(Wish wish) {
        return offers.offer(NO_ORDER, wish);
    }

    /** What one piece of a draft would cost, and when it could leave; nobody can order it yet. */
    @Transactional(readOnly = true)
    public OfferOutcome trial(String design, Makeability verdict) {
        return offers.trial(new Wish(List.of(new Wish.Line(design, Map.of(), 1)), false, null, null), verdict);
    }

    /** Buyers of one studio queue here, in the order of coming and before they take a connection: a rush on one studio leaves the
     *  others their share of the database. Those whose drop is gone by then leave the queue at once. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PlacementOutcome place(PlaceOrder acceptance) {
        var studio = StudioScope.studio();
        if (!lateComers.comeTooLate(acceptance.wish())) {
            var placed = queue.inTurn(
                    studio,
                    () -> lateComers.comeTooLate(acceptance.wish())
                            ? Optional.<PlacementOutcome>empty()
                            : Optional.of(placeInTurn(acceptance)));
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        return lateComers.answer(acceptance).orElseGet(() -> queue.inTurn(studio, () -> placeInTurn(acceptance)));
    }

    private PlacementOutcome placeInTurn(PlaceOrder acceptance) {
        var outcome = Objects.requireNonNull(transaction.execute(status -> placing.place(acceptance)));
        lateComers.note(acceptance.wish(), outcome);
        return outcome;
    }

    /** The studio as offers name it; a second old at most. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Profile seller() {
        return sellers.profile();
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

    /** Lets the hold go if it is over and unpaid; otherwise changes nothing. */
    public void expire(OrderId order) {
        expiring.expire(order);
    }

    /** When a hold that still waits for its payment will be over. */
    @Transactional(readOnly = true)
    public Optional<Instant> expiresAt(OrderId order) {
        return expiring.due(order);
    }
}
