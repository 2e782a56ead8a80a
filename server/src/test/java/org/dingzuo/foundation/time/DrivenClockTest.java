package org.dingzuo.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DrivenClockTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final DrivenClock clock = new DrivenClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoWaitsIsWokenByAJumpAheadAndByTheJumpBack() {
        var seen = new ArrayList<Instant>();
        clock.onJump(() -> seen.add(clock.instant()));
        var later = NOW.plus(Duration.ofDays(60));
        clock.driveTo(later);
        clock.release();
        assertThat(seen).containsExactly(later, NOW);
    }
}
