package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final double Z95 = 1.645;
    private static final Step.Active WEAVE = new Step.Active("weave", List.of(), 100, null, null, true, 20);
    private static final Step.Passive DRY = new Step.Passive("dry", List.of(), 600, 900);
    private static final Step.Batch FIRE = new Step.Batch("fire", List.of(), "kiln", "glaze", 1, 840);
    private static final Job JOB = new Job("j", 0, List.of(WEAVE), null);

    @Test
    void whatAlwaysTakesLongerIsPlannedLonger() {
        Durations durations = Durations.unknown(0.5, Step::key);
        assertThat(durations.planned(WEAVE)).isEqualTo(WEAVE);
        for (int i = 0; i < 40; i++) {
            durations = durations.seen(WEAVE, 100, 150).seen(DRY, 600, 1_000);
        }
        assertThat(((Step.Active) durations.planned(WEAVE)).minutes()).isBetween(145, 150);
        assertThat(((Step.Passive) durations.planned(DRY)).longestWait()).isGreaterThan(900);
        assertThat(durations.planned(FIRE)).isEqualTo(FIRE);
    }

    @Test
    void theMoreIsSeenTheLessIsAddedToBeSure() {
        Random random = new Random(3);
        Durations durations = Durations.unknown(0.5, Step::key);
        int atFirst = durations.minutes(JOB, WEAVE, Z95);
        for (int i = 0; i < 500; i++) {
            durations = durations.seen(WEAVE, 100, (int) Math.round(100 * Math.exp(0.2 * random.nextGaussian())));
        }
        int later = durations.minutes(JOB, durations.planned(WEAVE), Z95);
        assertThat(atFirst).isGreaterThan(200);
        assertThat((double) later).isCloseTo(100 * Math.exp(0.2 * Z95), within(5.0));
    }
}
