package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sees that a plan changed, and a little later has it measured and a better one looked for: once for many changes. Neither the booking
 *  nor the quote that saw it waits for that, or writes a row for it. */
@Component
class PlanWatch {
    private final StudioJobs jobs;
    private final Clock clock;
    private final Errand measuring;
    private final Errand bettering;

    PlanWatch(
            StudioJobs jobs,
            Clock clock,
            @Value("${dingzuo.measures-promises:true}") boolean measures,
            @Value("${dingzuo.measured-after:10s}") Duration measuredAfter,
            @Value("${dingzuo.betters-plans:true}") boolean betters,
            @Value("${dingzuo.bettered-after:60s}") Duration betteredAfter) {
        this.jobs = jobs;
        this.clock = clock;
        measuring = new Errand(MeasurePromises.NAME, measures, measuredAfter);
        bettering = new Errand(BetterPlan.NAME, betters, betteredAfter);
    }

    /** @param learnt what is known of how long work takes: where nothing is, there is nothing to measure with */
    void changed(StudioId studio, Learnt learnt) {
        if (!learnt.isNothing()) {
            measuring.ask(studio);
        }
        bettering.ask(studio);
    }

    /** By the house's clock, as the errand itself goes: while one waits no other is needed, however fast that clock is driven. One that
     *  went back has left what was asked for behind. */
    static boolean isNew(@Nullable Instant asked, Instant now, Duration after) {
        return asked == null || now.isBefore(asked) || !now.isBefore(asked.plus(after));
    }

    /** Work for later that waits once per studio. */
    private final class Errand {
        private final String job;
        private final boolean wanted;
        private final Duration after;
        private final ConcurrentMap<StudioId, Instant> asked = new ConcurrentHashMap<>();

        Errand(String job, boolean wanted, Duration after) {
            this.job = job;
            this.wanted = wanted;
            this.after = after;
        }

        void ask(StudioId studio) {
            var now = clock.instant();
            if (wanted && isNew(asked.get(studio), now, after)) {
                asked.put(studio, now);
                Thread.ofVirtual()
                        .start(() -> StudioScope.run(studio, () -> jobs.at(now.plus(after), job, studio.value())));
            }
        }
    }
}
