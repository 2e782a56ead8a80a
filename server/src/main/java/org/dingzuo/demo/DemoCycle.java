package org.dingzuo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.campaign.cycle.Ballot;
import org.dingzuo.campaign.cycle.CycleCalendar;
import org.dingzuo.campaign.cycle.CycleId;
import org.dingzuo.campaign.cycle.CycleRule;
import org.dingzuo.campaign.cycle.Cycles;
import org.dingzuo.campaign.cycle.Phase;
import org.dingzuo.campaign.cycle.Votes;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.payment.Payments;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Xiaoyu's rounds, as the article tells them: shown for five days, voted on, booked in few places. Today lies in the middle of one. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoCycle {
    private static final List<String> DESIGNS = List.of("scarf", "shawl", "wall-hanging", "table-runner", "cushion");
    private static final int VOTERS = 37;
    private static final int BOOKERS = 4;

    private final Cycles cycles;
    private final Votes votes;
    private final Fans fans;
    private final Payments payments;
    private final Studios studios;
    private final DrivenClock clock;

    DemoCycle(Cycles cycles, Votes votes, Fans fans, Payments payments, Studios studios, DrivenClock clock) {
        this.cycles = cycles;
        this.votes = votes;
        this.fans = fans;
        this.payments = payments;
        this.studios = studios;
        this.clock = clock;
    }

    /** The first round: its first days are lived through on a driven clock, today it is booked. In the studio's scope. */
    void begin(Random random) {
        clock.release();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, studios.profile().zone());
        cycles.setRule(new CycleRule(
                Words.of("织语月选", "Zhiyu’s choice"),
                new CycleCalendar.Stretches(today.minusDays(6), 5, 0, 5, 20, 5),
                LocalTime.of(10, 0),
                3,
                4,
                8,
                3,
                4_200,
                Money.of(2_000),
                CycleRule.Weights.USUAL,
                0));
        try {
            clock.driveTo(now.minus(Duration.ofDays(5)));
            var round = cycles.begin(DESIGNS).orElseThrow();
            vote(round, random);
            driveTo(now.minus(Duration.ofHours(1)), round);
            for (int booker = 0; booker < BOOKERS; booker++) {
                fans.book(
                        cycles.find(round).orElseThrow().lineUp().stream()
                                .map(each -> each.design())
                                .toList(),
                        round.value(),
                        random);
            }
        } finally {
            clock.release();
        }
    }

    private void driveTo(Instant moment, CycleId round) {
        clock.driveTo(moment);
        cycles.wake(round);
    }

    private void vote(CycleId round, Random random) {
        for (int person = 0; person < VOTERS; person++) {
            var voter = new UUID(random.nextLong(), random.nextLong()).toString();
            // Everybody likes a scarf; the wall hanging has few friends.
            var first = DESIGNS.get(Math.min(random.nextInt(DESIGNS.size()), random.nextInt(DESIGNS.size())));
            var second = DESIGNS.get(random.nextInt(DESIGNS.size()));
            votes.cast(
                    round,
                    voter,
                    null,
                    new Ballot(List.of(first, second), first.equals(second) ? List.of(first) : List.of(first, second)));
            if (person % 6 == 0
                    && votes.putDown(round, voter, first)
                            instanceof Votes.Outcome.PutDown(var payment, var sum, var paid)) {
                payments.receive(payment, "sandbox");
            }
        }
    }

    /** On later days the rule makes round after round; each shows everything that Xiaoyu weaves. */
    void keepGoing() {
        cycles.all().stream()
                .filter(each -> each.phase() == Phase.AHEAD)
                .filter(each -> each.designs().size() < DESIGNS.size())
                .forEach(each -> cycles.prepare(each.id(), DESIGNS, each.places(), each.minutes(), each.version()));
    }
}
