package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dingzuo.planner.Acceptance.Demand;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final double WEEK = 40;

    @Test
    void anHourIsWorthNothingWhileAllThatMayComeFits() {
        Acceptance advice = new Acceptance(List.of(new Demand(300, 10, 3), new Demand(100, 10, 3)));
        assertThat(advice.bidPrice(60)).isCloseTo(0, within(0.01));
        assertThat(advice.worthwhile(1, 5, 60)).isTrue();
        assertThat(advice.worthwhile(10_000, 5, 4)).isFalse();
    }

    @Test
    void theLastHourIsKeptForTheDearest() {
        Acceptance advice = new Acceptance(List.of(new Demand(300, 30, 5), new Demand(100, 30, 5)));
        assertThat(advice.bidPrice(1)).isCloseTo(300, within(1.0));
        assertThat(advice.bidPrice(30)).isCloseTo(200, within(51.0));
        assertThat(advice.worthwhile(5 * 100, 5, 20)).isFalse();
        assertThat(advice.worthwhile(5 * 300, 5, 20)).isTrue();
    }

    @RepeatedTest(20)
    void theMoreIsFreeTheLessAnHourIsWorth(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            demands.add(new Demand(random.nextDouble(500), random.nextDouble(50), 1 + random.nextDouble(20)));
        }
        Acceptance advice = new Acceptance(demands);
        for (int free = 0; free < 200; free++) {
            assertThat(advice.bidPrice(free)).isGreaterThanOrEqualTo(advice.bidPrice(free + 1));
        }
    }

    /** Cheap orders come as readily as dear ones, half as many again as fit. Two hundred weeks. */
    @Test
    void followingTheAdviceEarnsMoreThanTakingWhoeverComesFirst() {
        Random random = new Random(11);
        double firstCome = 0;
        double advised = 0;
        for (int week = 0; week < 200; week++) {
            List<Double> perHour = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                perHour.add(i % 2 == 0 ? 100.0 : 300.0);
            }
            Collections.shuffle(perHour, random);
            double free = WEEK;
            double freeFirst = WEEK;
            int left = perHour.size();
            for (double each : perHour) {
                left--;
                double hours = 1.5 + 3 * random.nextDouble();
                if (hours <= freeFirst) {
                    freeFirst -= hours;
                    firstCome += hours * each;
                }
                double toCome = 3.0 * left / 2;
                Acceptance advice = new Acceptance(List.of(
                        new Demand(300, toCome, 1 + Math.sqrt(2.5 * left)),
                        new Demand(100, toCome, 1 + Math.sqrt(2.5 * left))));
                if (advice.worthwhile(hours * each, hours, free)) {
                    free -= hours;
                    advised += hours * each;
                }
            }
        }
        assertThat(advised).isGreaterThan(1.15 * firstCome);
    }
}
