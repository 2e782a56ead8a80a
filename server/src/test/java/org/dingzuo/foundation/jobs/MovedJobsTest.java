package org.dingzuo.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that waits is moved while others move it too, or the scheduler takes it. */
@RunningHouse
class MovedJobsTest {
    private static final String JOB = "test.far-away";
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    JobStore jobs;

    @Autowired
    JdbcClient db;

    final String instance = UUID.randomUUID().toString();

    @Test
    void whoMovesAJobAtOnceWithOthersHearsNoFaultAndItWaitsOnce() throws Exception {
        var moves = IntStream.range(0, 64)
                .mapToObj(day -> (Callable<Boolean>) () -> {
                    jobs.move(JOB, instance, FAR.plus(day, ChronoUnit.DAYS));
                    return true;
                })
                .toList();
        try (var movers = Executors.newFixedThreadPool(8)) {
            for (var moved : movers.invokeAll(moves)) {
                assertThat(moved.get()).isTrue();
            }
        }
        assertThat(due()).isBetween(FAR, FAR.plus(63, ChronoUnit.DAYS));
    }

    @Test
    void whatRunsIsNotMoved() {
        jobs.move(JOB, instance, FAR);
        db.sql("update jobs.scheduled_tasks set picked = true where task_instance = ?")
                .param(instance)
                .update();
        jobs.move(JOB, instance, FAR.plus(1, ChronoUnit.DAYS));
        assertThat(due()).isEqualTo(FAR);
    }

    private Instant due() {
        return db.sql("select execution_time from jobs.scheduled_tasks where task_name = ? and task_instance = ?")
                .param(JOB)
                .param(instance)
                .query((row, n) -> row.getObject("execution_time", OffsetDateTime.class))
                .single()
                .toInstant();
    }
}
