package org.dingzuo.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Wakes when an offer to somebody who waits is over. */
@Component
class EndOffer implements StudioJob {
    static final String NAME = "campaign.end-offer";

    private final WaitingList waitingList;

    EndOffer(WaitingList waitingList) {
        this.waitingList = waitingList;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID entry) {
        waitingList.lapse(new WaitingId(entry));
    }

    @Override
    public Optional<Instant> again(UUID entry) {
        return waitingList.offerEnds(new WaitingId(entry));
    }
}
