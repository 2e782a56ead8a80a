package org.dingzuo.bench.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    /** The figures of the textbook's example: 10 of 20. */
    @Test
    void saysBetweenWhichSharesTheTrueOneLies() {
        var half = new Wilson(10, 20);
        assertThat(half.low()).isCloseTo(0.2993, within(0.0001));
        assertThat(half.high()).isCloseTo(0.7007, within(0.0001));
    }

    @Test
    void whatNeverFailedMayStillFail() {
        var all = new Wilson(100, 100);
        assertThat(all.low()).isCloseTo(0.9630, within(0.0001));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void nothingSeenSaysNothing() {
        assertThat(new Wilson(0, 0).low()).isZero();
        assertThat(new Wilson(0, 0).high()).isEqualTo(1);
    }
}
