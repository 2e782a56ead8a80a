package org.dingzuo.ordering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promised;
import org.dingzuo.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Joins orders with their money, their promise, and with what happened to them. */
@Component
@NamedInterface("rooms")
public class OrderViews {
    private final ReadingStore readings;
    private final StillPossible possible;
    private final Promises promises;
    private final Payments payments;

    OrderViews(ReadingStore readings, StillPossible possible, Promises promises, Payments payments) {
        this.readings = readings;
        this.possible = possible;
        this.promises = promises;
        this.payments = payments;
    }

    /** A handful of queries for any number; unknown ones are missing. */
    public List<OrderView> of(Collection<UUID> ids) {
        var parts = OrderParts.of(ids, readings);
        var accounts = payments.accounts(ids);
        var promised = promises.of(ids);
        return parts.rows().stream()
                .map(row -> parts.joined(
                        row,
                        promise(row.offer().promise(), promised.get(row.id().value())),
                        newShipBy(row),
                        accounts.of(row.id().value())))
                .toList();
    }

    private @Nullable LocalDate newShipBy(OrderRow row) {
        return row.state() == OrderState.PAID_LATE
                ? possible.shipBy(row.id(), row.offer()).orElse(null)
                : null;
    }

    /** The plan knows the promise as it stands; the days on the road stay as they were agreed. */
    public static Offer.Promise promise(Offer.Promise accepted, @Nullable Promised now) {
        if (now == null) {
            return accepted;
        }
        var road = ChronoUnit.DAYS.between(accepted.shipBy(), accepted.arriveBy());
        return new Offer.Promise(
                now.dates().shipBy(),
                now.dates().shipBy().plusDays(road),
                now.dates().safetyDays(),
                now.dates().confidence(),
                now.line(),
                now.because());
    }
}
