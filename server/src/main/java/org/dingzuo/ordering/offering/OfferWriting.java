package org.dingzuo.ordering.offering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.pricing.Priced;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.HoldOutcome;
import org.dingzuo.promise.PromiseDates;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.dingzuo.promise.StepSpan;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a priced and dated wish down as the offer that its buyer reads. */
@Component
public class OfferWriting {
    private static final Duration VALID = Promises.STANDS;

    private final Sellers sellers;
    private final Bookings bookings;
    private final Clock clock;

    OfferWriting(Sellers sellers, Bookings bookings, Clock clock) {
        this.sellers = sellers;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The offer that a hold has just made true. */
    public Offer held(Wish wish, Checked checked, HoldOutcome.Held held) {
        return written(wish, checked, held.dates(), held.line(), held.because(), null);
    }

    Offer written(Wish wish, Checked checked, QuoteOutcome.Quoted quoted, Offer.@Nullable Rush rush) {
        return written(wish, checked, quoted.dates(), quoted.line(), quoted.because(), rush);
    }

    Offer written(
            Wish wish,
            Checked checked,
            PromiseDates dates,
            List<StepSpan> line,
            Because because,
            Offer.@Nullable Rush rush) {
        Profile profile = sellers.profile();
        var priced = checked.priced();
        var total = checked.total();
        var road = Carriage.days(profile.province(), province(wish, profile));
        var arriveBy = sellers.carriers().arrival(dates.shipBy(), road);
        return new Offer(
                checked.lines(),
                priced.freight(),
                total,
                instalments(wish, Terms.instalments(total, priced.freight(), sellers.terms(), checked.work())),
                new Offer.Promise(dates.shipBy(), arriveBy, dates.safetyDays(), dates.confidence(), line, because),
                rush,
                Terms.consents(checked.lines()),
                wish.to() == null ? List.of("to") : List.of(),
                validUntil(priced),
                priced.coupon(),
                priced.tier());
    }

    /** What hangs on a condition binds nobody with earnest money. */
    private List<Offer.Instalment> instalments(Wish wish, List<Offer.Instalment> parts) {
        var booking = wish.booking();
        return booking != null && Terms.hasEarnest(parts) && bookings.isOnlyThere(new BookingId(booking))
                ? Terms.withoutEarnest(parts)
                : parts;
    }

    /** Half an hour, or as long as its coupon counts. */
    private Instant validUntil(Priced priced) {
        var usual = clock.instant().plus(VALID);
        var coupon = priced.coupon();
        var until = coupon == null ? null : coupon.until();
        return until != null && until.isBefore(usual) ? until : usual;
    }

    private static String province(Wish wish, Profile profile) {
        var to = wish.to();
        return to == null ? profile.province() : to.province();
    }
}
