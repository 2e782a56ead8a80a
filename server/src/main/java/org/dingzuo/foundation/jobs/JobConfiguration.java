package org.dingzuo.foundation.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.StudioId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler on the same database: its rows are written in the caller's transaction and polled against the house's clock. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    private static final String TABLE = "jobs.scheduled_tasks";
    /** Most of them wait: for the database, or for the back room. */
    private static final int AT_ONCE = 8;

    private final ObjectProvider<Scheduler> scheduler;
    private final DrivenClock clock;

    JobConfiguration(ObjectProvider<Scheduler> scheduler, DrivenClock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    @Primary
    static SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean(destroyMethod = "")
    static Scheduler scheduler(DataSource dataSource, Clock clock, List<StudioJob> jobs) {
        return Scheduler.create(
                        dataSource,
                        jobs.stream().<Task<?>>map(JobConfiguration::task).toList())
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(AT_ONCE)
                .executorService(
                        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory()))
                .pollingInterval(Duration.ofSeconds(2))
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var started = scheduler.getObject();
        started.start();
        clock.onJump(started::triggerCheckForDueExecutions);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        scheduler.getObject().stop();
    }

    private static Task<Void> task(StudioJob job) {
        return Tasks.custom(job.name(), Void.class).execute((instance, context) -> {
            var parts = instance.getId().split("/", 2);
            var studio = new StudioId(UUID.fromString(parts[0]));
            var subject = UUID.fromString(parts[1]);
            var again = StudioScope.call(studio, () -> {
                job.run(subject);
                return job.again(subject);
            });
            return again.<CompletionHandler<Void>>map(due -> (done, operations) -> operations.reschedule(done, due))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }
}
