package org.dingzuo.foundation.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Where modules leave work for later. Scheduling is part of the caller's transaction. */
@Component
public class StudioJobs {
    private final SchedulerClient client;
    private final JobStore store;

    StudioJobs(SchedulerClient client, JobStore store) {
        this.client = client;
        this.store = store;
    }

    /** Runs {@code job} for {@code subject} at {@code due} or soon after; once per subject while it is waiting. */
    public void at(Instant due, String job, UUID subject) {
        store.insert(job, StudioScope.studio() + "/" + subject, due);
    }

    /** Moves a waiting job to another time. One that runs at this very moment is asked for its next time afterwards. */
    public void move(Instant due, String job, UUID subject) {
        var instance = new TaskInstance<>(job, StudioScope.studio() + "/" + subject);
        try {
            client.reschedule(instance, due);
        } catch (TaskInstanceCurrentlyExecutingException asksAfterwards) {
            // See StudioJob.again.
        } catch (TaskInstanceNotFoundException ranAlready) {
            at(due, job, subject);
        }
    }
}
