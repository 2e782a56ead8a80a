package org.dingzuo.foundation.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Where modules leave work for later. Scheduling is part of the caller's transaction. */
@Component
public class StudioJobs {
    private final SchedulerClient client;

    StudioJobs(SchedulerClient client) {
        this.client = client;
    }

    /** Runs {@code job} for {@code subject} at {@code due} or soon after; once per subject while it is waiting. */
    public void at(Instant due, String job, UUID subject) {
        var instance = new TaskInstance<>(job, StudioScope.studio() + "/" + subject);
        client.scheduleIfNotExists(instance, due);
    }
}
