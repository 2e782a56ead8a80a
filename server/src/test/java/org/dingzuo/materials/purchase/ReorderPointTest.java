package org.dingzuo.materials.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReorderPointTest {
    @Test
    void steadyUsageAndASureSupplierNeedNoSafety() {
        assertThat(ReorderPoint.of(used(Collections.nCopies(10, 70L)), 7, 0, 9_500))
                .isEqualTo(new ReorderPoint(70, 0, 370));
    }

    /** k · √(L · var(D) + mean(D)² · var(L)): 10 ± 2 a week, two weeks ± one: 1.645 · √(2 · 4.57 + 100) = 17.18…; rounded up. */
    @Test
    void theFormulaOfTheBookByHand() {
        var weeks = List.of(8L, 12L, 8L, 12L, 8L, 12L, 8L, 12L);
        assertThat(ReorderPoint.of(used(weeks), 14, 7, 9_500)).isEqualTo(new ReorderPoint(20, 18, 81));
    }

    @Test
    void fewWeeksSayNothingAndWhatTheMakerWantsCountsInstead() {
        assertThat(ReorderPoint.of(used(List.of(9L, 9L, 9L)), 7, 2, 9_500)).isEqualTo(ReorderPoint.NONE);
        assertThat(ReorderPoint.NONE.atLeast(20)).isEqualTo(new ReorderPoint(0, 20, 40));
        assertThat(new ReorderPoint(70, 10, 380).atLeast(100)).isEqualTo(new ReorderPoint(70, 30, 400));
    }

    /** Forty items with half a year behind them, a hundred cycles each: the shelf is empty before more comes about as seldom as asked for. */
    @Test
    void theShelfIsEmptyAsSeldomAsAskedFor() {
        for (var service : List.of(9_000, 9_500, 9_900)) {
            var random = new Random(3);
            var kept = 0;
            for (int item = 0; item < 40; item++) {
                var weeks = Stream.generate(() -> Math.max(0, Math.round(100 + 30 * random.nextGaussian())))
                        .limit(26)
                        .toList();
                var level = ReorderPoint.of(used(weeks), 21, 4, service).level();
                for (int cycle = 0; cycle < 100; cycle++) {
                    var days = Math.max(0, Math.round(21 + 4 * random.nextGaussian()));
                    var used = days * 100 / 7.0 + 30 * Math.sqrt(days / 7.0) * random.nextGaussian();
                    kept += used <= level ? 1 : 0;
                }
            }
            assertThat(kept / 4_000.0).as("at %d", service).isBetween(service / 10_000.0 - 0.03, 1.0);
        }
    }

    private static Usage used(List<Long> weeks) {
        var each = weeks.stream().map(BigInteger::valueOf).toList();
        return new Usage(
                weeks.size(),
                each.stream().reduce(BigInteger.ZERO, BigInteger::add),
                each.stream().map(week -> week.multiply(week)).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
