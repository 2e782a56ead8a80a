package org.dingzuo.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dingzuo.campaign.cycle.CycleCalendar;
import org.dingzuo.campaign.cycle.CycleRule;
import org.dingzuo.campaign.cycle.Cycles;
import org.dingzuo.campaign.cycle.Phase;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A round of a cycle for the bench, open since this morning, with three caps of which one binds. */
@Component
@ConditionalOnProperty("dingzuo.bench-studios")
class BenchCycle {
    private static final int MINUTES_OF_A_PIECE = 60;
    private static final int MORE = 5;

    private final Cycles cycles;
    private final Studios studios;
    private final DrivenClock clock;

    BenchCycle(Cycles cycles, Studios studios, DrivenClock clock) {
        this.cycles = cycles;
        this.studios = studios;
        this.clock = clock;
    }

    /** In the studio's scope. @param binding 0: the round's places, 1: the design's, 2: the minutes; all come to {@code pieces} */
    void open(int pieces, int binding) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, studios.profile().zone());
        cycles.setRule(new CycleRule(
                Words.of("每期", "Rounds"),
                new CycleCalendar.Stretches(today.minusDays(2), 1, 0, 4, 30, 1),
                LocalTime.MIDNIGHT,
                1,
                1,
                pieces + (binding == 0 ? 0 : 2 * MORE),
                pieces + (binding == 1 ? 0 : MORE),
                (pieces + (binding == 2 ? 0 : MORE)) * MINUTES_OF_A_PIECE,
                Money.ZERO,
                CycleRule.Weights.USUAL,
                0));
        try {
            clock.driveTo(now.minus(Duration.ofDays(2)));
            var round = cycles.begin(List.of("piece")).orElseThrow();
            clock.release();
            cycles.wake(round);
            if (cycles.find(round).orElseThrow().phase() != Phase.BOOK) {
                throw new IllegalStateException("The round is not open");
            }
        } finally {
            clock.release();
        }
    }
}
