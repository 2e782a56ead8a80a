package org.dingzuo.foundation.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into the scheduler's own table, as its own client would: that one asks first and needs two statements, and what happens between them is an
 *  error to it. */
@Repository
class JobStore {
    private final JdbcClient db;

    JobStore(JdbcClient db) {
        this.db = db;
    }

    /** Once per instance while it is waiting. */
    void insert(String job, String instance, Instant due) {
        db.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:job, :instance, :due, false, 1)
                    on conflict (task_name, task_instance) do nothing
                """)
                .param("job", job)
                .param("instance", instance)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A waiting one to another time, one that has run anew; one that runs stays as it is. In one statement: between a question and an
     *  answer the scheduler may take it. */
    void move(String job, String instance, Instant due) {
        db.sql("""
                insert into jobs.scheduled_tasks as waiting
                       (task_name, task_instance, execution_time, picked, version)
                values (:job, :instance, :due, false, 1)
                    on conflict (task_name, task_instance) do update
                       set execution_time = excluded.execution_time, version = waiting.version + 1
                     where not waiting.picked
                """)
                .param("job", job)
                .param("instance", instance)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether anything waits that should have been done by now, or is being done. */
    boolean isAnyDue(Instant now) {
        return db.sql("select exists (select from jobs.scheduled_tasks where execution_time <= :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
