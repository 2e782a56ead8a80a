package org.dingzuo.ordering.offering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.shelf.FromTheShelf;
import org.dingzuo.pricing.Buying;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.dingzuo.promise.RushFound;
import org.dingzuo.promise.Rushes;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a wish into an offer: makeable, priced, dated, with its terms. */
@Service
@NamedInterface("offering")
public class Offers {
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final WishCheck check;
    private final StandingPrice standing;
    private final OfferWriting writing;
    private final Pricing pricing;
    private final WhoBuys whoBuys;
    private final Promises promises;
    private final Rushes rushes;
    private final Bookings bookings;
    private final NoPlace noPlace;
    private final FromTheShelf shelf;

    Offers(
            WishCheck check,
            StandingPrice standing,
            OfferWriting writing,
            Pricing pricing,
            WhoBuys whoBuys,
            Promises promises,
            Rushes rushes,
            Bookings bookings,
            NoPlace noPlace,
            FromTheShelf shelf) {
        this.check = check;
        this.standing = standing;
        this.writing = writing;
        this.pricing = pricing;
        this.whoBuys = whoBuys;
        this.promises = promises;
        this.rushes = rushes;
        this.bookings = bookings;
        this.noPlace = noPlace;
        this.shelf = shelf;
    }

    /** A place before others, with what it costs. */
    public record Rushed(RushFound found, PriceLine fee) {
        Offer.Rush told() {
            return new Offer.Rush(found.quoted().dates().shipBy(), fee.amount());
        }
    }

    @Transactional(readOnly = true)
    public OfferOutcome quote(Wish wish) {
        return offer(NO_ORDER, wish, whoBuys.asking(wish));
    }

    public OfferOutcome offer(UUID order, Wish wish, Buying buying) {
        return switch (check.check(wish, buying)) {
            case Checking.Refused(var outcome) -> outcome;
            case Checking.Fine(var checked) -> {
                var booking = wish.booking();
                yield booking == null
                        ? finished(wish, checked)
                                .orElseGet(() -> planned(checked.asked(order, checked.goods()), wish, checked))
                        : booked(new BookingId(booking), wish, buying, checked);
            }
        };
    }

    /** What one piece of a draft would cost, and when it could leave, its makeability judged already; nobody can order it yet. */
    @Transactional(readOnly = true)
    public OfferOutcome trial(String design, Makeability verdict) {
        var wish = new Wish(List.of(new Wish.Line(design, Map.of(), 1)), false, null, null);
        return switch (check.judged(wish, verdict)) {
            case Checking.Refused(var outcome) -> outcome;
            // Its maker asks: how busy the house is does not concern a drawing.
            case Checking.Fine(var checked) -> planned(checked.asked(NO_ORDER, null), wish, checked);
        };
    }

    /** What lies there is in nobody's way, however busy the house is. */
    private Optional<OfferOutcome> finished(Wish wish, Checked checked) {
        return shelf.offered(checked.work())
                .map(held -> new OfferOutcome.Offered(writing.held(wish, checked.finished(), held)));
    }

    private OfferOutcome planned(Ask ask, Wish wish, Checked checked) {
        return switch (promises.quote(ask)) {
            case QuoteOutcome.NoTime(var because) -> new OfferOutcome.NoTime(because);
            case QuoteOutcome.Quoted quoted -> {
                var rushed = quoted.mayRush()
                        ? rushes.find(
                                        checked.work(),
                                        checked.coming().sure(),
                                        quoted.dates().shipBy())
                                .map(this::rushed)
                        : Optional.<Rushed>empty();
                yield new OfferOutcome.Offered(rushed.filter(each -> wish.rush())
                        .map(each -> rushed(wish, checked, each))
                        .orElseGet(() -> writing.written(
                                wish, checked, quoted, rushed.map(Rushed::told).orElse(null))));
            }
        };
    }

    public Rushed rushed(RushFound found) {
        var terms = found.terms();
        return new Rushed(found, pricing.rush(found.displacedMinutes(), terms.perHour(), terms.least()));
    }

    /** The offer of a place before others. */
    Offer rushed(Wish wish, Checked checked, Rushed rushed) {
        return writing.written(
                wish, checked.rushed(rushed.fee()), rushed.found().quoted(), rushed.told());
    }

    private OfferOutcome booked(BookingId booking, Wish wish, Buying buying, Checked checked) {
        var outcome = bookings.look(booking, checked.work(), checked.early());
        return outcome instanceof PlaceOutcome.Place(var dates, var line, var because)
                ? new OfferOutcome.Offered(
                        writing.written(wish, standing.asAgreed(wish, buying, checked), dates, line, because, null))
                : noPlace.because(outcome, checked);
    }
}
