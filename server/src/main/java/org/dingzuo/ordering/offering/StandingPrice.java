package org.dingzuo.ordering.offering;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dingzuo.campaign.Agreed;
import org.dingzuo.campaign.BookingId;
import org.dingzuo.campaign.Bookings;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Buying;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Component;

/** A price that was told is kept for a while, and one that was agreed with a booking as long as that stands. */
@Component
public class StandingPrice {
    private final WishCheck check;
    private final Designs designs;
    private final Pricing pricing;
    private final Bookings bookings;
    private final Clock clock;

    StandingPrice(WishCheck check, Designs designs, Pricing pricing, Bookings bookings, Clock clock) {
        this.check = check;
        this.designs = designs;
        this.pricing = pricing;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** A price stands for half an hour: if a new revision or a new price list made it dearer meanwhile, the wish is checked against what
     *  held before, the latest first. Without such a change it stays as it is. */
    public Checked asPromised(Wish wish, Buying buying, Money accepted, Checked now) {
        if (now.total().compareTo(accepted) <= 0) {
            return now;
        }
        var since = clock.instant().minus(Promises.STANDS);
        var agreed = agreed(wish).map(Agreed::since).filter(since::isAfter).orElse(since);
        return asBefore(wish, buying, agreed, now, checked -> checked.total().compareTo(accepted) <= 0);
    }

    /** At the price that was given with the booking, where one was. */
    Checked asAgreed(Wish wish, Buying buying, Checked now) {
        return agreed(wish)
                .filter(agreed -> now.goods().compareTo(agreed.goods()) > 0)
                .map(agreed -> asBefore(
                        wish,
                        buying,
                        agreed.since(),
                        now,
                        checked -> checked.goods().compareTo(agreed.goods()) <= 0))
                .orElse(now);
    }

    private Optional<Agreed> agreed(Wish wish) {
        return Optional.ofNullable(wish.booking()).map(BookingId::new).flatMap(bookings::agreed);
    }

    private Checked asBefore(Wish wish, Buying buying, Instant since, Checked now, Predicate<Checked> asGiven) {
        for (var moment : changedSince(since, wish)) {
            var earlier = check.before(moment, wish, buying);
            if (earlier instanceof Checking.Fine(var checked) && asGiven.test(checked)) {
                return checked;
            }
        }
        return now;
    }

    /** Moments at which something that makes the price changed, the latest first. */
    private List<Instant> changedSince(Instant since, Wish wish) {
        var slugs = wish.lines().stream().map(Wish.Line::design).toList();
        return Stream.concat(designs.replacedSince(since, slugs).stream(), pricing.changedSince(since).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
