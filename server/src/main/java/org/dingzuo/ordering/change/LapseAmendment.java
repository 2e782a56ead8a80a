package org.dingzuo.ordering.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.ordering.OrderId;
import org.springframework.stereotype.Component;

/** Wakes when a change that one side asked for has waited long enough for the other. */
@Component
class LapseAmendment implements StudioJob {
    static final String NAME = "ordering.lapse-amendment";

    private final Amendments amendments;

    LapseAmendment(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID order) {
        amendments.lapse(new OrderId(order));
    }

    @Override
    public Optional<Instant> again(UUID order) {
        return amendments.lapsesAt(new OrderId(order));
    }
}
