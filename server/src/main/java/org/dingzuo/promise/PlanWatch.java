package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
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

    /** Work for later that waits once per studio. */
    private final class Errand {
        private final String job;
        private final boolean wanted;
        private final Duration after;
        private final ConcurrentMap<StudioId, Long> asked = new ConcurrentHashMap<>();

        Errand(String job, boolean wanted, Duration after) {
            this.job = job;
            this.wanted = wanted;
            this.after = after;
        }

        void ask(StudioId studio) {
            // The machine's own ticks, not the house's clock: that one may be driven.
            var now = System.nanoTime();
            var last = asked.get(studio);
            if (wanted && (last == null || now - last >= after.toNanos())) {
                asked.put(studio, now);
                Thread.ofVirtual()
                        .start(() -> StudioScope.run(
                                studio, () -> jobs.at(clock.instant().plus(after), job, studio.value())));
            }
        }
    }
}
