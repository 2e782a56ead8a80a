package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dingzuo.kernel.Money;
import org.junit.jupiter.api.Test;

class TheHourIsKeptTest {
    @Test
    void seventyFiveMinutesInsteadOfFiftyCostTheHoursDifference() {
        // 268 yuan with 40 of material leave 228 for 50 minutes; 75 minutes at that rate are 342.
        var repriced = Repriced.of(Money.of(26_800), Money.of(4_000), 50, 75).orElseThrow();
        assertThat(repriced.next()).isEqualTo(Money.of(38_200));
        assertThat(repriced.more()).isEqualTo(Money.of(11_400));
        assertThat(repriced.perHour()).isEqualTo(Money.of(27_360));
    }

    @Test
    void whatIsLeftOfAnHourIsNeverLessThanBeforeNorMoreThanAWholeYuanBeyond() {
        var random = new Random(Long.getLong("seeds.from", 1));
        for (int draw = 0; draw < 20_000; draw++) {
            var material = random.nextLong(0, 50_000);
            var leaves = random.nextLong(1, 500_000);
            var written = random.nextInt(1, 2_000);
            var real = random.nextInt(1, 2_000);
            var found = Repriced.of(Money.of(material + leaves), Money.of(material), written, real);
            if (found.isPresent()) {
                var left = found.get().next().minor() - material;
                assertThat(left * written).isGreaterThanOrEqualTo(leaves * real);
                assertThat((left - 100) * written).isLessThan(leaves * real + written);
                assertThat(found.get().next().minor() % 100).isZero();
            }
        }
    }

    @Test
    void withoutAnHourThereIsNothingToKeep() {
        assertThat(Repriced.of(Money.of(20_000), Money.of(0), 0, 60)).isEmpty();
        assertThat(Repriced.of(Money.of(20_000), Money.of(0), 60, 60)).isEmpty();
        assertThat(Repriced.of(Money.of(20_000), Money.of(20_000), 60, 90)).isEmpty();
    }
}
