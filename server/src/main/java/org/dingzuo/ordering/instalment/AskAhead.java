package org.dingzuo.ordering.instalment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.ordering.OrderId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the money that a step waits for some days before the plan has the step begin: the buyer has time to pay, and the work does
 *  not stand still for it. */
@Component
public class AskAhead implements StudioJob {
    public static final String NAME = "ordering.ask-ahead";

    private final Milestones milestones;

    AskAhead(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(UUID order) {
        milestones.comeNear(new OrderId(order));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> again(UUID order) {
        return milestones.looksAgainAt(new OrderId(order));
    }
}
