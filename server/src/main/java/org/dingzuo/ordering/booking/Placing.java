package org.dingzuo.ordering.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.catalog.Artworks;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.booking.PlacementOutcome.ConsentMissing;
import org.dingzuo.ordering.booking.PlacementOutcome.KeyReused;
import org.dingzuo.ordering.booking.PlacementOutcome.OfferChanged;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.booking.PlacementOutcome.Refused;
import org.dingzuo.ordering.instalment.AskAhead;
import org.dingzuo.ordering.offering.Checked;
import org.dingzuo.ordering.offering.Checking;
import org.dingzuo.ordering.offering.NoPlace;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.OfferWriting;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.StandingPrice;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.ordering.offering.WhoBuys;
import org.dingzuo.ordering.offering.WishCheck;
import org.dingzuo.ordering.shelf.FromTheShelf;
import org.dingzuo.payment.Payments;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.dingzuo.promise.Rushes;
import org.dingzuo.promise.Turn;
import org.dingzuo.promise.WorkLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Places an order: everything it needs is taken in the caller's transaction, or nothing is. Refusals come before the first write. */
@Component
class Placing {
    private final WishCheck check;
    private final StandingPrice standing;
    private final Offers offers;
    private final NoPlace noPlace;
    private final OfferWriting writing;
    private final WhoBuys whoBuys;
    private final Coupons coupons;
    private final Promises promises;
    private final Rushes rushes;
    private final Bookings bookings;
    private final FromTheShelf shelf;
    private final Materials materials;
    private final Artworks artworks;
    private final Buyers buyers;
    private final Payments payments;
    private final OrderStore store;
    private final OrderEntryStore entry;
    private final OrderTokens tokens;
    private final StudioJobs jobs;
    private final Clock clock;
    private final Duration holdLasts;

    Placing(
            WishCheck check,
            StandingPrice standing,
            Offers offers,
            NoPlace noPlace,
            OfferWriting writing,
            WhoBuys whoBuys,
            Coupons coupons,
            Promises promises,
            Rushes rushes,
            Bookings bookings,
            FromTheShelf shelf,
            Materials materials,
            Artworks artworks,
            Buyers buyers,
            Payments payments,
            OrderStore store,
            OrderEntryStore entry,
            OrderTokens tokens,
            StudioJobs jobs,
            Clock clock,
            @Value("${dingzuo.hold-lasts:30m}") Duration holdLasts) {
        this.check = check;
        this.standing = standing;
        this.offers = offers;
        this.noPlace = noPlace;
        this.writing = writing;
        this.whoBuys = whoBuys;
        this.coupons = coupons;
        this.promises = promises;
        this.rushes = rushes;
        this.bookings = bookings;
        this.shelf = shelf;
        this.materials = materials;
        this.artworks = artworks;
        this.buyers = buyers;
        this.payments = payments;
        this.store = store;
        this.entry = entry;
        this.tokens = tokens;
        this.jobs = jobs;
        this.clock = clock;
        this.holdLasts = holdLasts;
    }

    PlacementOutcome place(PlaceOrder acceptance) {
        var studio = StudioScope.studio();
        // From here on this studio's bookings come one after the other, so that a key is looked up and written without
        // a race.
        var turn = promises.takeTurn();
        var earlier = entry.byKey(studio, acceptance.key());
        if (earlier.isPresent()) {
            return Arrays.equals(earlier.get().fingerprint(), acceptance.fingerprint())
                    ? answerAgain(studio, earlier.get().order())
                    : new KeyReused();
        }
        var buying = whoBuys.ordering(acceptance.wish(), acceptance.buyer());
        return switch (check.check(acceptance.wish(), buying)) {
            case Checking.Refused(var why) -> new Refused(why);
            case Checking.Fine(var checked) ->
                placeChecked(
                        studio,
                        turn,
                        acceptance,
                        standing.asPromised(acceptance.wish(), buying, acceptance.totalAtMost(), checked));
        };
    }

    private PlacementOutcome placeChecked(StudioId studio, Turn turn, PlaceOrder acceptance, Checked checked) {
        var missing = missingConsents(acceptance, checked.lines());
        if (!missing.isEmpty()) {
            return new ConsentMissing(missing);
        }
        var order = new OrderId(Ids.next(clock));
        if (checked.total().compareTo(acceptance.totalAtMost()) > 0) {
            return changed(order.value(), acceptance);
        }
        var booking = acceptance.wish().booking();
        if (booking != null) {
            return placeInBooking(studio, order, acceptance, checked, new BookingId(booking));
        }
        var ready = shelf.take(order, checked.work(), acceptance.shipNoLaterThan());
        if (ready.isPresent()) {
            return write(studio, order, acceptance, checked.finished(), ready.get());
        }
        if (acceptance.wish().rush()) {
            return placeBeforeOthers(studio, turn, order, acceptance, checked);
        }
        var ask = checked.asked(order.value(), checked.goods());
        var hold = promises.hold(turn, ask, acceptance.shipNoLaterThan());
        return switch (hold) {
            case HoldOutcome.NoTime(var because) -> new Refused(new OfferOutcome.NoTime(because));
            case HoldOutcome.OnlyLater(var shipBy) -> changed(order.value(), acceptance);
            case HoldOutcome.Held held -> write(studio, order, acceptance, checked, held);
        };
    }

    /** Exactly the place that the quote named, as long as the plan is the same; a dearer or later one is offered anew. */
    private PlacementOutcome placeBeforeOthers(
            StudioId studio, Turn turn, OrderId order, PlaceOrder acceptance, Checked checked) {
        var usual = promises.quote(checked.asked(order.value(), checked.goods()));
        if (usual instanceof QuoteOutcome.NoTime(var because)) {
            return new Refused(new OfferOutcome.NoTime(because));
        }
        var found = rushes.find(turn, checked.work(), checked.coming().sure(), before(usual, acceptance))
                .map(offers::rushed)
                .filter(rushed -> checked.rushed(rushed.fee()).total().compareTo(acceptance.totalAtMost()) <= 0);
        if (found.isEmpty()) {
            return changed(order.value(), acceptance);
        }
        var held = rushes.take(order.value(), checked.work(), found.get().found());
        return write(studio, order, acceptance, checked.rushed(found.get().fee()), held);
    }

    /** Who pays for a rush gets an earlier day than who does not, and none later than was accepted. */
    private static LocalDate before(QuoteOutcome usual, PlaceOrder acceptance) {
        var dayAfter = acceptance.shipNoLaterThan().plusDays(1);
        return usual instanceof QuoteOutcome.Quoted quoted
                        && quoted.dates().shipBy().isBefore(dayAfter)
                ? quoted.dates().shipBy()
                : dayAfter;
    }

    private PlacementOutcome placeInBooking(
            StudioId studio, OrderId order, PlaceOrder acceptance, Checked checked, BookingId booking) {
        var outcome =
                bookings.take(booking, order.value(), checked.work(), acceptance.shipNoLaterThan(), checked.early());
        return switch (outcome) {
            case PlaceOutcome.Place(var dates, var line, var because) ->
                write(studio, order, acceptance, checked, new HoldOutcome.Held(dates, line, because));
            case PlaceOutcome.OnlyLater later -> changed(order.value(), acceptance);
            case PlaceOutcome.SoldOut full -> new Refused(noPlace.because(full, checked));
            case PlaceOutcome.Over over -> new Refused(noPlace.because(over, checked));
            case PlaceOutcome.Paused resting -> new Refused(noPlace.because(resting, checked));
            case PlaceOutcome.NotYet soon -> new Refused(noPlace.because(soon, checked));
            case PlaceOutcome.NotOfThis other -> new Refused(noPlace.because(other, checked));
        };
    }

    private PlacementOutcome changed(UUID order, PlaceOrder acceptance) {
        var wish = acceptance.wish();
        return switch (offers.offer(order, wish, whoBuys.ordering(wish, acceptance.buyer()))) {
            case OfferOutcome.Offered(var offer) -> new OfferChanged(offer);
            case OfferOutcome.NoTime refusal -> new Refused(refusal);
            case OfferOutcome.NotMakeable refusal -> new Refused(refusal);
            case OfferOutcome.Malformed refusal -> new Refused(refusal);
        };
    }

    private Placed write(
            StudioId studio, OrderId order, PlaceOrder acceptance, Checked checked, HoldOutcome.Held held) {
        var now = clock.instant();
        var expiresAt = now.plus(holdLasts);
        var offer = writing.held(acceptance.wish(), checked, held);
        materials.reserve(order.value(), checked.need());
        artworks.keep(checked.work().stream().map(WorkLine::item).toList());
        var buyer = buyers.remember(acceptance.buyer(), order.value());
        entry.insert(studio, order, acceptance, offer, buyer, now, expiresAt);
        tokens.register(studio, order);
        useCoupon(order, buyer, offer);
        var deposit = offer.dueNow();
        var putDown = putDown(acceptance, deposit);
        var due = deposit.minus(putDown);
        var payment = payments.open(order.value(), due);
        if (putDown.isPositive()) {
            count(acceptance, order);
        }
        jobs.at(expiresAt, ExpireHold.NAME, order.value());
        if (offer.instalments().stream().anyMatch(part -> part.due() == Offer.Due.BEFORE_STEP)) {
            jobs.at(expiresAt, AskAhead.NAME, order.value());
        }
        return new Placed(order, tokens.of(order), expiresAt, payment, due, payments.methods(), offer.promise());
    }

    /** What the buyer put down for this design while it was voted on. */
    private Money putDown(PlaceOrder acceptance, Money deposit) {
        var booking = acceptance.wish().booking();
        var voter = acceptance.voter();
        return booking == null || voter == null
                ? Money.ZERO
                : bookings.putDown(new BookingId(booking), voter, onlyDesign(acceptance), deposit);
    }

    private void count(PlaceOrder acceptance, OrderId order) {
        var booking = acceptance.wish().booking();
        var voter = acceptance.voter();
        if (booking != null && voter != null) {
            bookings.count(new BookingId(booking), voter, onlyDesign(acceptance), order.value());
        }
    }

    private static String onlyDesign(PlaceOrder acceptance) {
        return acceptance.wish().lines().getFirst().design();
    }

    /** Whether there is one left was looked at before anything was written, and its row is locked since. */
    private void useCoupon(OrderId order, BuyerId buyer, Offer offer) {
        var coupon = offer.coupon();
        if (coupon != null
                && coupon.off().isPositive()
                && !coupons.use(coupon.code(), order.value(), buyer, coupon.off())) {
            throw new IllegalStateException("Coupon of order " + order.value() + " is gone though it was locked");
        }
    }

    private PlacementOutcome answerAgain(StudioId studio, OrderId order) {
        var placed = store.find(studio, List.of(order.value())).getFirst();
        var first = payments.of(order.value()).getFirst();
        return new Placed(
                order,
                tokens.of(order),
                placed.holdExpiresAt(),
                first.id(),
                first.amount(),
                payments.methods(),
                placed.offer().promise());
    }

    private static List<Offer.ConsentAsked> missingConsents(PlaceOrder acceptance, List<Offer.Line> lines) {
        var given = EnumSet.noneOf(Offer.ConsentKind.class);
        for (var consent : acceptance.consents()) {
            if (consent.version().equals(Terms.VERSION)) {
                given.add(consent.kind());
            }
        }
        return Terms.consents(lines).stream()
                .filter(asked -> !given.contains(asked.kind()))
                .toList();
    }
}
