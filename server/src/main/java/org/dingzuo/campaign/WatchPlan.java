package org.dingzuo.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.promise.PlanTurned;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the load and the waiting list looked at soon after the plan changed, once for many changes, and every quarter of an hour, since time passes too. No
 *  booking waits for it or writes a row for it. */
@Component
class WatchPlan implements StudioJob {
    static final String NAME = "campaign.watch-plan";
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** The look soon after a change: once, beside the regular one. */
    private static final UUID SOON = new UUID(0, 1);

    private final LoadDesk desk;
    private final WaitingList waitingList;
    private final StudioJobs jobs;
    private final Clock clock;
    private final Duration after;
    private final ConcurrentMap<StudioId, Long> asked = new ConcurrentHashMap<>();

    WatchPlan(
            LoadDesk desk,
            WaitingList waitingList,
            StudioJobs jobs,
            Clock clock,
            @Value("${dingzuo.plan-looked-at-after:10s}") Duration after) {
        this.desk = desk;
        this.waitingList = waitingList;
        this.jobs = jobs;
        this.clock = clock;
        this.after = after;
    }

    @EventListener
    void planTurned(PlanTurned turned) {
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        var last = asked.get(turned.studio());
        if (last == null || now - last >= after.toNanos()) {
            asked.put(turned.studio(), now);
            Thread.ofVirtual().start(() -> StudioScope.run(turned.studio(), this::ask));
        }
    }

    private void ask() {
        if (isNeeded()) {
            jobs.at(clock.instant().plus(after), NAME, SOON);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        desk.look();
        waitingList.freed();
    }

    @Override
    public Optional<Instant> again(UUID subject) {
        return !subject.equals(SOON) && isNeeded() ? Optional.of(clock.instant().plus(PAUSE)) : Optional.empty();
    }

    private boolean isNeeded() {
        return desk.hasRules() || waitingList.anybodyWaits();
    }
}
