package org.dingzuo.promise;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Looks for a better plan of one studio in the background. However often the plan changes, one of these waits per studio. */
@Component
class BetterPlan implements StudioJob {
    static final String NAME = "promise.better-plan";

    private final Foresight foresight;

    BetterPlan(Foresight foresight) {
        this.foresight = foresight;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID studio) {
        foresight.keepUp();
    }
}
