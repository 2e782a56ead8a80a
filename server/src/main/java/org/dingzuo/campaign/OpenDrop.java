package org.dingzuo.campaign;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

@Component
class OpenDrop implements StudioJob {
    static final String NAME = "campaign.open-drop";

    private final Drops drops;

    OpenDrop(Drops drops) {
        this.drops = drops;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID drop) {
        drops.open(new DropId(drop));
    }
}
