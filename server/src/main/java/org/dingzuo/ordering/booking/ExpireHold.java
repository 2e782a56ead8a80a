package org.dingzuo.ordering.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.ordering.OrderId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wakes when a hold is over. */
@Component
public class ExpireHold implements StudioJob {
    public static final String NAME = "ordering.expire-hold";

    private final Expiring expiring;

    ExpireHold(Expiring expiring) {
        this.expiring = expiring;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(UUID order) {
        expiring.expire(new OrderId(order));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> again(UUID order) {
        return expiring.due(new OrderId(order));
    }
}
