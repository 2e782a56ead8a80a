package org.dingzuo.ordering.onthehouse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Artworks;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderConfirmed;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.booking.OrderEntryStore;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.offering.Checked;
import org.dingzuo.ordering.offering.OfferWriting;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders that put right an earlier one and cost their buyer nothing. They take time and material like any other, under a promise like any
 *  other; there is no payment, so they are confirmed as they are placed (ADR 119). */
@Service
@Transactional
public class OnTheHouse {
    private final OrderViews views;
    private final OrderStore store;
    private final OrderEntryStore entry;
    private final OrderTokens tokens;
    private final OrderJournal journal;
    private final FreeWork works;
    private final OfferWriting writing;
    private final Promises promises;
    private final Materials materials;
    private final Artworks artworks;
    private final Buyers buyers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnTheHouse(
            OrderViews views,
            OrderStore store,
            OrderEntryStore entry,
            OrderTokens tokens,
            OrderJournal journal,
            FreeWork works,
            OfferWriting writing,
            Promises promises,
            Materials materials,
            Artworks artworks,
            Buyers buyers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.store = store;
        this.entry = entry;
        this.tokens = tokens;
        this.journal = journal;
        this.works = works;
        this.writing = writing;
        this.promises = promises;
        this.materials = materials;
        this.artworks = artworks;
        this.buyers = buyers;
        this.events = events;
        this.clock = clock;
    }

    /** What is made for nothing. */
    public sealed interface Work {
        /** The same piece again, as it was agreed, whatever became of its design since. @param pieces from 1 to the line's quantity */
        record Again(int line, int pieces) implements Work {}

        /** A repair of the price list. @param design slug of a repair on sale */
        record Repair(String design, Map<String, Object> configuration) implements Work {}
    }

    /** Only Placed took anything. */
    public sealed interface Outcome {
        record Placed(OrderId order, LocalDate shipBy) implements Outcome {}

        /** Only later than was agreed. Nothing was taken. */
        record OnlyLater(LocalDate shipBy) implements Outcome {}

        record NoTime(Because because) implements Outcome {}

        /** No such repair is on sale, or not like this. */
        record NotMakeable() implements Outcome {}

        /** The buyer was erased. */
        record NobodyThere() implements Outcome {}
    }

    /** When it could leave; takes nothing. Empty: never, or it cannot be made. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> quote(OrderId first, Work work) {
        return works.of(view(first), work)
                .map(checked -> promises.quote(checked.asked(first.value(), null)))
                .filter(QuoteOutcome.Quoted.class::isInstance)
                .map(quoted -> ((QuoteOutcome.Quoted) quoted).dates().shipBy());
    }

    /** Places it for the buyer of {@code first}, unless it could only leave after {@code noLaterThan}. Takes the plan's turn.
     *  @param key unique in the studio: placed twice, the second one fails as a whole */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome place(OrderId first, Work work, LocalDate noLaterThan, String key) {
        var turn = promises.takeTurn();
        var view = view(first);
        var buyer = buyers.recipient(first.value());
        var checked = works.of(view, work);
        if (buyer.isEmpty()) {
            return new Outcome.NobodyThere();
        }
        if (checked.isEmpty()) {
            return new Outcome.NotMakeable();
        }
        var order = new OrderId(Ids.next(clock));
        return switch (promises.hold(turn, checked.get().asked(order.value(), null), noLaterThan)) {
            case HoldOutcome.NoTime(var because) -> new Outcome.NoTime(because);
            case HoldOutcome.OnlyLater(var shipBy) -> new Outcome.OnlyLater(shipBy);
            case HoldOutcome.Held held -> write(order, view, buyer.get(), checked.get(), held, key);
        };
    }

    private Outcome write(
            OrderId order, OrderView first, Buyer buyer, Checked checked, HoldOutcome.Held held, String key) {
        var studio = StudioScope.studio();
        var wish = new Wish(
                List.of(),
                false,
                new Wish.Destination(buyer.address().province(), buyer.address().city()),
                null);
        // What was consented to with the first order stands; nothing is asked, so nothing is noted as given.
        var offer = writing.held(wish, checked, held).withoutConsents();
        var placed = new PlaceOrder(
                key,
                Documents.hash(key),
                wish,
                Money.ZERO,
                offer.promise().shipBy(),
                buyer,
                List.of(),
                first.language());
        var now = clock.instant();
        materials.reserve(order.value(), checked.need());
        artworks.keep(checked.work().stream().map(line -> line.item()).toList());
        entry.insert(studio, order, placed, offer, buyers.remember(buyer, order.value()), now, now);
        tokens.register(studio, order);
        confirm(studio, order, first, offer);
        return new Outcome.Placed(order, offer.promise().shipBy());
    }

    private void confirm(StudioId studio, OrderId order, OrderView first, Offer offer) {
        promises.makeFirm(order.value());
        materials.makeFirm(order.value());
        journal.turn(
                studio,
                order,
                OrderState.HELD,
                OrderState.CONFIRMED,
                Offer.FREE_OF_CHARGE,
                Map.of("first", first.number()));
        events.publishEvent(new OrderConfirmed(studio, order, offer.awaitsPiece()));
    }

    private OrderView view(OrderId order) {
        return views.of(List.of(order.value())).getFirst();
    }
}
