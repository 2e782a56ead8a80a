package org.dingzuo.aftercare.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.booking.OrderDesk;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.ordering.onthehouse.OnTheHouse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders the work that puts a piece right, for the buyer of the first order. For money it is ordered as anything else is, and waits for its
 *  payment; for nothing it is on the house. */
@Service
@Transactional
public class RemedyOrders {
    private final Offers offers;
    private final OrderDesk desk;
    private final OnTheHouse onTheHouse;
    private final OrderTokens tokens;
    private final Buyers buyers;

    RemedyOrders(Offers offers, OrderDesk desk, OnTheHouse onTheHouse, OrderTokens tokens, Buyers buyers) {
        this.offers = offers;
        this.desk = desk;
        this.onTheHouse = onTheHouse;
        this.tokens = tokens;
        this.buyers = buyers;
    }

    public sealed interface Wanted {
        OrderId first();

        /** The same again, for nothing. @param line from 0 */
        record Again(OrderId first, int line, int pieces) implements Wanted {}

        /** @param design slug of a repair on sale @param free whether the studio bears it */
        record Repair(OrderId first, String design, Map<String, Object> configuration, boolean free)
                implements Wanted {}
    }

    /** What it comes to now. Takes nothing.
     *  @param consents that the buyer is asked for; none where nothing is paid */
    public record Quote(Money total, Money dueNow, LocalDate shipBy, List<Offer.ConsentAsked> consents) {}

    /** @param totalAtMost and
     *  @param shipNoLaterThan what the buyer has agreed to */
    public record Acceptance(
            Money totalAtMost, LocalDate shipNoLaterThan, List<PlaceOrder.ConsentGiven> consents, Language language) {}

    public sealed interface Outcome {
        record Placed(OrderId order) implements Outcome {}

        /** Dearer or later than agreed. Nothing was taken. */
        record Changed(Money total, LocalDate shipBy) implements Outcome {}

        record ConsentMissing() implements Outcome {}

        /** No time for it, or it is not made any more. */
        record NoTime() implements Outcome {}

        record NobodyThere() implements Outcome {}
    }

    /** Empty: it cannot be made. */
    @Transactional(readOnly = true)
    public Optional<Quote> quote(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Again again -> free(again.first(), new OnTheHouse.Work.Again(again.line(), again.pieces()));
            case Wanted.Repair repair
            when repair.free() ->
                free(repair.first(), new OnTheHouse.Work.Repair(repair.design(), repair.configuration()));
            case Wanted.Repair repair ->
                buyers.recipient(repair.first().value())
                        .flatMap(buyer -> offers.quote(wish(repair, buyer)) instanceof OfferOutcome.Offered(var offer)
                                ? Optional.of(offer)
                                : Optional.<Offer>empty())
                        .filter(Offer::awaitsPiece)
                        .map(RemedyOrders::quoted);
        };
    }

    private static Quote quoted(Offer offer) {
        return new Quote(offer.total(), offer.dueNow(), offer.promise().shipBy(), offer.consents());
    }

    private Optional<Quote> free(OrderId first, OnTheHouse.Work work) {
        return onTheHouse.quote(first, work).map(shipBy -> new Quote(Money.ZERO, Money.ZERO, shipBy, List.of()));
    }

    /** @param key unique in the studio */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome place(Wanted wanted, Acceptance acceptance, String key) {
        return switch (wanted) {
            case Wanted.Again again ->
                placeFree(again.first(), new OnTheHouse.Work.Again(again.line(), again.pieces()), acceptance, key);
            case Wanted.Repair repair
            when repair.free() ->
                placeFree(
                        repair.first(),
                        new OnTheHouse.Work.Repair(repair.design(), repair.configuration()),
                        acceptance,
                        key);
            case Wanted.Repair repair ->
                buyers.recipient(repair.first().value())
                        .<Outcome>map(buyer -> placePaid(repair, buyer, acceptance, key))
                        .orElseGet(Outcome.NobodyThere::new);
        };
    }

    private Outcome placeFree(OrderId first, OnTheHouse.Work work, Acceptance acceptance, String key) {
        return switch (onTheHouse.place(first, work, acceptance.shipNoLaterThan(), key)) {
            case OnTheHouse.Outcome.Placed placed -> new Outcome.Placed(placed.order());
            case OnTheHouse.Outcome.OnlyLater(var shipBy) -> new Outcome.Changed(Money.ZERO, shipBy);
            case OnTheHouse.Outcome.NoTime never -> new Outcome.NoTime();
            case OnTheHouse.Outcome.NotMakeable gone -> new Outcome.NoTime();
            case OnTheHouse.Outcome.NobodyThere nobody -> new Outcome.NobodyThere();
        };
    }

    private Outcome placePaid(Wanted.Repair repair, Buyer buyer, Acceptance acceptance, String key) {
        var placing = new PlaceOrder(
                key,
                Documents.hash(key),
                wish(repair, buyer),
                acceptance.totalAtMost(),
                acceptance.shipNoLaterThan(),
                buyer,
                acceptance.consents(),
                acceptance.language());
        return switch (desk.place(placing)) {
            case PlacementOutcome.Placed placed -> new Outcome.Placed(placed.order());
            case PlacementOutcome.OfferChanged(var offer) ->
                new Outcome.Changed(offer.total(), offer.promise().shipBy());
            case PlacementOutcome.ConsentMissing missing -> new Outcome.ConsentMissing();
            case PlacementOutcome.Refused refused -> new Outcome.NoTime();
            case PlacementOutcome.KeyReused reused -> throw new IllegalStateException("Key " + key + " was used");
        };
    }

    private Wish wish(Wanted.Repair repair, Buyer buyer) {
        return new Wish(
                List.of(new Wish.Line(repair.design(), repair.configuration(), 1)),
                false,
                null,
                new Wish.Destination(buyer.address().province(), buyer.address().city()),
                null,
                null,
                tokens.of(repair.first()));
    }
}
