package org.dingzuo.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short life of each studio; the long one is the bench's. */
class ArrivalsTest {

    private static final int ORDERS = 150;

    @ParameterizedTest
    @EnumSource
    void nineInTenPromisesAreKeptThoughDurationsAreOnlyLearntOnTheWay(Craft craft) {
        Arrivals life = new Arrivals(craft, 0.75, ORDERS, 8);
        long kept = life.delivered.stream()
                .filter(order -> order.finish() <= order.promise)
                .count();
        assertThat(life.delivered).hasSize(ORDERS);
        assertThat(life.desk.stuck()).isZero();
        assertThat(100.0 * kept / ORDERS).isGreaterThanOrEqualTo(90);
    }

    @Test
    void theSameSeedIsTheSameLife() {
        assertThat(promises(7)).isEqualTo(promises(7)).isNotEqualTo(promises(8));
    }

    private static List<Integer> promises(long seed) {
        return new Arrivals(Craft.DYEING, 0.85, 40, seed)
                .delivered.stream().map(order -> order.promise).toList();
    }
}
