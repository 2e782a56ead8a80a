package org.dingzuo.campaign;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

@Component
class CloseDrop implements StudioJob {
    static final String NAME = "campaign.close-drop";

    private final Drops drops;

    CloseDrop(Drops drops) {
        this.drops = drops;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID drop) {
        drops.close(new DropId(drop));
    }
}
