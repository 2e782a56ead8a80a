package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** The last day of a series is over. */
@Component
class CloseSeries implements StudioJob {
    static final String NAME = "campaign.close-series";

    private final SeriesDesk desk;

    CloseSeries(SeriesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID series) {
        desk.closed(new SeriesId(series));
    }
}
