package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the demo alive on later days: what is due gets done, hour by hour. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class KeepAlive implements StudioJob {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final WorkingDay workingDay;
    private final StudioJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepAlive(WorkingDay workingDay, StudioJobs jobs, TransactionTemplate transaction, Clock clock) {
        this.workingDay = workingDay;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo.keep-alive";
    }

    @Override
    public void run(UUID hour) {
        workingDay.end();
        wakeSoon();
    }

    void wakeSoon() {
        var due = clock.instant().plus(PAUSE);
        // The hour is the subject, so that two starts within one hour leave one job.
        var subject = new UUID(
                StudioScope.studio().value().getMostSignificantBits(), due.getEpochSecond() / PAUSE.toSeconds());
        transaction.executeWithoutResult(status -> jobs.at(due, name(), subject));
    }
}
