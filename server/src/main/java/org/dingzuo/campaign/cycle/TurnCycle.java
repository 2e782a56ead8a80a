package org.dingzuo.campaign.cycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

@Component
class TurnCycle implements StudioJob {
    static final String NAME = "campaign.turn-cycle";

    private final Turning turning;

    TurnCycle(Turning turning) {
        this.turning = turning;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID cycle) {
        turning.turn(new CycleId(cycle));
    }

    @Override
    public Optional<Instant> again(UUID cycle) {
        return turning.again(new CycleId(cycle));
    }
}
