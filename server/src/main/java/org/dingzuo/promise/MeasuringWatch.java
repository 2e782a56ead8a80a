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

/** Sees that a plan changed and has it measured a little later, once for many changes. Neither the booking nor the quote that changed
 *  it waits for that, or writes a row for it. */
@Component
class MeasuringWatch {
    private final StudioJobs jobs;
    private final Clock clock;
    private final boolean measures;
    private final Duration after;
    private final ConcurrentMap<StudioId, Long> asked = new ConcurrentHashMap<>();

    MeasuringWatch(
            StudioJobs jobs,
            Clock clock,
            @Value("${dingzuo.measures-promises:true}") boolean measures,
            @Value("${dingzuo.measured-after:10s}") Duration after) {
        this.jobs = jobs;
        this.clock = clock;
        this.measures = measures;
        this.after = after;
    }

    void changed(StudioId studio) {
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        var last = asked.get(studio);
        if (measures && (last == null || now - last >= after.toNanos())) {
            asked.put(studio, now);
            Thread.ofVirtual().start(() -> StudioScope.run(studio, this::ask));
        }
    }

    private void ask() {
        jobs.at(
                clock.instant().plus(after),
                MeasurePromises.NAME,
                StudioScope.studio().value());
    }
}
