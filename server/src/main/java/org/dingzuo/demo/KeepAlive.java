package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the demo alive on later days: what is due gets done hour by hour, new people order in the daytime, and after a long sleep so
 *  many at once that the benches are not empty. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class KeepAlive implements StudioJob {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final List<OrderState> ON_THE_BENCH = List.of(OrderState.CONFIRMED, OrderState.MAKING);
    private static final int FEW = 5;
    private static final int MANY = 16;

    private final WorkingDay workingDay;
    private final Fans fans;
    private final DemoDrop drop;
    private final DemoCycle cycle;
    private final DemoSeries series;
    private final Orders orders;
    private final Studios studios;
    private final StudioJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepAlive(
            WorkingDay workingDay,
            Fans fans,
            DemoDrop drop,
            DemoCycle cycle,
            DemoSeries series,
            Orders orders,
            Studios studios,
            StudioJobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.workingDay = workingDay;
        this.fans = fans;
        this.drop = drop;
        this.cycle = cycle;
        this.series = series;
        this.orders = orders;
        this.studios = studios;
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
        workingDay.end(null, studios.workforce().people().size() == 1);
        comeIn(hour);
        wakeSoon();
    }

    private void comeIn(UUID hour) {
        var profile = studios.profile();
        if (profile.slug().equals(DemoDrop.STUDIO)) {
            drop.keepOpen();
            cycle.keepGoing();
        }
        var random = new Random(hour.getMostSignificantBits() ^ hour.getLeastSignificantBits());
        if (profile.slug().equals(DemoSeries.STUDIO)) {
            series.keepGathering(random);
        }
        var busy = orders.inState(ON_THE_BENCH).size();
        var clockHour = clock.instant().atZone(profile.zone()).getHour();
        if (busy < FEW) {
            IntStream.range(busy, FEW).forEach(each -> fans.order(random));
        } else if (busy < MANY && clockHour >= 9 && clockHour < 22 && random.nextInt(6) == 0) {
            fans.order(random);
        }
    }

    void wakeSoon() {
        var due = clock.instant().plus(PAUSE);
        // The hour is the subject, so that two starts within one hour leave one job.
        var subject = new UUID(
                StudioScope.studio().value().getMostSignificantBits(), due.getEpochSecond() / PAUSE.toSeconds());
        transaction.executeWithoutResult(status -> jobs.at(due, name(), subject));
    }
}
