package org.dingzuo.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.dingzuo.foundation.time.DrivenClock;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private final DrivenClock clock = new DrivenClock(Clock.systemUTC());
    private final AddressLimit limit = new AddressLimit(3, clock);

    @Test
    void theFourthKnockWithinAMinuteIsToldHowLongToStayAway() {
        assertThat(IntStream.range(0, 3).mapToLong(n -> limit.knock("1.2.3.4"))).containsOnly(0L);
        assertThat(limit.knock("1.2.3.4")).isBetween(1L, 61L);
        assertThat(limit.knock("5.6.7.8")).isZero();
    }

    @Test
    void aMinuteLaterAllIsForgotten() {
        IntStream.range(0, 9).forEach(n -> limit.knock("1.2.3.4"));
        clock.driveTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(limit.knock("1.2.3.4")).isZero();
    }

    @Test
    void ofManyAtOnceExactlyTheAllowedOnesComeIn() {
        var in = IntStream.range(0, 64)
                .parallel()
                .filter(n -> limit.knock("9.9.9.9") == 0)
                .count();
        assertThat(in).isEqualTo(3);
    }

    @Test
    void zeroMeansNoLimit() {
        var open = new AddressLimit(0, clock);
        assertThat(IntStream.range(0, 1_000).mapToLong(n -> open.knock("1.2.3.4")))
                .containsOnly(0L);
    }
}
