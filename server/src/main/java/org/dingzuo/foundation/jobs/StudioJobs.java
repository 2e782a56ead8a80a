package org.dingzuo.foundation.jobs;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Where modules leave work for later. Scheduling is part of the caller's transaction. */
@Component
public class StudioJobs {
    private final JobStore store;

    StudioJobs(JobStore store) {
        this.store = store;
    }

    /** Runs {@code job} for {@code subject} at {@code due} or soon after; once per subject while it is waiting. */
    public void at(Instant due, String job, UUID subject) {
        store.insert(job, StudioScope.studio() + "/" + subject, due);
    }

    /** Moves a waiting job to another time. One that runs at this very moment is asked for its next time afterwards
     *  ({@link StudioJob#again}). */
    public void move(Instant due, String job, UUID subject) {
        store.move(job, StudioScope.studio() + "/" + subject, due);
    }
}
