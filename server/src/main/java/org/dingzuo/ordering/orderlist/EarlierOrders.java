package org.dingzuo.ordering.orderlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.catalog.Artworks;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderConfirmed;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.ordering.booking.BookingQueue;
import org.dingzuo.ordering.booking.OrderEntryStore;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.offering.Checked;
import org.dingzuo.ordering.offering.OfferWriting;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.ordering.offering.WishCheck;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.payment.Payments;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Priced;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.WorkLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what a studio had agreed with its buyers before (ADR 126): at the price and for the day that were agreed, with what was paid.
 *  It takes time and material like any other order; a day that the plan cannot keep is refused. No consent comes with it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EarlierOrders {
    /** How the money came: outside, and somebody looked. */
    private static final String BY_HAND = "manual";

    private final BookingQueue queue;
    private final WishCheck check;
    private final OfferWriting writing;
    private final OrderEntryStore entry;
    private final OrderTokens tokens;
    private final OrderJournal journal;
    private final OrderBook book;
    private final Promises promises;
    private final Materials materials;
    private final Artworks artworks;
    private final Buyers buyers;
    private final Payments payments;
    private final Sellers sellers;
    private final Audit audit;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlierOrders(
            BookingQueue queue,
            WishCheck check,
            OfferWriting writing,
            OrderEntryStore entry,
            OrderTokens tokens,
            OrderJournal journal,
            OrderBook book,
            Promises promises,
            Materials materials,
            Artworks artworks,
            Buyers buyers,
            Payments payments,
            Sellers sellers,
            Audit audit,
            Phrases phrases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = queue;
        this.check = check;
        this.writing = writing;
        this.entry = entry;
        this.tokens = tokens;
        this.journal = journal;
        this.book = book;
        this.promises = promises;
        this.materials = materials;
        this.artworks = artworks;
        this.buyers = buyers;
        this.payments = payments;
        this.sellers = sellers;
        this.audit = audit;
        this.phrases = phrases;
        this.events = events;
        this.clock = clock;
    }

    /** Only TakenOver took anything. */
    public sealed interface Outcome {
        record TakenOver(OrderId order) implements Outcome {}

        /** The plan cannot keep the day; from this one on it could. Nothing was taken. */
        record OnlyLater(LocalDate shipBy) implements Outcome {}

        record NoTime(Because because) implements Outcome {}
    }

    /** Behind the buyers of this studio who came before: work that takes orders over. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public <T> T inTurn(Supplier<T> work) {
        return queue.inTurn(StudioScope.studio(), work);
    }

    /** Notes that an order book was taken over. */
    public void noteTaken() {
        audit.note("orders.imported", "studio", StudioScope.studio().value());
    }

    /** Those of the keys under which an order was taken over already. */
    public Set<String> known(Set<String> keys) {
        return entry.ordered(StudioScope.studio(), keys);
    }

    /** Takes the plan's turn. One with a known key fails as a whole. Several in one transaction: the most urgent first. */
    public Outcome take(EarlierOrder earlier) {
        var turn = promises.takeTurnOfSeveral();
        var checked = checked(earlier);
        var order = new OrderId(Ids.next(clock));
        // Agreed before: how busy the house is with new buyers does not concern it.
        return switch (promises.holdFor(turn, checked.asked(order.value(), null), earlier.shipBy())) {
            case HoldOutcome.NoTime(var because) -> new Outcome.NoTime(because);
            case HoldOutcome.OnlyLater(var shipBy) -> new Outcome.OnlyLater(shipBy);
            case HoldOutcome.Held held -> write(order, earlier, checked, held);
        };
    }

    private Checked checked(EarlierOrder earlier) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            words.put(language, phrases.say(language, "agreed-before"));
        }
        var line = new WorkLine(earlier.item(), earlier.quantity());
        var price = List.of(new PriceLine("agreed-before", new Words(words), earlier.total()));
        var need = MaterialNeed.of(List.of(line));
        return new Checked(
                List.of(line),
                List.of(check.line(line, price)),
                new Priced(List.of(price), Money.ZERO, null, null),
                need,
                materials.availability(need).coming());
    }

    private Outcome write(OrderId order, EarlierOrder earlier, Checked checked, HoldOutcome.Held held) {
        var studio = StudioScope.studio();
        var language = sellers.profile().language();
        var address = earlier.buyer().address();
        var wish = new Wish(List.of(), false, new Wish.Destination(address.province(), address.city()), null);
        var offer = writing.held(wish, checked, held).asAgreedBefore(parts(earlier));
        var placed = new PlaceOrder(
                earlier.key(),
                Documents.hash(earlier.key()),
                wish,
                earlier.total(),
                earlier.shipBy(),
                earlier.buyer(),
                List.of(),
                language);
        var now = clock.instant();
        materials.reserve(order.value(), checked.need());
        artworks.keep(List.of(earlier.item()));
        entry.insert(studio, order, placed, offer, buyers.remember(earlier.buyer(), order.value()), now, now);
        tokens.register(studio, order);
        journal.note(studio, order, "taken-over", Map.of());
        if (earlier.paid().isPositive()) {
            // Booked like any money that came by hand: it can go back by hand, too. That confirms the order.
            payments.receive(payments.open(order.value(), earlier.paid()), BY_HAND);
        } else {
            confirm(studio, order, offer);
        }
        if (!earlier.note().isEmpty()) {
            book.note(order, earlier.note());
        }
        return new Outcome.TakenOver(order);
    }

    private void confirm(StudioId studio, OrderId order, Offer offer) {
        promises.makeFirm(order.value());
        materials.makeFirm(order.value());
        journal.turn(studio, order, OrderState.HELD, OrderState.CONFIRMED, "confirmed-before", Map.of());
        events.publishEvent(new OrderConfirmed(studio, order, offer.awaitsPiece()));
    }

    private static List<Offer.Instalment> parts(EarlierOrder earlier) {
        var parts = new ArrayList<Offer.Instalment>();
        if (earlier.paid().isPositive()) {
            parts.add(new Offer.Instalment(Offer.Kind.PREPAYMENT, earlier.paid(), Offer.Due.NOW));
        }
        var rest = earlier.total().minus(earlier.paid());
        if (rest.isPositive()) {
            parts.add(new Offer.Instalment(Offer.Kind.BALANCE, rest, Offer.Due.BEFORE_SHIPPING));
        }
        return parts;
    }
}
