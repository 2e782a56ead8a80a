package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** The time to decide about a series that closed short is over. */
@Component
class DecideSeries implements StudioJob {
    static final String NAME = "campaign.decide-series";

    private final SeriesDesk desk;

    DecideSeries(SeriesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID series) {
        desk.undecided(new SeriesId(series));
    }
}
