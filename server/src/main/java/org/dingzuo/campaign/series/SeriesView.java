package org.dingzuo.campaign.series;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Money;

/** A series with what its maker wants to know of it.
 *  @param seats that stand, in the order of joining
 *  @param ledger what came in against the orders of seats and did not go back
 *  @param end how it would end if it ended now
 *  @param free places that nobody has */
public record SeriesView(Series series, List<Seat> seats, Map<UUID, Money> ledger, Gauge gauge, End end, int free) {

    public Money deposit(Seat seat) {
        return ledger.getOrDefault(seat.order(), Money.ZERO);
    }
}
