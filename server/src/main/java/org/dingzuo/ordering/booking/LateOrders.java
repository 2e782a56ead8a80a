package org.dingzuo.ordering.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.AgreedWork;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderConfirmed;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderJournal;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.instalment.AskAhead;
import org.dingzuo.ordering.offering.Checked;
import org.dingzuo.ordering.shelf.FromTheShelf;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.ReadyPieces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders whose money came after the hold was over. The price was agreed and stands; the date is kept if the plan still can. */
@Component
public class LateOrders {
    private final OrderStore store;
    private final OrderJournal journal;
    private final AgreedWorks agreed;
    private final Promises promises;
    private final Bookings bookings;
    private final Materials materials;
    private final Firming firming;
    private final FromTheShelf shelf;
    private final Coupons coupons;
    private final StudioJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateOrders(
            OrderStore store,
            OrderJournal journal,
            AgreedWorks agreed,
            Promises promises,
            Bookings bookings,
            Materials materials,
            Firming firming,
            FromTheShelf shelf,
            Coupons coupons,
            StudioJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.agreed = agreed;
        this.promises = promises;
        this.bookings = bookings;
        this.materials = materials;
        this.firming = firming;
        this.shelf = shelf;
        this.coupons = coupons;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** In turn of the plan, the order locked and found expired. */
    public void paid(StudioId studio, OrderId order, Map<String, String> amount) {
        var offer = store.find(studio, List.of(order.value())).getFirst().offer();
        switch (book(studio, order, offer, offer.promise().shipBy())) {
            case HoldOutcome.Held held -> {
                journal.turn(studio, order, OrderState.EXPIRED, OrderState.CONFIRMED, "booked-again", amount);
                confirmed(studio, order, offer, held);
            }
            case HoldOutcome.OnlyLater later ->
                journal.turn(studio, order, OrderState.EXPIRED, OrderState.PAID_LATE, "paid-late", amount);
            case HoldOutcome.NoTime never ->
                journal.turn(studio, order, OrderState.EXPIRED, OrderState.PAID_LATE, "paid-late", amount);
        }
    }

    /** The buyer takes the new date; in turn of the plan, the order locked and found paid late. */
    public HoldOutcome accept(StudioId studio, OrderId order, LocalDate noLaterThan) {
        var offer = store.find(studio, List.of(order.value())).getFirst().offer();
        var outcome = book(studio, order, offer, noLaterThan);
        if (outcome instanceof HoldOutcome.Held held) {
            journal.turn(
                    studio,
                    order,
                    OrderState.PAID_LATE,
                    OrderState.CONFIRMED,
                    "new-date-accepted",
                    Map.of("day", held.dates().shipBy().toString()));
            confirmed(studio, order, offer, held);
        }
        return outcome;
    }

    private void confirmed(StudioId studio, OrderId order, Offer offer, HoldOutcome.Held held) {
        events.publishEvent(new OrderConfirmed(studio, order, offer.awaitsPiece()));
        if (liesReady(held.because())) {
            shelf.paid(studio, order);
        }
    }

    private static boolean liesReady(Because because) {
        return because.code().equals(ReadyPieces.LIES_READY);
    }

    private HoldOutcome book(StudioId studio, OrderId order, Offer offer, LocalDate noLaterThan) {
        var work = agreed.of(offer);
        var outcome = inItsBooking(studio, order, offer, work, noLaterThan)
                .or(() -> fromTheShelf(order, offer, work, noLaterThan))
                .orElseGet(() -> isOnlyThere(studio, order)
                        ? new HoldOutcome.NoTime(new Because("booking-over", Map.of()))
                        : onTheAgreedDay(work.asked(order), noLaterThan));
        if (outcome instanceof HoldOutcome.Held held) {
            firming.paid(order, store.booking(studio, order).orElse(null));
            if (!liesReady(held.because())) {
                materials.reserve(order.value(), work.need());
                materials.makeFirm(order.value());
            }
            store.setShipBy(studio, order, held.dates().shipBy());
            useCouponAgain(studio, order, offer);
            jobs.at(clock.instant(), AskAhead.NAME, order.value());
        }
        return outcome;
    }

    /** For that very day; only where a cap has no room on it, for a sooner one. */
    private HoldOutcome onTheAgreedDay(Ask ask, LocalDate day) {
        var turn = promises.takeTurn();
        var held = promises.holdFor(turn, ask, day);
        return held instanceof HoldOutcome.Held ? held : promises.hold(turn, ask, day);
    }

    /** What was sold off the shelf comes off it again, if a piece lies there still; else it is made. */
    private Optional<HoldOutcome> fromTheShelf(OrderId order, Offer offer, AgreedWork work, LocalDate noLaterThan) {
        return liesReady(offer.promise().because())
                ? shelf.take(order, work.lines(), noLaterThan).map(held -> held)
                : Optional.empty();
    }

    /** Whether it came from a booking outside of which it is not made. */
    public boolean isOnlyThere(StudioId studio, OrderId order) {
        return store.booking(studio, order)
                .map(booking -> bookings.isOnlyThere(new BookingId(booking)))
                .orElse(false);
    }

    /** The hold's end gave it back. If others took the last one since, the agreed price stands all the same. */
    private void useCouponAgain(StudioId studio, OrderId order, Offer offer) {
        var coupon = offer.coupon();
        if (coupon != null && coupon.off().isPositive()) {
            coupons.use(coupon.code(), order.value(), store.buyer(studio, order), coupon.off());
        }
    }

    /** A booking that still has a place takes its late buyer back, at its one day. */
    private Optional<HoldOutcome> inItsBooking(
            StudioId studio, OrderId order, Offer offer, AgreedWork work, LocalDate noLaterThan) {
        var early = Checked.early(offer.member());
        return store.booking(studio, order)
                .map(booking -> bookings.take(new BookingId(booking), order.value(), work.lines(), noLaterThan, early))
                .flatMap(outcome -> outcome instanceof PlaceOutcome.Place(var dates, var line, var because)
                        ? Optional.of(new HoldOutcome.Held(dates, line, because))
                        : Optional.empty());
    }
}
