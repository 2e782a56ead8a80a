package org.dingzuo.ordering.offering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.campaign.PlaceOutcome;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.springframework.stereotype.Component;

/** What somebody is told for whom a booking has no place, and when the same could leave outside of it. */
@Component
public class NoPlace {
    /** Nobody can have anything of this booking. */
    public static final String BOOKING_FULL = "booking-full";

    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Promises promises;

    NoPlace(Promises promises) {
        this.promises = promises;
    }

    public OfferOutcome because(PlaceOutcome outcome, Checked checked) {
        return switch (outcome) {
            case PlaceOutcome.SoldOut(var full) -> withoutPlace(code(full), checked);
            case PlaceOutcome.Over() -> withoutPlace("booking-over", checked);
            case PlaceOutcome.Paused() -> withoutPlace("booking-paused", checked);
            case PlaceOutcome.NotYet(var opensAt) -> notYet(opensAt);
            case PlaceOutcome.NotOfThis(var why) ->
                new OfferOutcome.Malformed(List.of(new FieldFault("booking", "not-of-this", why)));
            case PlaceOutcome.OnlyLater later -> throw new IllegalStateException("A later place is a place");
            case PlaceOutcome.Place place -> throw new IllegalStateException("A place is no refusal");
        };
    }

    private static String code(PlaceOutcome.Full full) {
        return switch (full) {
            case BOOKING -> BOOKING_FULL;
            case DESIGN -> "booking-full-design";
            case MINUTES -> "booking-full-minutes";
        };
    }

    /** Says when the same could leave outside of the booking. */
    public OfferOutcome withoutPlace(String code, Checked checked) {
        return switch (promises.quote(checked.asked(NO_ORDER, checked.goods()))) {
            case QuoteOutcome.NoTime never -> new OfferOutcome.NoTime(new Because(code, Map.of()));
            case QuoteOutcome.Quoted quoted ->
                new OfferOutcome.NoTime(
                        new Because(code, Map.of("next", quoted.dates().shipBy().toString())));
        };
    }

    private static OfferOutcome notYet(Instant opensAt) {
        return new OfferOutcome.NoTime(new Because("booking-not-open", Map.of("opensAt", opensAt.toString())));
    }
}
