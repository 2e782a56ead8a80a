package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** The time to answer is over for those of a series who were asked. */
@Component
class AnswersDue implements StudioJob {
    static final String NAME = "campaign.series-answers";

    private final SeriesDesk desk;

    AnswersDue(SeriesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID series) {
        desk.silence(new SeriesId(series));
    }
}
