package org.dingzuo.promise;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Plans what was ordered out of one block as one batch, in the background. */
@Component
class GatherBatch implements StudioJob {
    static final String NAME = "promise.gather-batch";

    private final Batches batches;

    GatherBatch(Batches batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID block) {
        batches.gather(block);
    }
}
