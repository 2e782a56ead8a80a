package org.dingzuo.fulfilment.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which orders were sold on a platform, and how its clock stands. The studio's own promise to the buyer is another matter and not
 *  touched by it. */
@Service
@Transactional
public class PlatformOrders {
    private final PlatformOrderStore store;
    private final ShippingClocks clocks;
    private final Studios studios;

    PlatformOrders(PlatformOrderStore store, ShippingClocks clocks, Studios studios) {
        this.store = store;
        this.clocks = clocks;
        this.studios = studios;
    }

    public List<ShippingClock> clocks() {
        return clocks.all();
    }

    @Transactional(readOnly = true)
    public Optional<PlatformOrder> of(OrderId order) {
        return store.find(StudioScope.studio(), order);
    }

    public void note(OrderId order, PlatformOrder sold) {
        store.put(StudioScope.studio(), order, sold);
    }

    public void forget(OrderId order) {
        store.remove(StudioScope.studio(), order);
    }

    /** By when the platform wants it to leave; empty: nobody knows. */
    @Transactional(readOnly = true)
    public Optional<Instant> leaveBy(PlatformOrder sold) {
        if (sold.deadline() != null) {
            return Optional.of(sold.deadline());
        }
        var paidOn = LocalDate.ofInstant(sold.paidAt(), studios.profile().zone());
        return clocks.on(sold.platform(), sold.category(), paidOn)
                .map(rule -> sold.paidAt().plus(Duration.ofHours(rule.hours())));
    }
}
