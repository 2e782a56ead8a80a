package org.dingzuo.ordering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Wakes when a hold is over. */
@Component
@NamedInterface("rooms")
public class ExpireHold implements StudioJob {
    public static final String NAME = "ordering.expire-hold";

    private final Orders orders;

    ExpireHold(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID order) {
        orders.expire(new OrderId(order));
    }

    @Override
    public Optional<Instant> again(UUID order) {
        return orders.expiresAt(new OrderId(order));
    }
}
