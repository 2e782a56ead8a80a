package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanWatchTest {
    private static final Instant ASKED = Instant.parse("2026-11-30T01:00:00Z");
    private static final Duration AFTER = Duration.ofSeconds(10);

    @Test
    void whileAnErrandWaitsNoOtherIsAskedFor() {
        assertThat(PlanWatch.isNew(null, ASKED, AFTER)).isTrue();
        assertThat(PlanWatch.isNew(ASKED, ASKED.plusSeconds(9), AFTER)).isFalse();
    }

    @Test
    void onceItsTimeIsOverTheNextChangeAsksAgainHoweverFastTheClockIsDriven() {
        assertThat(PlanWatch.isNew(ASKED, ASKED.plusSeconds(10), AFTER)).isTrue();
        assertThat(PlanWatch.isNew(ASKED, ASKED.plus(Duration.ofDays(3)), AFTER))
                .isTrue();
    }

    @Test
    void aClockThatWentBackLeavesWhatWasAskedForBehind() {
        assertThat(PlanWatch.isNew(ASKED, ASKED.minusSeconds(1), AFTER)).isTrue();
    }
}
