package org.dingzuo.foundation.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where modules leave work for later. Scheduling is part of the caller's transaction. */
@Component
public class StudioJobs {
    private final SchedulerClient client;

    private final JdbcClient db;

    StudioJobs(SchedulerClient client, JdbcClient db) {
        this.db = db;
        this.client = client;
    }

    /** Runs {@code job} for {@code subject} at {@code due} or soon after; once per subject while it is waiting. */
    public void at(Instant due, String job, UUID subject) {
        // In the scheduler's own table, as its own client would: that one asks first and needs two statements.
        db.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:job, :instance, :due, false, 1)
                    on conflict (task_name, task_instance) do nothing
                """)
                .param("job", job)
                .param("instance", StudioScope.studio() + "/" + subject)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
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
